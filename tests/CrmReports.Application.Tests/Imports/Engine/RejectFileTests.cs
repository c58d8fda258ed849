using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The file of rejected rows: put right and imported again, it applies just these.</summary>
public sealed class RejectFileTests
{
    [StoreFact]
    public void HasTheColumnsOfTheSourceThenLineAndReasons()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,purchase_date,quantity\n1,2024-01-01,1\n2,someday,many\n").ImportId;

        var lines = Rejects(store, import, out var written);

        written.ShouldBe(1);
        lines[0].ShouldBe("customer_id,purchase_date,quantity,reject_line,reject_reason");
        lines[1].ShouldStartWith("2,someday,many,3,");
        lines[1].ShouldContain("purchase_date: ");
        lines[1].ShouldContain("quantity: ");
    }

    [StoreFact]
    public void PutRightAndImportedAgainItAppliesJustTheseRows()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,name,purchase_date,quantity\n1,Ann,2024-01-01,1\n2,Bob,someday,2\n3,Cid,2024-01-03,3\n").ImportId;

        var corrected = string.Join('\n', Rejects(store, import, out _)).Replace("someday", "2024-01-02", StringComparison.Ordinal);
        var counts = store.Import(corrected).Counts;

        counts.Read.ShouldBe(1);
        counts.Created.ShouldBe(1);
        store.Rows("c.ExternalId, p.Day, p.Quantity, p.Custom", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1")
            .ShouldBe(["1|19723|10000|", "2|19724|20000|", "3|19725|30000|"]);
    }

    [StoreFact]
    public void TextThatBeginsLikeAFormulaIsGuardedAndComesBackAsItWas()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,name,purchase_date,purchase_amount\n1,=1+1,someday,-5\n2,'tis,someday,7\n3,-,someday,8\n").ImportId;

        var lines = Rejects(store, import, out _);
        lines[1].ShouldStartWith("1,'=1+1,");
        var corrected = string.Join('\n', lines).Replace("someday", "2024-01-02", StringComparison.Ordinal);
        var counts = store.Import(corrected).Counts;

        counts.Created.ShouldBe(3);
        store.Rows("c.ExternalId, c.Name, p.Amount", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1")
            .ShouldBe(["1|=1+1|-50000", "2|'tis|70000", "3||80000"], "a dash means no value, in the source as in the file of rejects");
    }

    [StoreFact]
    public void RowsThatOnlyTheWholeColumnOrTheStoreCouldRejectKeepTheirWords()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");
        const string Rows = "1;01.02.2024;1,5;1,234\n2;25.02.2024;2,5;€ 1.234,5\n";

        var import = store.Import(
            "customer_id;purchase_date;quantity;purchase_amount\n" + Rows,
            new ImportProfile { Customers = CustomerPolicy.UpdateOnly }).ImportId;

        var lines = Rejects(store, import, out _);
        lines[1].ShouldStartWith("2,25.02.2024,\"2,5\",\"€ 1.234,5\",3,");
    }

    [StoreFact]
    public void RowsRejectedOnceTheirColumnIsSettledKeepTheirWords()
    {
        using var store = new TestStore();

        var profile = new ImportProfile { Columns = [new ImportProfileColumn { Header = "quantity", Rule = new ColumnRule { Max = "1000" } }] };

        var import = store.Import("customer_id;purchase_date;quantity;unit_price\n1;25.12.2023;1,5;1,5\n2;04.01.2024;1.234;2,5\n", profile).ImportId;

        Rejects(store, import, out _)[1].ShouldStartWith("2,04.01.2024,1.234,\"2,5\",3,\"quantity: ");
    }

    private static string[] Rejects(TestStore store, long import, out long written)
    {
        using var file = new MemoryStream();
        written = store.Engine.WriteRejects(import, file);
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
    }
}
