using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Tests.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What is in use is what the standing records hold, not what an import changed.</summary>
public sealed class FieldsInUseTests
{
    private const string Sales =
        "customer_id,city,order_id,purchase_date,product,quantity,purchase_amount,satisfaction,Weight\n"
        + "C1,Rome,O1,2024-01-02,Tea,2,9.00,5,1.5\nC2,Oslo,O2,2024-01-03,Cup,1,4.00,3,2\n";

    private static readonly string[] Columns =
        ["customer_id", "city", "order_id", "purchase_date", "product", "quantity", "purchase_amount", "interaction_date", "satisfaction", "Weight", "source_import", "source_row"];

    [StoreFact]
    public void TheSameFileImportedTwiceAndTheFirstUndoneIsStillThereInReportsAndStatistics()
    {
        using var store = new TestStore();
        var first = store.Import(Sales).ImportId;
        store.Import(Sales);

        store.Engine.Undo(first);

        var reports = new ReportEngine(store.Data);
        using (var table = reports.Run(new ReportDefinition { Name = "purchases" }))
        {
            table.Names().ShouldBe(Columns);
        }

        reports.Run(new ReportDefinition { Name = "purchases" }).Rows().ShouldBe(
        [
            "C1 | Rome | O1 | 2024-01-02 | Tea | 2 | 9 | 2024-01-02 | 5 | 1.5 | 2 | 1",
            "C2 | Oslo | O2 | 2024-01-03 | Cup | 1 | 4 | 2024-01-03 | 3 | 2 | 2 | 2",
        ]);
        reports.Statistics(new StatisticsRequest()).Rows().Select(row => row.Split(" | ")[..4]).ShouldBe(
        [
            ["quantity", "2", "0", "1.5"], ["purchase_amount", "2", "0", "6.5"], ["satisfaction", "2", "0", "4"], ["Weight", "2", "0", "1.75"],
        ]);
        reports.Run(new ReportDefinition { Name = "imports" }).Rows().Single().ShouldEndWith("customer_id,city,order_id,purchase_date,product,quantity,purchase_amount,interaction_date,satisfaction");
    }

    [StoreFact]
    public void WhenEverythingIsUndoneNoFieldIsInUse()
    {
        using var store = new TestStore();
        var ids = new[] { store.Import(Sales).ImportId, store.Import("customer_id,Shoe size,phone\nC1,42,+39 06 1234567\n").ImportId };
        InUse(store).ShouldBe([.. Columns[..2], "phone", .. Columns[2..10], "Shoe size"], ignoreOrder: true);

        store.Engine.Undo(ids[0]);
        InUse(store).ShouldBe(["customer_id", "phone", "Shoe size"]);
        store.Engine.Undo(ids[1]);

        InUse(store).ShouldBeEmpty();
        Should.Throw<ReportException>(() => new ReportEngine(store.Data).Run(new ReportDefinition { Name = "sales", GroupBy = ["Weight"] }));
    }

    [StoreFact]
    public void ACustomFieldThatComesBackIsOfTheTypeThatItHasNow()
    {
        using var store = new TestStore();
        store.Engine.Undo(store.Import("customer_id,Size\n1,large\n").ImportId);

        store.Import("customer_id,Size\n1,42\n");

        using var session = ReportSession.Open(store.Data, default);
        session.Catalogue.Custom.Select(field => (field.Name, field.Type)).ShouldBe([("Size", FieldType.Integer)]);
    }

    [StoreFact]
    public void AFieldThatAnImportClearsIsOutOfUseUntilThatImportIsUndone()
    {
        using var store = new TestStore();
        store.Import("customer_id,city,Size\n1,Rome,large\n");
        var clearing = store.Import("customer_id,city,Size,segment\n1,,,gold\n", new ImportProfile { Blanks = Blanks.Clear }).ImportId;
        InUse(store).ShouldBe(["customer_id", "segment"]);

        store.Engine.Undo(clearing);

        InUse(store).ShouldBe(["customer_id", "city", "Size"]);
    }

    [StoreFact]
    public void AFieldOfAnErasedPersonIsInUseNoLonger()
    {
        using var store = new TestStore();
        store.Import("customer_id,city,phone,purchase_amount\n1,Rome,+39 06 1234567,5\n2,Oslo,,6\n");
        InUse(store).ShouldBe(["customer_id", "phone", "city", "purchase_amount"]);

        store.Engine.Erase("1");

        InUse(store).ShouldBe(["customer_id", "city", "purchase_amount"]);
    }

    private static string[] InUse(TestStore store)
    {
        using var session = ReportSession.Open(store.Data, default);
        return [.. session.Catalogue.BuiltIn.Concat(session.Catalogue.Custom).Select(field => field.Name)];
    }
}
