using CrmReports.Application.Reports;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Reports;

/// <summary>Interactions are a dataset like purchases and customers, also those that belong to no purchase.</summary>
public sealed class InteractionsReportTests
{
    private static readonly ReportDefinition Interactions = new() { Name = "interactions" };

    /// <summary>Two surveys without a purchase, a ticket without a customer, and a purchase with a score.</summary>
    private static TestStore Store()
    {
        var store = new TestStore();
        store.Import("customer_id,name,segment,interaction_date,satisfaction,comment,Agent\nC1,Ann,gold,2024-01-05,9,good,Bo\nC2,Bob,tin,2024-02-01 10:30,3,slow,Bo\n");
        store.Import("interaction_id,interaction_kind,interaction_date,satisfaction\nT1,complaint,2024-02-11,\nT2,survey,,7\n");
        store.Import("customer_id,order_id,category,purchase_date,purchase_amount,satisfaction\nC1,O1,Toys,2024-03-04,20,10\n");
        return store;
    }

    [StoreFact]
    public void EveryInteractionIsARowAlsoOneOfNoPurchaseOrNoCustomer()
    {
        using var store = Store();
        var engine = new ReportEngine(store.Data);
        using (var table = engine.Run(Interactions))
        {
            table.Names().ShouldBe(
                ["customer_id", "name", "segment", "interaction_id", "interaction_kind", "interaction_date", "satisfaction", "comment", "Agent", "source_import", "source_row"]);
            table.Provenance.RowsUsed.ShouldBe(5);
        }

        engine.Run(Interactions).Rows().ShouldBe(
        [
            "C1 | Ann | gold | - | - | 2024-01-05 | 9 | good | Bo | 1 | 1",
            "C2 | Bob | tin | - | - | 2024-02-01 10:30:00 | 3 | slow | Bo | 1 | 2",
            "- | - | - | T1 | complaint | 2024-02-11 | - | - | - | 2 | 1",
            "- | - | - | T2 | survey | - | 7 | - | - | 2 | 2",
            "C1 | Ann | gold | - | - | 2024-03-04 | 10 | - | - | 3 | 1",
        ]);
    }

    [StoreTheory]
    [InlineData("segment=gold", "1 3")]
    [InlineData("segment=", "2 2")]
    [InlineData("segment!=gold", "1 2 2")]
    [InlineData("interaction_kind=complaint", "2")]
    [InlineData("category=Toys", "3")]
    [InlineData("month=2024-02", "1 2")]
    [InlineData("Agent=Bo", "1 1")]
    [InlineData("satisfaction=10", "3")]
    public void AFilterKeepsTheInteractionsOfItsValue(string filter, string imports)
    {
        using var store = Store();

        var rows = new ReportEngine(store.Data).Run(Interactions with { Filters = ReportWords.Filters([filter]) }).Rows();

        string.Join(' ', rows.Select(row => row.Split(" | ")[^2])).ShouldBe(imports);
    }

    [StoreFact]
    public void RowsAreSortedAndPagedAndThoseWithoutADateAreCountedAsLeftOut()
    {
        using var store = Store();
        var engine = new ReportEngine(store.Data);

        engine.Run(Interactions with { Sort = [new("satisfaction", true)], Limit = 2, Offset = 1 }).Rows().Select(row => row.Split(" | ")[6]).ShouldBe(["9", "7"]);
        engine.Run(Interactions with { Order = ReportOrder.Date }).Rows().Select(row => row.Split(" | ")[5])
            .ShouldBe(["2024-01-05", "2024-02-01 10:30:00", "2024-02-11", "2024-03-04", "-"]);
        using var dated = engine.Run(Interactions with { From = new(2024, 2, 1), To = new(2024, 2, 29) });
        dated.Provenance.RowsUsed.ShouldBe(2);
        dated.LeftOut().ShouldBe("no interaction date = 1");
    }

    [StoreFact]
    public void GroupsOfInteractionsAreMeasuredAsSalesAre()
    {
        using var store = Store();
        var engine = new ReportEngine(store.Data);

        using var months = engine.Run(Interactions with { GroupBy = ["month"], Measures = ["count", "mean(satisfaction)", "distinct(customers)"] });
        months.TotalsRow().ShouldBe("- | 4 | 7.333333333333333 | 2");
        months.LeftOut().ShouldBe("no interaction date = 1, no satisfaction = 1");
        months.Rows().ShouldBe(["2024-01 | 1 | 9 | 1", "2024-02 | 2 | 3 | 1", "2024-03 | 1 | 10 | 1"]);
        engine.Run(Interactions with { GroupBy = ["segment"] }).Rows().ShouldBe(["gold | 2 | 9.5", "tin | 1 | 3", "- | 2 | 7"]);
        engine.Run(Interactions with { GroupBy = ["category"], Measures = ["count"] }).Rows().ShouldBe(["Toys | 1", "- | 4"]);
        engine.Run(Interactions with { GroupBy = [], Measures = ["count", "min(satisfaction)", "max(satisfaction)"] }).Rows().ShouldBe(["5 | 3 | 10"]);
        Should.Throw<ReportException>(() => engine.Run(Interactions with { GroupBy = ["month"], Measures = ["sum(purchase_amount)"] })).Code.ShouldBe("MoneyOfInteractions");
    }

    [StoreFact]
    public void StatisticsAndCorrelationsTakeInteractionsAndLeaveOutColumnsWithoutAValue()
    {
        using var store = new TestStore();
        store.Import("customer_id,age,interaction_date,satisfaction,minutes\n1,30,2024-01-01,2,10\n2,40,2024-01-02,4,20\n3,50,2024-01-03,5,25\n");
        store.Import("order_id,purchase_amount\nO1,5\nO2,7\n");
        var engine = new ReportEngine(store.Data);

        engine.Statistics(new StatisticsRequest { Dataset = ReportDataset.Interactions }).Rows().Select(row => string.Join(' ', row.Split(" | ")[..5]))
            .ShouldBe(["age 3 0 40 40", "satisfaction 3 0 3.6666666666666665 4", "minutes 3 0 18.333333333333332 20"]);
        engine.Statistics(new StatisticsRequest()).Rows().Select(row => row.Split(" | ")[0]).ShouldBe(["purchase_amount"]);
        engine.Statistics(new StatisticsRequest { Columns = ["age", "purchase_amount"] }).Rows().Select(row => string.Join(' ', row.Split(" | ")[..2])).ShouldBe(["age 0", "purchase_amount 2"]);
        engine.Correlations(new CorrelationRequest { Dataset = ReportDataset.Interactions, Columns = ["satisfaction", "minutes"] }).Rows()[1].ShouldStartWith("satisfaction | minutes | 3 | 1 |");
    }

    [StoreFact]
    public void WithoutPurchasesStatisticsAreOfTheInteractions()
    {
        using var store = new TestStore();
        store.Import("customer_id,interaction_date,satisfaction\n1,2024-01-01,2\n");

        new ReportEngine(store.Data).Statistics(new StatisticsRequest()).Rows().Single().ShouldStartWith("satisfaction | 1 | 0 | 2 ");
    }
}
