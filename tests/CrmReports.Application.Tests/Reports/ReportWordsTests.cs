using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2025-W01", "2024-12-30", "2025-01-05")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData(" 2024-01-31 ", "2024-01-31", "2024-01-31")]
    public void APeriodHasItsFirstAndItsLastDay(string text, string first, string last)
    {
        ReportWords.From(text).ToString("yyyy-MM-dd", null).ShouldBe(first);
        ReportWords.To(text).ToString("yyyy-MM-dd", null).ShouldBe(last);
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-Q5")]
    [InlineData("2023-W53")]
    [InlineData("24")]
    [InlineData("2024-1")]
    [InlineData("2024/01/31")]
    [InlineData("0000")]
    [InlineData("2024-")]
    [InlineData("")]
    public void WhatIsNoPeriodIsRefused(string text) =>
        Should.Throw<ReportException>(() => ReportWords.To(text)).Message.ShouldBe(
            $"--to {text}: expected a year (2024), quarter (2024-Q1), month (2024-01), ISO week (2024-W05) or day (2024-01-31).");

    [Fact]
    public void ARepeatedFilterIsAnAlternativeAndAnEmptyOneIsMissing()
    {
        var filters = ReportWords.Filters(["region=North", "region=", "note=a=b", "age = 30"]);
        filters["region"].ShouldBe(["North", ""]);
        filters["note"].ShouldBe(["a=b"]);
        filters["age"].ShouldBe(["30"]);
        Should.Throw<ReportException>(() => ReportWords.Filters(["region"])).Message.ShouldStartWith("--filter region: expected field=value");
    }

    [Fact]
    public void OtherWordsAreRead()
    {
        ReportWords.GroupBy(["month, category", "region"]).ShouldBe(["month", "category", "region"]);
        ReportWords.GroupBy(["none"]).ShouldBeEmpty();
        ReportWords.Sort("-count").ShouldBe(new ReportSort("count", true));
        ReportWords.Sort("count DESC").ShouldBe(new ReportSort("count", true));
        ReportWords.Sort("sum(purchase_amount):asc").ShouldBe(new ReportSort("sum(purchase_amount)"));
        ReportWords.Order("Date").ShouldBe(ReportOrder.Date);
        ReportWords.Method("spearman").ShouldBe(CorrelationMethod.Spearman);
        Should.Throw<ReportException>(() => ReportWords.Order("up")).Message.ShouldBe("--order up: expected file or date.");
    }

    [Fact]
    public void AMeasureKeepsItsText()
    {
        Measure.Parse(" sum( purchase_amount ) ").ShouldBe(new Measure("sum( purchase_amount )", MeasureFunction.Sum, "purchase_amount"));
        Measure.Parse("count").ShouldBe(new Measure("count", MeasureFunction.Count, null));
    }

    [Theory]
    [InlineData("summ(x)", "--measure summ(x): there is no measure \"summ\". Did you mean sum?")]
    [InlineData("sum", "--measure sum: sum needs a field in brackets, for example --measure \"sum(purchase_amount)\".")]
    [InlineData("distinct()", "--measure distinct(): distinct needs a field in brackets, for example --measure \"distinct(customers)\".")]
    [InlineData("count(x)", "--measure count(x): count counts purchases and takes no field; write --measure count, or --measure \"distinct(x)\".")]
    public void AWrongMeasureIsRefusedWithItsRemedy(string text, string message) =>
        Should.Throw<ReportException>(() => Measure.Parse(text)).Message.ShouldBe(message);
}
