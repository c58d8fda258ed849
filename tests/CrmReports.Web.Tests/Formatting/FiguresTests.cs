using System.Globalization;
using CrmReports.Web.Formatting;

namespace CrmReports.Web.Tests.Formatting;

/// <summary>How numbers are written. A space in an expectation stands for one that does not break.</summary>
public sealed class FiguresTests
{
    private static readonly Figures English = new(CultureInfo.GetCultureInfo("en"));
    private static readonly Figures Chinese = new(CultureInfo.GetCultureInfo("zh-Hans"));

    [Theory]
    [InlineData("5612345.67", "£5.61 M", "£561.2万")]
    [InlineData("5607000", "£5.61 M", "£560.7万")]
    [InlineData("723000", "£723 k", "£72.30万")]
    [InlineData("284662", "£285 k", "£28.47万")]
    [InlineData("15158", "£15.2 k", "£1.52万")]
    [InlineData("99960", "£100 k", "£10.00万")]
    [InlineData("123000000", "£123.00 M", "£1.23亿")]
    [InlineData("1234000000", "£1.23 bn", "£12.34亿")]
    [InlineData("999700", "£1.00 M", "£99.97万")]
    [InlineData("8784.4", "£8,784", "£8,784")]
    [InlineData("397.62", "£397.62", "£397.62")]
    [InlineData("0", "£0.00", "£0.00")]
    [InlineData("-723000", "−£723 k", "−£72.30万")]
    public void AKeyFigureIsShort(string value, string english, string chinese)
    {
        English.MoneyShort(Value(value), "GBP").ShouldBe(Bound(english));
        Chinese.MoneyShort(Value(value), "GBP").ShouldBe(Bound(chinese));
    }

    [Theory]
    [InlineData("5612345.6", "GBP", "£5,612,345.60")]
    [InlineData("-110", "GBP", "−£110.00")]
    [InlineData("0.0012", "EUR", "€0.0012")]
    [InlineData("1500", "JPY", "¥1,500")]
    [InlineData("1500", "CHF", "CHF 1,500.00")]
    [InlineData("1500.5", null, "1,500.50")]
    public void MoneyInFullHasTheDigitsOfItsCurrency(string value, string? currency, string expected) =>
        English.Money(Value(value), currency).ShouldBe(Bound(expected));

    [Theory]
    [InlineData("723000", "£723 k", "£72.3万")]
    [InlineData("5610000", "£5.61 M", "£561万")]
    [InlineData("1020000", "£1.02 M", "£102万")]
    public void ALabelOfAChartIsCoarserInChinese(string value, string english, string chinese)
    {
        English.MoneyLabel(Value(value), "GBP").ShouldBe(Bound(english));
        Chinese.MoneyLabel(Value(value), "GBP").ShouldBe(Bound(chinese));
    }

    [Theory]
    [InlineData("5432.17", "5,432")]
    [InlineData("432.17", "432")]
    [InlineData("12.5", "12.5")]
    public void ALabelWithoutItsCurrencyHasDecimalsOnlyWhereTheyTell(string value, string expected) =>
        English.MoneyLabel(Value(value), null).ShouldBe(expected);

    [Theory]
    [InlineData("1600000", "£1.6 M", "£160万")]
    [InlineData("800000", "£800 k", "£80万")]
    [InlineData("5000", "£5 k", "£5,000")]
    [InlineData("300", "£300", "£300")]
    [InlineData("0", "0", "0")]
    [InlineData("0.5", "£0.5", "£0.5")]
    [InlineData("-400000", "−£400 k", "−£40万")]
    public void ATickOfAnAxisHasNoDigitTooMany(string value, string english, string chinese)
    {
        English.AxisMoney(Value(value), "GBP").ShouldBe(Bound(english));
        Chinese.AxisMoney(Value(value), "GBP").ShouldBe(Bound(chinese));
    }

    [Theory]
    [InlineData(0.513, "51.3 %", "51.3%")]
    [InlineData(1, "100.0 %", "100.0%")]
    [InlineData(0, "0.0 %", "0.0%")]
    [InlineData(-0.032, "−3.2 %", "−3.2%")]
    [InlineData(0.0004, "0.04 %", "0.04%")]
    [InlineData(0.000001, "< 0.01 %", "<0.01%")]
    [InlineData(double.NaN, "–", "–")]
    public void AShareIsWrittenAsPerCent(double share, string english, string chinese)
    {
        English.Percent(share).ShouldBe(Bound(english));
        Chinese.Percent(share).ShouldBe(Bound(chinese));
    }

    [Fact]
    public void CountsAreGroupedAndNothingIsADash()
    {
        English.Count(541_909).ShouldBe("541,909");
        English.Count(-110).ShouldBe("−110");
        English.Count(null).ShouldBe("–");
        English.Count(long.MinValue).ShouldBe("−9,223,372,036,854,775,808");
        English.CountShort(41_234).ShouldBe(Bound("41.2 k"));
        Chinese.CountShort(41_234).ShouldBe("4.12万");
        English.CountShort(9_999).ShouldBe("9,999");
    }

    [Theory]
    [InlineData(2054.268, 2, "2,054.27")]
    [InlineData(-0.56, 2, "−0.56")]
    [InlineData(0.0001, 2, "< 0.01")]
    [InlineData(-0.0001, 2, "> −0.01")]
    [InlineData(0, 2, "0.00")]
    [InlineData(2.5, 0, "3")]
    [InlineData(double.PositiveInfinity, 2, "–")]
    [InlineData(1.5e20, 2, "1.5E+20")]
    public void ANumberHasTheDigitsAskedFor(double value, int digits, string expected) =>
        English.Number(value, digits).ShouldBe(Bound(expected));

    [Theory]
    [InlineData("5612345", "3709000", "51.3 % more", " than X", "+51 %", "增加 51.3%", "，上\u2060期 X")]
    [InlineData("72", "100", "28.0 % less", " than X", "−28 %", "减少 28.0%", "，上\u2060期 X")]
    [InlineData("410", "100", "× 4.1", ", from X", "× 4.1", "× 4.1", "，上\u2060期 X")]
    [InlineData("399", "100", "299.0 % more", " than X", "+299 %", "增加 299.0%", "，上\u2060期 X")]
    [InlineData("100", "100", "the same", " as X", "same", "持平", "，上\u2060期 X")]
    [InlineData("5", "0", "new", "", "new", "新增", "")]
    [InlineData("5", "-5", "–", ", from X", "–", "–", "，上\u2060期 X")]
    public void AChangeIsSaidInWords(string now, string before, string words, string than, string table, string chinese, string chineseThan)
    {
        var change = English.Change(Value(now), Value(before));
        Plain(change.Words).ShouldBe(words);
        change.Than("X").ShouldBe(than);
        Plain(change.Short).ShouldBe(table);
        Plain(Chinese.Change(Value(now), Value(before)).Words).ShouldBe(chinese);
        Plain(Chinese.Change(Value(now), Value(before)).Than("X")).ShouldBe(chineseThan);
    }

    [Fact]
    public void AShareChangesInPoints()
    {
        Plain(English.ChangeInPoints(0.056, 0.088).Words).ShouldBe("3.2 points lower");
        Chinese.ChangeInPoints(0.056, 0.088).Words.ShouldBe(Bound("低 3.2 个百分点"));
        English.ChangeInPoints(0.0561, 0.0562).Direction.ShouldBe(ChangeDirection.Same);
    }

    [Fact]
    public void DaysAndMomentsFollowTheLanguage()
    {
        var day = new DateOnly(2011, 12, 9);
        English.Date(day).ShouldBe(Bound("9 Dec 2011"));
        Chinese.Date(day).ShouldBe("2011年12月9日");
        English.Month(day).ShouldBe(Bound("Dec 2011"));
        Chinese.Month(day).ShouldBe("2011年12月");
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(8), "test", "test");
        var utc = new DateTime(2011, 12, 9, 17, 2, 0);
        new Figures(CultureInfo.GetCultureInfo("en")) { Zone = zone }.Moment(utc).ShouldBe(Bound("10 Dec 2011, 01:02"));
        new Figures(CultureInfo.GetCultureInfo("zh-Hans")) { Zone = zone }.Moment(utc).ShouldBe(Bound("2011年12月10日 01:02"));
    }

    [Theory]
    [InlineData("2011-06-01", "2011-11-30", "Jun – Nov 2011", "2011年6–11月")]
    [InlineData("2010-12-01", "2011-05-31", "Dec 2010 – May 2011", "2010年12月–2011年5月")]
    [InlineData("2011-12-01", "2011-12-09", "1–9 Dec 2011", "2011年12月1–9日")]
    [InlineData("2010-12-01", "2011-12-09", "1 Dec 2010 – 9 Dec 2011", "2010年12月1日–2011年12月9日")]
    [InlineData("2011-01-01", "2011-12-31", "2011", "2011年")]
    [InlineData("2011-02-01", "2011-02-28", "Feb 2011", "2011年2月")]
    [InlineData("2011-02-03", "2011-02-03", "3 Feb 2011", "2011年2月3日")]
    public void APeriodSaysEachPartOnce(string first, string last, string english, string chinese)
    {
        var (from, to) = (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        English.Period(from, to).Replace('\u00A0', ' ').ShouldBe(english);
        Chinese.Period(from, to).ShouldBe(chinese);
    }

    [Theory]
    [InlineData("£5.61 M", "£5.61", "M")]
    [InlineData("£560.7万", "£560.7", "万")]
    [InlineData("5.6%", "5.6", "%")]
    [InlineData("14,102", "14,102", "")]
    [InlineData("–", "–", "")]
    public void TheUnitOfAKeyFigureIsSplitOff(string figure, string number, string unit) =>
        Figures.SplitUnit(Bound(figure)).ShouldBe((number, unit));

    private static decimal Value(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Bound(string text) => text.Replace(' ', '\u00A0');

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
