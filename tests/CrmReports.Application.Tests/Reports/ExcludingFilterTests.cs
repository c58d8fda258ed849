using CrmReports.Application.Customers;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class ExcludingFilterTests
{
    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,customer_region,purchase_date,category,purchase_amount,satisfaction")
        .Custom(RecordKind.Purchase, "Colour", FieldType.Text)
        .Add(new CustomerRow("C1", Region: "North"), new CustomerRow("C2", Region: "South"), new CustomerRow("C3"))
        .Add(
            new PurchaseRow("C1", "2024-01-05", 1m, "Toys", Score: 5m, Custom: """{"Colour":"red"}"""),
            new PurchaseRow("C2", "2024-02-05", 2m, "Books", Custom: """{"Colour":"blue"}"""),
            new PurchaseRow("C3", "2024-03-05", 4m, null, Score: 1m),
            new PurchaseRow(null, null, 8m, "Toys"));

    [StoreTheory]
    [InlineData("category!=Toys", 6)]
    [InlineData("category!=Toys;category!=Books", 4)]
    [InlineData("category!=", 11)]
    [InlineData("customer_region!=North", 14)]
    [InlineData("customer_region!=", 3)]
    [InlineData("satisfaction!=5", 14)]
    [InlineData("Colour!=red", 14)]
    [InlineData("month!=2024-01", 14)]
    [InlineData("month!=2024-01;category!=Books", 12)]
    [InlineData("purchase_date!=2024", 8)]
    public void WhatIsNotNamedStays(string filters, int sum)
    {
        using var shop = Shop();
        var engine = shop.Engine();
        var definition = new ReportDefinition
        {
            Name = "sales",
            GroupBy = [],
            Measures = ["sum(purchase_amount)"],
            Filters = ReportWords.Filters(filters.Split(';')),
        };
        engine.Run(definition).Rows().ShouldBe([$"{sum}"]);
        using var purchases = engine.Run(definition with { Name = "purchases", GroupBy = null, Measures = null });
        purchases.TotalsRow().ShouldContain($"{sum}");
    }

    [StoreFact]
    public void TheProvenanceSaysSo()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(new ReportDefinition { Name = "sales", Filters = ReportWords.Filters(["category!=Toys"]) });
        table.Provenance.Filters.ShouldContain(new KeyValuePair<string, string>("category", "not Toys"));
    }
}
