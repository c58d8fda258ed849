using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>A few purchases with every field, and a store that writes down what it is asked.</summary>
internal sealed class SqlShop : IDisposable
{
    private readonly StoreBuilder builder;

    /// <param name="spoken">The dialect in which the product is to ask.</param>
    /// <param name="fields">Those that the imports filled.</param>
    public SqlShop(ISqlDialect spoken, string fields)
    {
        builder = Shop(fields);
        builder.Engine();
        Change("UPDATE \"State\" SET \"LastCustomerId\" = 3, \"LastPurchaseId\" = 5, \"LastInteractionId\" = 4");
        Store = new RecordingStore(builder.Store, spoken);
        Engine = new ReportEngine(Store);
    }

    /// <summary>Enough to filter and to sort by.</summary>
    public const string FewFields = "customer_id,name,age,registered_on,purchase_date,category,purchase_amount,satisfaction,interaction_date,topic,comment";

    public static string EveryField => string.Join(',', Fields.All.Select(one => one.Name));

    public RecordingStore Store { get; }

    public ReportEngine Engine { get; }

    /// <summary>Makes a report and reads all of it.</summary>
    public void Run(ReportDefinition definition) => Engine.Run(definition).Rows();

    public void Session(Action<ReportSession> ask)
    {
        using var session = ReportSession.Open(Store, CancellationToken.None);
        ask(session);
    }

    /// <summary>Changes the data, which is not written down.</summary>
    public void Change(params string[] statements)
    {
        using var session = builder.Store.Write();
        foreach (var statement in statements)
        {
            session.Execute(statement);
        }

        session.Commit();
    }

    public void Dispose() => builder.Dispose();

    private static StoreBuilder Shop(string fields) => new StoreBuilder()
        .Fields(fields)
        .Custom(RecordKind.Customer, "tier", FieldType.Text)
        .Custom(RecordKind.Customer, "points", FieldType.Number)
        .Custom(RecordKind.Purchase, "weight", FieldType.Number)
        .Custom(RecordKind.Interaction, "agent", FieldType.Text)
        .Add(
            new CustomerRow("C1", "Ann", "F", 30, "North", "Gold", "2020-02-29", true, """{"tier":"gold","points":7}"""),
            new CustomerRow("C2", "Bob", "M", 40, "South", null, "2021-05-01", false, """{"tier":"tin"}"""),
            new CustomerRow("C3"))
        .Add(
            new PurchaseRow("C1", "2023-01-05 10:00:00", 10m, "Toys", "R1", "Shop", "EUR", "P1", 1m, 10m, "O1", 5m, 5m, "price", "fine", """{"weight":1.5}""", """{"agent":"Bo"}"""),
            new PurchaseRow("C1", "2024-01-20", 20.5m, "Books", "R2", "Web", "EUR", "P2", 2m, 10.25m, "O2", 3m, 5m),
            new PurchaseRow("C2", "2024-02-10", -3m, "Toys", "R1", "Web", "EUR", "P1", Order: "O3"),
            new PurchaseRow("C2", "2024-04-01", 40m, null, null, "Web", "EUR", "P3", 1m, 40m, "O3", Import: 2),
            new PurchaseRow(null, null, 5m, "Books", Currency: "EUR"))
        .Add(new InteractionRow("C2", Date: "2024-03-01 08:00:00", Score: 4m, Scale: 5m), new InteractionRow("C1", Purchase: 2, Score: 2m, Scale: 5m));
}
