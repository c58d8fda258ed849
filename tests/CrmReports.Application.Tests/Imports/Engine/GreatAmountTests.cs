using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Sums are exact: what could not be added up is refused by row, column, value and limit.</summary>
public sealed class GreatAmountTests
{
    [StoreFact]
    public void AnAmountOfATrillionIsRejectedByNameAndTheOthersAreSummedExactly()
    {
        using var store = new TestStore();

        var result = store.Import("customer_id,purchase_date,purchase_amount\n1,2024-01-01,900000000000000\n1,2024-01-02,999999999999.9999\n1,2024-01-03,999999999999.9999\n1,2024-01-04,-1000000000000\n");

        result.State.ShouldBe(ImportState.Published);
        (result.Counts.Created, result.Counts.Rejected).ShouldBe((2, 2));
        Refused(store).ShouldBe([$"1|2|purchase_amount|{Problem.TooLarge:D}|900000000000000", $"4|5|purchase_amount|{Problem.TooLarge:D}|-1000000000000"]);
        Problems.Describe(Problem.TooLarge, "900000000000000").ShouldStartWith("\"900000000000000\" is too large to be kept; amounts, prices, quantities and their products reach up to 999,999,999,999.9999");
        Sum(store).ShouldBe(19_999_999_999_999_998);
        store.Import("customer_id,purchase_date,purchase_amount\n1,2024-02-01,999999999999.9999\n").State.ShouldBe(ImportState.Published);
        Sum(store).ShouldBe(29_999_999_999_999_997);
    }

    [StoreFact]
    public void AProductThatIsTooGreatIsRejectedByItsQuantity()
    {
        using var store = new TestStore();

        var result = store.Import("customer_id,purchase_date,quantity,unit_price\n1,2024-01-01,1000000,1000000\n1,2024-01-02,999999,1000000\n1,2024-01-03,2000000000000,1\n1,2024-01-04,1,2000000000000\n", new ImportProfile { Gate = new ImportProfileGate { MaxRejectedShare = 1 } });

        (result.Counts.Created, result.Counts.Rejected).ShouldBe((1, 3));
        Refused(store).ShouldBe([$"1|2|quantity|{Problem.TooLarge:D}|1000000", $"3|4|quantity|{Problem.TooLarge:D}|2000000000000", $"4|5|unit_price|{Problem.TooLarge:D}|2000000000000"]);
        Sum(store).ShouldBe(9_999_990_000_000_000);
    }

    private static long? Sum(TestStore store)
    {
        using var table = new ReportEngine(store.Data).Run(new ReportDefinition { Name = "sales", GroupBy = [], Measures = ["sum(purchase_amount)"] });
        return (long?)table.Totals![0];
    }

    private static List<string> Refused(TestStore store) => store.OperationsRows("RowNumber, Line, \"Column\", Problem, Value", "Ledger ORDER BY RowNumber");
}
