using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class ReportMessagesTests
{
    private static readonly ReportDefinition Sales = new() { Name = "sales" };

    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,age,purchase_date,category,purchase_amount,currency")
        .Add(
            new PurchaseRow(Date: "2024-01-01", Amount: 1m, Currency: "USD"),
            new PurchaseRow(Date: "2024-01-01", Amount: 2m, Currency: "EUR"));

    private static string Message(ReportDefinition definition)
    {
        using var shop = Shop();
        return Should.Throw<ReportException>(() => shop.Engine().Run(definition)).Message;
    }

    [StoreFact]
    public void AmountsOfSeveralCurrenciesAreNeverPutTogether()
    {
        const string message = "the purchases are in several currencies (EUR, USD), and amounts of different currencies are never put together. "
            + "Add --group-by currency, or keep one of them: --filter currency=EUR.";
        Message(Sales).ShouldBe($"--measure sum(purchase_amount): {message}");
        Message(Sales with { Measures = ["median(purchase_amount)"] }).ShouldBe($"--measure median(purchase_amount): {message}");
        Message(new ReportDefinition { Name = "purchases", Measures = ["running_total(purchase_amount)"] }).ShouldBe($"--measure running_total(purchase_amount): {message}");
        using var shop = Shop();
        var engine = shop.Engine();
        Should.Throw<ReportException>(() => engine.Statistics(new StatisticsRequest { Columns = ["purchase_amount"] })).Message.ShouldBe($"--columns purchase_amount: {message}");
        Should.Throw<ReportException>(() => engine.Correlations(new CorrelationRequest { Columns = ["purchase_amount"] })).Message.ShouldBe($"--columns purchase_amount: {message}");
    }

    [StoreFact]
    public void CurrenciesMayStandSideBySide()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        var table = engine.Run(Sales with { GroupBy = ["currency"], Measures = ["count", "sum(purchase_amount)", "share(purchase_amount)"] });
        table.Rows().ShouldBe(["EUR | 1 | 2 | 1", "USD | 1 | 1 | 1"]);
        table.TotalsRow().ShouldBe("- | 2 | - | -");
        engine.Run(Sales with { Measures = ["count"] }).Rows().ShouldBe(["2024-01 | 2"]);

        var euros = engine.Run(Sales with { Filters = ReportWords.Filters(["currency=EUR"]) });
        euros.Columns[2].Currency.ShouldBe("EUR");
        euros.Rows().ShouldBe(["2024-01 | 1 | 2"]);
    }

    [StoreFact]
    public void AmountsWithoutACurrencyAreNotAddedToThoseWithOne()
    {
        using var mixed = new StoreBuilder().Add(new PurchaseRow(Date: "2024-01-01", Amount: 1m), new PurchaseRow(Date: "2024-01-01", Amount: 2m, Currency: "EUR"));
        var engine = mixed.Engine();
        Should.Throw<ReportException>(() => engine.Run(Sales)).Message.ShouldContain("(EUR, (missing))");
        engine.Run(Sales with { Filters = ReportWords.Filters(["currency="]) }).Rows().ShouldBe(["2024-01 | 1 | 1"]);
    }

    [StoreFact]
    public void AWrongNameIsAnsweredWithTheNearest()
    {
        Message(new ReportDefinition { Name = "sale" }).ShouldBe("There is no report \"sale\". Did you mean sales?");
        Message(Sales with { GroupBy = ["categroy"] }).ShouldBe("--group-by categroy: there is no field \"categroy\". Did you mean category?");
        Message(Sales with { Filters = ReportWords.Filters(["regin=x"]) }).ShouldBe("--filter regin=x: there is no field \"regin\". Did you mean region?");
        Message(Sales with { Measures = ["sum(amount)"] }).ShouldContain("Did you mean purchase_amount?");
        Message(Sales with { GroupBy = ["currency"], Sort = [new ReportSort("cuont")] }).ShouldBe("--sort cuont: the report has no such column. Did you mean count?");
    }

    [StoreFact]
    public void AValueOfAnotherTypeIsRefused()
    {
        Message(Sales with { Filters = ReportWords.Filters(["age=old"]) })
            .ShouldBe("--filter age=old: \"old\" is not what age holds. Expected a whole number such as 42, or age= for rows without a value.");
        Message(Sales with { Filters = ReportWords.Filters(["purchase_amount=1.23456"]) }).ShouldContain("at most four decimals");
        Message(Sales with { Filters = ReportWords.Filters(["month=January"]) }).ShouldContain("2024-01");
        Message(Sales with { Filters = ReportWords.Filters(["consent=maybe"]) }).ShouldContain("true or false");
    }

    [StoreFact]
    public void AMeasureThatHasNoMeaningIsRefused()
    {
        Message(Sales with { Measures = ["sum(category)"] }).ShouldBe(
            "--measure sum(category): category holds text, and a number is needed. Fields with numbers: age, purchase_amount. To count its values: --measure \"distinct(category)\".");
        Message(Sales with { GroupBy = ["category"], Measures = ["running_total(purchase_amount)"] }).ShouldContain("Add --group-by month");
        Message(Sales with { GroupBy = ["month", "week"], Measures = ["difference(purchase_amount)"] }).ShouldContain("weeks do not lie within months");
        Message(Sales with { GroupBy = ["purchase_date"] }).ShouldContain("--group-by day, week, month, quarter or year");
        Message(Sales with { Measures = [] }).ShouldContain("name at least one");
    }

    [StoreFact]
    public void OptionsThatAReportDoesNotTakeAreRefused()
    {
        Message(new ReportDefinition { Name = "purchases", GroupBy = ["month"] }).ShouldContain("Use the report sales");
        Message(new ReportDefinition { Name = "purchases", Measures = ["count"] }).ShouldContain("running_total(purchase_amount)");
        Message(new ReportDefinition { Name = "customers", Measures = ["count"] }).ShouldContain("leave out --measure");
        Message(new ReportDefinition { Name = "imports", From = new DateOnly(2024, 1, 1) }).ShouldContain("leave out --from");
        Message(new ReportDefinition { Name = "overview", GroupBy = ["month"] }).ShouldContain("leave out --group-by");
        Message(Sales with { Limit = -1 }).ShouldBe("--limit -1: expected 0 or more rows; leave it out for all.");
        Message(Sales with { From = new DateOnly(2024, 2, 1), To = new DateOnly(2024, 1, 31) })
            .ShouldBe("--from 2024-02-01 lies after --to 2024-01-31; exchange them, or leave one out.");
    }
}
