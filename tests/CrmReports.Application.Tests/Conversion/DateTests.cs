using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

public sealed class DateTests
{
    private static readonly ColumnSettings Time = new() { Type = FieldType.DateTime };
    private static readonly ColumnSettings Day = new() { Type = FieldType.Date };

    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024/3/5", "2024-03-05")]
    [InlineData("2024/03/05", "2024-03-05")]
    [InlineData("2024.3.5", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("2024 年 3 月 5 日", "2024-03-05")]
    [InlineData("２０２４／０３／０５", "2024-03-05")]
    [InlineData("２０２４年３月５日", "2024-03-05")]
    [InlineData("5-Mar-2024", "2024-03-05")]
    [InlineData("5 March 2024", "2024-03-05")]
    [InlineData("05MAR2024", "2024-03-05")]
    [InlineData("5th March 2024", "2024-03-05")]
    [InlineData("March 5, 2024", "2024-03-05")]
    [InlineData("Mar 5 2024", "2024-03-05")]
    [InlineData("Sept. 5th, 2024", "2024-09-05")]
    [InlineData("2024-Mar-05", "2024-03-05")]
    [InlineData("Tue, 5 Mar 2024", "2024-03-05")]
    [InlineData("2024年3月5日 星期二", "2024-03-05")]
    [InlineData("25/12/2023", "2023-12-25")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("25.12.2023", "2023-12-25")]
    [InlineData("05/05/2024", "2024-05-05")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("2000-02-29", "2000-02-29")]
    public void ADateIsReadInEveryUsualForm(string field, string expected) =>
        Reading.Of(field, Day).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("2024-00-10")]
    [InlineData("2024-13-01")]
    [InlineData("13/13/2024")]
    [InlineData("20241301")]
    [InlineData("2024-03")]
    [InlineData("2024")]
    [InlineData("45356")]
    [InlineData("3-4")]
    [InlineData("1.10")]
    [InlineData("08:30")]
    [InlineData("2024-03-05T")]
    [InlineData("2024-03-05Z")]
    [InlineData("2024-03/05")]
    [InlineData("5 Marz 2024")]
    [InlineData("yesterday")]
    [InlineData("2024-03-05 25:00")]
    [InlineData("2024-03-05 12:60")]
    [InlineData("2024-03-05 13:00 pm")]
    [InlineData("2024-03-05 8")]
    [InlineData("2024-03-05 08:30 EST")]
    [InlineData("20240305253000")]
    [InlineData("2024-03-05 08:30:15.")]
    public void WhatIsNoDateIsRefused(string field) => Reading.Of(field, Time).Problem.ShouldBe(Problem.NotDate);

    [Theory]
    [InlineData("2010-12-01 08:26:00", "2010-12-01T08:26:00")]
    [InlineData("2024-03-05 08:30", "2024-03-05T08:30:00")]
    [InlineData("2024-03-05T08:30:15.1239999", "2024-03-05T08:30:15.123")]
    [InlineData("2024-03-05T23:59:59Z", "2024-03-05T23:59:59")]
    [InlineData("20240305T083015", "2024-03-05T08:30:15")]
    [InlineData("20240305083015", "2024-03-05T08:30:15")]
    [InlineData("2024-03-05 8:30 pm", "2024-03-05T20:30:00")]
    [InlineData("2024-03-05 12:05 AM", "2024-03-05T00:05:00")]
    [InlineData("2024-03-05 12:05 p.m.", "2024-03-05T12:05:00")]
    [InlineData("March 5, 2024, 8 PM", "2024-03-05T20:00:00")]
    [InlineData("2024年3月5日 下午8:30", "2024-03-05T20:30:00")]
    [InlineData("2024年3月5日8时30分15秒", "2024-03-05T08:30:15")]
    [InlineData("2024年3月5日上午8点", "2024-03-05T08:00:00")]
    [InlineData("２０２４－０３－０５　０８：３０", "2024-03-05T08:30:00")]
    [InlineData("2016/8/1 11:05:36", "2016-08-01T11:05:36")]
    [InlineData("2024-03-05 00:00:00", "2024-03-05T00:00:00")]
    [InlineData("2024-03-05", "2024-03-05")]
    public void ATimeOfDayIsReadBehindTheDate(string field, string expected) =>
        Reading.Of(field, Time).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2024-03-05T23:59:59Z", "2024-03-06T07:59:59")]
    [InlineData("2024-03-05T23:59:59+08:00", "2024-03-05T23:59:59")]
    [InlineData("2024-03-05T23:59:59-05:00", "2024-03-06T12:59:59")]
    [InlineData("2024-03-05 08:00:00 UTC", "2024-03-05T16:00:00")]
    [InlineData("2024-03-05 08:00 +0530", "2024-03-05T10:30:00")]
    public void AnOffsetIsConvertedIntoTheZoneAndNotedWhereItChangesTheTime(string field, string expected)
    {
        var read = Reading.Of(field, Time with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") });
        read.ToString().ShouldBe(expected);
        read.Corrections.HasFlag(Correction.TimeZone).ShouldBe(!field.EndsWith("+08:00", StringComparison.Ordinal));
    }

    [Fact]
    public void AnOffsetFollowsSummerTime()
    {
        var berlin = Time with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        Reading.Of("2024-01-05T12:00Z", berlin).ToString().ShouldBe("2024-01-05T13:00:00");
        Reading.Of("2024-07-05T12:00Z", berlin).ToString().ShouldBe("2024-07-05T14:00:00");
    }

    [Fact]
    public void AnOffsetAtTheEndOfTimeIsRefusedRatherThanOverflowing() =>
        Reading.Of("9999-12-31T23:59:59-05:00", Time).Problem.ShouldBe(Problem.NotDate);

    [Fact]
    public void ADateFieldLeavesOutATimeOfDayAndSaysSo()
    {
        Reading.Of("2010-12-01 08:26:00", Day).ShouldSatisfyAllConditions(
            read => read.ToString().ShouldBe("2010-12-01"),
            read => read.Corrections.ShouldBe(Correction.Rounded));
        Reading.Of("2010-12-01 00:00:00", Day).Corrections.ShouldBe(Correction.None);
    }

    [Theory]
    [InlineData("05/03/2024", DateOrder.DayMonthYear, "2024-03-05")]
    [InlineData("05/03/2024", DateOrder.MonthDayYear, "2024-05-03")]
    [InlineData("05/03/2024", DateOrder.YearMonthDay, "WrongDateOrder")]
    [InlineData("12/25/2023", DateOrder.DayMonthYear, "WrongDateOrder")]
    [InlineData("25/12/2023", DateOrder.MonthDayYear, "WrongDateOrder")]
    [InlineData("2024-03-05", DateOrder.MonthDayYear, "2024-03-05")]
    [InlineData("13/13/2024", DateOrder.DayMonthYear, "NotDate")]
    [InlineData("05/03/24", DateOrder.DayMonthYear, "2024-03-05")]
    [InlineData("05/03/24", DateOrder.YearMonthDay, "2005-03-24")]
    [InlineData("05/03/99", DateOrder.MonthDayYear, "1999-05-03")]
    [InlineData("05/03/49", DateOrder.MonthDayYear, "2049-05-03")]
    [InlineData("25/12/23", DateOrder.MonthDayYear, "WrongDateOrder")]
    [InlineData("5-Mar-24", DateOrder.DayMonthYear, "2024-03-05")]
    [InlineData("24-Mar-05", DateOrder.YearMonthDay, "2024-03-05")]
    [InlineData("1/12/2010 8:26", DateOrder.DayMonthYear, "2010-12-01T08:26:00")]
    [InlineData("29/02/23", DateOrder.DayMonthYear, "NoSuchDay")]
    [InlineData("02/29/23", DateOrder.MonthDayYear, "NoSuchDay")]
    [InlineData("23/02/29", DateOrder.YearMonthDay, "NoSuchDay")]
    [InlineData("31/04/2023", DateOrder.DayMonthYear, "NoSuchDay")]
    [InlineData("2023-02-29", DateOrder.DayMonthYear, "NoSuchDay")]
    [InlineData("30-Feb-2023", DateOrder.DayMonthYear, "NoSuchDay")]
    [InlineData("32/01/23", DateOrder.DayMonthYear, "WrongDateOrder")]
    public void ADeclaredOrderDecidesAndIsNeverContradictedSilently(string field, DateOrder order, string expected) =>
        Reading.Of(field, Time with { DateOrder = order }).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("05/03/2024")]
    [InlineData("1/12/2010 8:26")]
    [InlineData("05/03/24")]
    [InlineData("25/12/23")]
    public void WhatCanBeReadInTwoWaysIsDeferred(string field)
    {
        Reading.Of(field, Time).ShouldSatisfyAllConditions(
            read => read.Kind.ShouldBe(CellKind.Deferred),
            read => read.Text.ShouldBe(field),
            read => read.Hint.ShouldBe(CellHint.AmbiguousDate));
        Reading.Of(field, Time with { Settled = true }).Problem.ShouldBe(Problem.AmbiguousDate);
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("31/02/2024")]
    [InlineData("2023-02-29")]
    [InlineData("31 April 2024")]
    public void ADayThatDoesNotExistIsSaidToBeThat(string field) => Reading.Of(field, Time).Problem.ShouldBe(Problem.NoSuchDay);

    [Theory]
    [InlineData("09-Mar-11", "2011-03-09")]
    [InlineData("5-Mar-24", "2024-03-05")]
    [InlineData("Mar-05-24", "2024-03-05")]
    [InlineData("95-Mar-11", "1995-03-11")]
    public void AMonthWithANameLeavesNothingOpen(string field, string expected) => Reading.Of(field, Day).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("45356", "2024-03-05")]
    [InlineData("45356.354166666664", "2024-03-05T08:30:00")]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("61", "1900-03-01")]
    [InlineData("60", "NotDate")]
    [InlineData("0", "NotDate")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("2024-03-05", "2024-03-05")]
    public void ExcelSerialsAreDatesOnlyWhereTheRuleSaysSo(string field, string expected) =>
        Reading.Of(field, Time with { Rule = new ColumnRule { Formats = ["excel"] } }).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("05.03.24", "2024-03-05")]
    [InlineData("2024-03-05", "NotDate")]
    [InlineData("202403", "2024-03-01")]
    [InlineData("5 Mar 24 08:30", "2024-03-05T08:30:00")]
    public void WithFormatsOnlyTheyAreAccepted(string field, string expected)
    {
        var rule = new ColumnRule { Formats = ["dd.MM.yy", "yyyyMM", "d MMM yy HH:mm"] };
        Reading.Of(field, Time with { Rule = rule }).ToString().ShouldBe(expected);
    }

    [Fact]
    public void EveryDayOfFourHundredYearsIsCountedAsTheCalendarDoes()
    {
        var reader = new ColumnReader(Day);
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2300; day = day.AddDays(1))
        {
            var read = Reading.Of(
                System.Text.Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), reader);
            read.Bits.ShouldBe(day.DayNumber - new DateOnly(1970, 1, 1).DayNumber);
        }
    }

    [Theory]
    [InlineData("2000-02-29", "2024-02-28", 23)]
    [InlineData("2000-02-29", "2024-02-29", 24)]
    [InlineData("2000-02-29", "2023-02-28", 22)]
    [InlineData("2000-02-29", "2023-03-01", 23)]
    [InlineData("1990-06-15", "2024-06-14", 33)]
    [InlineData("1990-06-15", "2024-06-15", 34)]
    [InlineData("2024-06-15", "2024-06-15", 0)]
    [InlineData("2024-06-16", "2024-06-15", null)]
    public void AnAgeCountsCompletedYears(string birth, string asOf, int? expected) =>
        CivilDate.AgeOn(Reading.Of(birth, Day).Bits, Reading.Of(asOf, Day).Bits).ShouldBe(expected);
}
