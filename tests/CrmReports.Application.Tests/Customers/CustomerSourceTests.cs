using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Customers;

/// <summary>Where a customer's values and rows say that they come from.</summary>
public sealed class CustomerSourceTests
{
    [StoreFact]
    public void ARowIsNamedByItsLineWithTitleAndHeaderCounted()
    {
        using var store = new TestStore();
        store.Import("Sales of the year\n\ncustomer_id,name,purchase_date,purchase_amount\nA,Ann,2024-01-05,1\nB,Ben,2024-01-06,2\n");
        var file = new CustomerFile(store.Data);
        file.Read("B")!.Origins.Imports[0].Line.ShouldBe(5);
        file.Read("B")!.Origins.Fields[1].Statements[0].Line.ShouldBe(5);
        file.Purchases(file.Find("A")!.Value, null, before: false, 10).Rows[0].Line.ShouldBe(4);
    }

    [StoreFact]
    public void WhereAFieldGoesOverLinesTheRowIsNamedAlone()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\nA,\"Ann\nof Oslo\"\nB,Ben\n");
        var import = new CustomerFile(store.Data).Read("B")!.Origins.Imports[0];
        import.Row.ShouldBe(2);
        import.Line.ShouldBeNull();
    }

    [StoreFact]
    public void AProgramThatPagesIsToldThatNothingIsLeft()
    {
        using var store = new TestStore();
        store.Import("customer_id,purchase_date,purchase_amount\nA,2024-01-05,1\nA,2024-01-06,2\n");
        var file = new CustomerFile(store.Data);
        var id = file.Find("A")!.Value;
        var last = file.Purchases(id, "0_0_0", before: false, 10, stopsAtEnd: true);
        last.Rows.ShouldBeEmpty();
        last.Next.ShouldBeNull();
        file.Purchases(id, "0_0_0", before: false, 10).Rows.Count.ShouldBe(2);
    }
}
