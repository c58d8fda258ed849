using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

public sealed class ColumnEvidenceTests
{
    private static readonly ColumnSettings Dates = new() { Type = FieldType.Date };
    private static readonly ColumnSettings Amounts = new() { Type = FieldType.Decimal, IsMoney = true };

    [Fact]
    public void OneUnambiguousDateSettlesTheOthers()
    {
        var (values, verdict) = Reading.Column(Dates, "05/03/2024", "25/12/2023", "2024-03-06", "05/03/24");
        values.Select(value => value.ToString()).ShouldBe(["2024-03-05", "2023-12-25", "2024-03-06", "2024-03-05"]);
        verdict.Settled!.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        verdict.AmbiguousCount.ShouldBe(2);

        Reading.Column(Dates, "05/03/2024", "12/25/2023").Values[0].ToString().ShouldBe("2024-05-03");
    }

    [Fact]
    public void ContradictingDatesLeaveTheOthersAmbiguous()
    {
        var (_, verdict) = Reading.Column(Dates, "25/12/2023", "05/03/2024", "06/03/2024", "12/25/2023");
        verdict.ShouldBe(new ColumnVerdict(null, Problem.AmbiguousDate, "05/03/2024", 2));
    }

    [Fact]
    public void DatesWithoutEvidenceStayAmbiguous()
    {
        Reading.Column(Dates, "05/03/2024", "2024-03-05").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousDate);
        Reading.Column(Dates, "05/03/24", "25/12/23").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousDate);
    }

    [Theory]
    [InlineData("02/19/16 03/01/16 02/28/16", "2016-02-19 2016-03-01 2016-02-28")]
    [InlineData("15/01/24 13/01/49 02/03/24", "2024-01-15 2049-01-13 2024-03-02")]
    [InlineData("95/03/11 94/12/01", "1995-03-11 1994-12-01")]
    [InlineData("01/02/16 02/02/16 03/02/16 04/02/16 05/02/16 15/02/16", "2016-02-01 2016-02-02 2016-02-03 2016-02-04 2016-02-05 2016-02-15")]
    [InlineData("23-11-30 23-11-01 23-11-02 23-12-13 23-12-24 24-01-15 24-01-19", "2023-11-30 2023-11-01 2023-11-02 2023-12-13 2023-12-24 2024-01-15 2024-01-19")]
    public void TheEvidenceOfTheColumnDecidesShortYears(string fields, string expected)
    {
        var (values, verdict) = Reading.Column(Dates, fields.Split(' '));
        verdict.Ambiguity.ShouldBe(Problem.None);
        string.Join(' ', values.Select(value => value.ToString())).ShouldBe(expected);
    }

    [Theory]
    [InlineData("05/03/2024 06/04/2024", DateOrderSet.DayFirst | DateOrderSet.MonthFirst)]
    [InlineData("15/01/24 16/02/24", DateOrderSet.DayFirst | DateOrderSet.YearFirst)]
    [InlineData("05/03/24 06/04/24", DateOrderSet.All)]
    [InlineData("15/01/49 01/15/49", DateOrderSet.None)]
    public void TheVerdictSaysWhatIsOpen(string fields, DateOrderSet open) =>
        Reading.Column(Dates, fields.Split(' ')).Verdict.ShouldSatisfyAllConditions(
            verdict => verdict.Ambiguity.ShouldBe(Problem.AmbiguousDate),
            verdict => verdict.Open.ShouldBe(open));

    [Fact]
    public void ADayThatDoesNotExistContradictsNoOrder()
    {
        var (values, verdict) = Reading.Column(Dates, "29/02/23", "15/01/49");
        verdict.Settled!.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        values.Select(value => value.ToString()).ShouldBe(["NoSuchDay", "2049-01-15"]);
    }

    [Fact]
    public void ContradictingDatesWithNothingAmbiguousAreNoAmbiguity()
    {
        var (values, verdict) = Reading.Column(Dates, "25/12/2023", "12/25/2023");
        values.Select(value => value.ToString()).ShouldBe(["2023-12-25", "2023-12-25"]);
        verdict.Ambiguity.ShouldBe(Problem.None);
        verdict.Settled!.DateOrder.ShouldBeNull();
    }

    [Fact]
    public void ADeclaredOrderNeedsNoEvidence()
    {
        var (values, verdict) = Reading.Column(Dates with { DateOrder = DateOrder.MonthDayYear }, "05/03/2024");
        values[0].ToString().ShouldBe("2024-05-03");
        verdict.ShouldBe(new ColumnVerdict(
            Dates with { DateOrder = DateOrder.MonthDayYear, Settled = true }, Problem.None, null, 0));
    }

    [Theory]
    [InlineData("12.5", "1.234", "1234")]
    [InlineData("1,234,567", "1.234", "1234")]
    [InlineData("12,5", "1234", "1.234")]
    [InlineData("1.234.567", "1234", "1.234")]
    [InlineData("1 234,56", "1234", "1.234")]
    public void OneUnambiguousNumberSettlesTheOthers(string evidence, string dotted, string comma)
    {
        var (values, verdict) = Reading.Column(Amounts, "1.234", evidence, "1,234");
        values[0].ToString().ShouldBe(dotted);
        values[2].ToString().ShouldBe(comma);
        verdict.Ambiguity.ShouldBe(Problem.None);
    }

    [Fact]
    public void NumbersWithoutEvidenceOrWithContradictionsStayAmbiguous()
    {
        Reading.Column(Amounts, "1,234", "12").Verdict
            .ShouldBe(new ColumnVerdict(null, Problem.AmbiguousNumber, "1,234", 1));
        Reading.Column(Amounts, "12.5", "1,234", "12,5").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousNumber);
        Reading.Column(Amounts, "$1.234", "$2.345").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousNumber);
        Reading.Column(Amounts, "KWD 1,234").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousNumber);
    }

    [Fact]
    public void AmountsWithACurrencyLeanTowardsThousandsUnlessTheColumnShowsOtherwise()
    {
        Reading.Column(Amounts, "€1.234", "5 €").Values[0].ToString().ShouldBe("1234");
        Reading.Column(Amounts, "€1,234", "€12").Values[0].ToString().ShouldBe("1234");
        Reading.Column(Amounts, "€1,459", "€1,5").Values[0].ToString().ShouldBe("1.459");
        Reading.Column(Amounts, "€1,234", "€1.234").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousNumber);
        Reading.Column(Amounts, "$1.234", "$2.50").Values[0].ToString().ShouldBe("1.234");
        Reading.Column(Amounts, "€1,234", "1,234").Verdict.Ambiguity.ShouldBe(Problem.AmbiguousNumber);
    }

    [Fact]
    public void MergedEvidenceIsThatOfAllThreads()
    {
        var first = Observed(Dates, "05/03/2024");
        first.Merge(Observed(Dates, "06/03/2024", "25/12/2023"));
        first.Settle(Dates).ShouldBe(new ColumnVerdict(
            Dates with { DateOrder = DateOrder.DayMonthYear, Settled = true }, Problem.None, "05/03/2024", 2));

        first.Merge(Observed(Dates, "12/25/2023"));
        first.Settle(Dates).Ambiguity.ShouldBe(Problem.AmbiguousDate);
    }

    [Theory]
    [InlineData(FieldType.Integer, "34", "0", "-7", "999999999999999999")]
    [InlineData(FieldType.Integer, "13800138000", "13900139000")]
    [InlineData(FieldType.Integer, "0", "1", "1")]
    [InlineData(FieldType.Number, "34", "1.5", "-0.25")]
    [InlineData(FieldType.Number, "1.10", "1.2")]
    [InlineData(FieldType.Number, "3.141592653589793", "12")]
    [InlineData(FieldType.Number, "1,234.56", "1,234")]
    [InlineData(FieldType.Number, "1.234", "2.5")]
    [InlineData(FieldType.Number, "12,5", "13,25")]
    [InlineData(FieldType.Number, "12,50", "1.234,56", "-7", "1.234")]
    [InlineData(FieldType.Number, "1.234.567", "1.234")]
    [InlineData(FieldType.Number, "1,20,300", "5,000", "300")]
    [InlineData(FieldType.Text, "1,20,300", "12,50")]
    [InlineData(FieldType.Text, "1,20,300", "1,2,3")]
    [InlineData(FieldType.Text, "1.20.300", "1.20.301")]
    [InlineData(FieldType.Boolean, "yes", "No", "YES")]
    [InlineData(FieldType.Boolean, "true")]
    [InlineData(FieldType.Boolean, "Y", "N")]
    [InlineData(FieldType.Boolean, "是", "否")]
    [InlineData(FieldType.Date, "2024-03-05", "2024/3/6", "2024年3月7日")]
    [InlineData(FieldType.Date, "20240305", "2024-03-06")]
    [InlineData(FieldType.Date, "05/03/2024", "25/12/2023")]
    [InlineData(FieldType.Date, "25/12/2023", "12/25/2023")]
    [InlineData(FieldType.DateTime, "2024-03-05", "2024-03-05 08:30")]
    [InlineData(FieldType.DateTime, "2024-03-05T23:59:59Z")]
    [InlineData(FieldType.Text, "Anna", "34")]
    [InlineData(FieldType.Text, "007", "12")]
    [InlineData(FieldType.Text, "+7", "12")]
    [InlineData(FieldType.Text, "1E5", "12")]
    [InlineData(FieldType.Text, "1234567890123456789", "12")]
    [InlineData(FieldType.Text, "1234567890123456", "1.5")]
    [InlineData(FieldType.Text, "1.10", "1.2", "3-4")]
    [InlineData(FieldType.Text, "00.5", "1.5")]
    [InlineData(FieldType.Text, "1.234", "2.345")]
    [InlineData(FieldType.Text, "12.5", "13,25")]
    [InlineData(FieldType.Text, "12%", "$5")]
    [InlineData(FieldType.Text, "05/03/2024", "06/03/2024")]
    [InlineData(FieldType.Text, "05/03/2024", "25/12/2023", "12/25/2023")]
    [InlineData(FieldType.Text, "10.10.14", "9.0.2")]
    [InlineData(FieldType.Text, "138 0013 8000")]
    [InlineData(FieldType.Text, "00:00", "00:15")]
    [InlineData(FieldType.Text, "F", "F")]
    [InlineData(FieldType.Text, "yes", "no", "maybe")]
    [InlineData(FieldType.Text, "yes", "0")]
    [InlineData(FieldType.Text, "", "N/A")]
    public void TheTypeOfAColumnIsTheNarrowestThatLosesNothing(FieldType expected, params string[] fields)
    {
        var (values, verdict) = Reading.Column(new ColumnSettings(), fields);
        verdict.Settled!.Type.ShouldBe(expected);
        verdict.Ambiguity.ShouldBe(Problem.None);
        values.ShouldAllBe(value => value.Problem == Problem.None && value.Kind != CellKind.Deferred);
    }

    [Theory]
    [InlineData("12,50 1.234,56", "12.5 1234.56")]
    [InlineData("1.234 0,5", "1234 0.5")]
    [InlineData("1,20,300 5,000", "120300 5000")]
    public void AColumnWithoutATypeIsReadByTheOnlyMarkThatItShows(string fields, string expected) =>
        Reading.Column(new ColumnSettings(), fields.Split(' ')).Values.Select(value => value.ToString()).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("1.234 2.345", Problem.AmbiguousNumber, "1.234")]
    [InlineData("1,234 12", Problem.AmbiguousNumber, "1,234")]
    [InlineData("12.5 13,25", Problem.WrongDecimalMark, null)]
    [InlineData("05/03/2024 06/03/2024", Problem.AmbiguousDate, null)]
    [InlineData("12,50 13,25", Problem.None, null)]
    [InlineData("Anna 1,234", Problem.None, "")]
    [InlineData("007 1.5", Problem.None, null)]
    public void WhatKeepsAColumnTextThatLooksLikeNumbersOrDatesIsSaid(string fields, Problem doubt, string? example)
    {
        var verdict = Reading.Column(new ColumnSettings(), fields.Split(' ')).Verdict;
        verdict.Doubt.ShouldBe(doubt);
        if (example != "")
        {
            verdict.Doubtful.ShouldBe(example);
        }
    }

    [Theory]
    [InlineData(FieldType.Integer)]
    [InlineData(FieldType.Decimal)]
    [InlineData(FieldType.Number)]
    public void IndianGroupsAreReadAlikeByEveryType(FieldType type)
    {
        var settings = new ColumnSettings { Type = type };
        Reading.Column(settings, "1,20,300").Values[0].ToString().ShouldBe("120300");
        Reading.Column(settings with { DecimalMark = '.' }, "1,20,300").Values[0].ToString().ShouldBe("120300");
        Reading.Column(settings with { DecimalMark = ',' }, "1,20,300").Values[0].ToString().ShouldBe("WrongDecimalMark");
    }

    [Fact]
    public void ADeclaredOrderOrMarkTypesAColumnThatIsAmbiguousWithoutIt()
    {
        var german = new ColumnSettings { DateOrder = DateOrder.DayMonthYear, DecimalMark = ',' };
        Reading.Column(german, "05/03/2024").Values[0].ToString().ShouldBe("2024-03-05");
        Reading.Column(german, "05/03/24").Values[0].ToString().ShouldBe("2024-03-05");
        Reading.Column(german, "12,5", "1.234").Values.Select(value => value.ToString()).ShouldBe(["12.5", "1234"]);
        Reading.Column(german, "12.5").Verdict.Settled!.Type.ShouldBe(FieldType.Text);
        Reading.Column(german, "12/25/2023").Verdict.Settled!.Type.ShouldBe(FieldType.Text);
        Reading.Column(german, "10.10.14").Verdict.Settled!.Type.ShouldBe(FieldType.Text);
    }

    [Fact]
    public void TheTypeInferredByTwoThreadsIsThatOfOne()
    {
        Merged(["34"], ["1.5"]).ShouldBe(FieldType.Number);
        Merged(["34"], ["35"]).ShouldBe(FieldType.Integer);
        Merged(["yes"], ["no"]).ShouldBe(FieldType.Boolean);
        Merged(["yes"], ["否"]).ShouldBe(FieldType.Text);
        Merged(["05/03/2024"], ["25/12/2023"]).ShouldBe(FieldType.Date);
        Merged(["1234567890123456"], ["1.5"]).ShouldBe(FieldType.Text);
        Merged(["007"], ["1.5"]).ShouldBe(FieldType.Text);
        Merged([], ["1.5"]).ShouldBe(FieldType.Number);
        Merged(["1.5"], []).ShouldBe(FieldType.Number);
    }

    [Fact]
    public void AnInferredTypeThatTheRulesConstantContradictsIsText()
    {
        var settings = new ColumnSettings { Rule = new ColumnRule { OnMissing = OnMissing.Constant, Constant = "unknown" } };
        Reading.Column(settings, "34", "35").Verdict.Settled!.Type.ShouldBe(FieldType.Text);
    }

    [Fact]
    public void ASettledColumnNoLongerRemovesTheGuardThatItsDeferredTextsHaveLost()
    {
        var (values, verdict) = Reading.Column(new ColumnSettings { Unguard = true }, "'=1+1", "''tis");
        verdict.Settled!.Unguard.ShouldBeFalse();
        values.Select(value => value.ToString()).ShouldBe(["'=1+1'", "''tis'"]);
    }

    private static FieldType? Merged(string[] first, string[] second)
    {
        var evidence = Observed(new ColumnSettings(), first);
        evidence.Merge(Observed(new ColumnSettings(), second));
        return evidence.Settle(new ColumnSettings()).Settled!.Type;
    }

    private static ColumnEvidence Observed(ColumnSettings settings, params string[] fields)
    {
        var evidence = new ColumnEvidence();
        var reader = new ColumnReader(settings);
        foreach (var field in fields)
        {
            var cell = default(Cell);
            reader.Read(System.Text.Encoding.UTF8.GetBytes(field), new ReaderScratch(), ref cell);
            evidence.Observe(cell);
        }

        return evidence;
    }
}
