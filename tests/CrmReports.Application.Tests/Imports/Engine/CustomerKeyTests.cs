using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What tells customers apart in a file without a customer id.</summary>
public sealed class CustomerKeyTests
{
    private const string Shared = "name,phone,order_id,amount\nAnna,10000,1,5\nAnna,10000,2,6\nBen,10000,3,7\nCleo,20000,4,8\nCleo,20000,5,9\n";

    [StoreFact]
    public void APhoneThatSeveralPeopleShareIsAKeyOnlyWithTheName()
    {
        using var store = new TestStore();

        var result = store.Import(Shared);

        result.Counts.Records.Customers.ShouldBe(new RecordCounts(3, 0, 0));
        var key = result.Proposal!.Key.ShouldNotBeNull();
        key.IsProposed.ShouldBeTrue();
        key.Fields.ShouldBe(["phone", "name"]);
        key.Counts.Select(count => $"{string.Join('+', count.Fields)} {count.Different}/{count.Rows}").ShouldBe(["phone+name 3/5", "phone 2/5", "name 3/5"]);
    }

    [StoreFact]
    public void TwoEqualRowsWithNameAndPhoneAreOneCustomer()
    {
        using var store = new TestStore();

        store.Import("name,phone\nAnna,10000\nAnna,10000\n").Counts.Records.Customers.ShouldBe(new RecordCounts(1, 0, 0));
        store.Import("name,phone,city\nAnna,10000,Oslo\n").Counts.Records.Customers.ShouldBe(new RecordCounts(0, 1, 0));
    }

    [StoreTheory]
    [InlineData("name,email,phone\nAnna,a@x.de,10000\nBen,b@x.de,10000\n", "email")]
    [InlineData("name,email\nAnna,info@x.de\nBen,info@x.de\n", "email,name")]
    [InlineData("phone,amount\n10000,5\n10000,6\n", "phone")]
    [InlineData("name,amount\nAnna,5\nAnna,6\nBen,7\n", "name")]
    [InlineData("name,city\nAnna,Rome\nAnna,Oslo\n", "")]
    [InlineData("name,email\nAnna,\nBen,\nCleo,c@x.de\n", "")]
    public void TheValuesDecide(string file, string key)
    {
        using var store = new TestStore();

        store.Import(file).Proposal!.Key!.Fields.ShouldBe(key.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [StoreFact]
    public void AKeyThatIsStatedStandsAndNoneIsOneToo()
    {
        using var store = new TestStore();

        store.Import(Shared, new ImportProfile { Key = ["phone"] }).Counts.Records.Customers.Created.ShouldBe(2);
        store.Import(Shared.Replace("0,", "1,", StringComparison.Ordinal), new ImportProfile { Key = [] }).Counts.Records.Customers.Created.ShouldBe(5);
    }

    [StoreFact]
    public void TheNextFileOfTheSameColumnsKeepsTheKey()
    {
        using var store = new TestStore();
        store.Import("name,phone\nAnna,10000\nBen,10000\nCleo,20000\n").Proposal!.Key!.Fields.ShouldBe(["phone", "name"]);
        store.Import("name,email\nAnna,a@x.de\n", new ImportProfile { Key = [] });

        store.Import("name,email\nBen,b@x.de\n").Proposal!.Key!.Fields.ShouldBeEmpty();
        store.Import("name,phone\nDora,30000\n").Proposal!.Key!.Fields.ShouldBe(["phone", "name"]);
    }

    [StoreFact]
    public void ALargeFileIsJudgedByItsFirstRowsAndSaysSo()
    {
        using var store = new TestStore();
        var file = store.FileOf("name,phone\nAnna,10000\nBen,20000\nBen,20000\n");

        var proposal = ProposalMaker.Make(file, new ImportProfile(), new OrganisationSettings(), store.Data, mostRows: 2);

        (proposal.RowsLookedAt, proposal.IsWhole).ShouldBe((2, false));
        proposal.Key!.Counts[0].ShouldSatisfyAllConditions(count => count.Different.ShouldBe(2), count => count.Rows.ShouldBe(2));
        ProposalMaker.Make(file, new ImportProfile(), new OrganisationSettings(), store.Data).IsWhole.ShouldBeTrue();
    }

    [StoreFact]
    public void WithACustomerIdNoOtherKeyIsUsed()
    {
        using var store = new TestStore();

        var key = store.Import("customer_id,email\n1,a@x.de\n2,a@x.de\n").Proposal!.Key.ShouldNotBeNull();

        (key.IsProposed, key.Fields.Count).ShouldBe((false, 0));
        key.Counts.ShouldHaveSingleItem().Different.ShouldBe(2);
    }
}
