using System.Globalization;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using FsCheck;
using FsCheck.Fluent;

namespace CrmReports.Application.Tests.Conversion;

public sealed class NumberTests
{
    private static readonly ColumnSettings Money = new() { Type = FieldType.Decimal, IsMoney = true };
    private static readonly ColumnSettings Whole = new() { Type = FieldType.Integer };
    private static readonly ColumnSettings Double = new() { Type = FieldType.Number };

    [Theory]
    [InlineData("166.9", "166.9")]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("12.", "12")]
    [InlineData("007.50", "7.5")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u00A0234,56", "1234.56")]
    [InlineData("1\u2009234\u2009567", "1234567")]
    [InlineData("1'234'567.5", "1234567.5")]
    [InlineData("1’234.5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,23,456", "123456")]
    [InlineData("1,23,45,678.90", "12345678.9")]
    [InlineData("１２３４．５", "1234.5")]
    [InlineData("１２３", "123")]
    [InlineData("−5", "-5")]
    [InlineData("+7", "7")]
    [InlineData("5-", "-5")]
    [InlineData("(1,234.50)", "-1234.5")]
    [InlineData("($1,234.50)", "-1234.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("1.234e3", "1234")]
    [InlineData("12%", "0.12")]
    [InlineData("12.5 %", "0.125")]
    [InlineData("0.001", "0.001")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("$-3.00", "-3")]
    [InlineData("-$3.00", "-3")]
    [InlineData("922337203685477.5807", "922337203685477.5807")]
    [InlineData("000000000000000000000000000000001.5", "1.5")]
    [InlineData("1e-400", "0")]
    public void ADecimalIsReadExactly(string field, string expected) =>
        Reading.Of(field, Money).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("abc")]
    [InlineData("0x1F")]
    [InlineData("∞")]
    [InlineData("Infinity")]
    [InlineData("三百")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("+-5")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("12,34,56")]
    [InlineData("1,2345,678")]
    [InlineData("1 23")]
    [InlineData("1.5 6")]
    [InlineData("1e")]
    [InlineData("1e5.5")]
    [InlineData("5 XYZ")]
    [InlineData("EUR 5 USD")]
    [InlineData("12%%")]
    [InlineData("12,")]
    [InlineData(".")]
    [InlineData("$")]
    [InlineData("%")]
    [InlineData("2024-03-05")]
    [InlineData("1_000")]
    [InlineData("٣")]
    public void WhatIsNoNumberIsRefused(string field) =>
        Reading.Of(field, Money).Problem.ShouldBe(Problem.NotNumber);

    [Theory]
    [InlineData("€5.50", "5.5", "EUR")]
    [InlineData("5,50 €", "5.5", "EUR")]
    [InlineData("£3", "3", "GBP")]
    [InlineData("₹1,23,456", "123456", "INR")]
    [InlineData("R$ 10,00", "10", "BRL")]
    [InlineData("US$9.99", "9.99", "USD")]
    [InlineData("HK$9.99", "9.99", "HKD")]
    [InlineData("CN¥9.99", "9.99", "CNY")]
    [InlineData("12元", "12", "CNY")]
    [InlineData("人民币 12.5", "12.5", "CNY")]
    [InlineData("500円", "500", "JPY")]
    [InlineData("USD 5", "5", "USD")]
    [InlineData("5usd", "5", "USD")]
    [InlineData("$5 USD", "5", "USD")]
    [InlineData("12.5 CHF", "12.5", "CHF")]
    [InlineData("￥12.50", "12.5", null)]
    [InlineData("¥12.50", "12.5", null)]
    [InlineData("$12.50", "12.5", null)]
    [InlineData("12.50", "12.5", null)]
    public void ACurrencyIsKeptWhereItsSignStandsForOneOnly(string field, string value, string? currency)
    {
        var read = Reading.Of(field, Money);
        read.ToString().ShouldBe(value);
        read.Currency.ShouldBe(currency);
    }

    [Theory]
    [InlineData("￥1,234", "1234")]
    [InlineData("$1,234", "1234")]
    [InlineData("1,234 CNY", "1234")]
    [InlineData("￡1,234", "1234")]
    public void ACommaBeforeThreeFiguresGroupsWhereTheCurrencyIsWrittenWithADot(string field, string expected)
    {
        var read = Reading.Of(field, Money);
        read.ToString().ShouldBe(expected);
        read.Hint.ShouldBe(CellHint.DotDecimal);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234")]
    [InlineData("-12,345")]
    [InlineData("$1.234")]
    [InlineData("€1,234")]
    [InlineData("€1.234")]
    [InlineData("KWD 1,234")]
    [InlineData("１，２３４")]
    public void ThreeFiguresBehindTheOnlyMarkAreDeferred(string field)
    {
        var read = Reading.Of(field, Money);
        read.Kind.ShouldBe(CellKind.Deferred);
        read.Text.ShouldBe(field);
        (read.Hint & CellHint.AmbiguousNumber).ShouldBe(CellHint.AmbiguousNumber);
    }

    [Theory]
    [InlineData("1,234", '.', "1234")]
    [InlineData("1,234", ',', "1.234")]
    [InlineData("1.234", '.', "1.234")]
    [InlineData("1.234", ',', "1234")]
    [InlineData("12,5", ',', "12.5")]
    [InlineData("1.234,5", ',', "1234.5")]
    [InlineData("12,5", '.', "WrongDecimalMark")]
    [InlineData("12.5", ',', "WrongDecimalMark")]
    [InlineData("1.234,56", '.', "WrongDecimalMark")]
    [InlineData("1,234,567", ',', "WrongDecimalMark")]
    [InlineData("1,234,567", '.', "1234567")]
    public void ADeclaredMarkDecidesAndIsNeverContradictedSilently(string field, char mark, string expected) =>
        Reading.Of(field, Money with { DecimalMark = mark }).ToString().ShouldBe(expected);

    [Fact]
    public void ASettledColumnNamesWhatIsStillAmbiguous() =>
        Reading.Of("1,234", Money with { Settled = true }).Problem.ShouldBe(Problem.AmbiguousNumber);

    [Theory]
    [InlineData("0.00005", 1, true)]
    [InlineData("0.00004", 0, true)]
    [InlineData("-0.00005", -1, true)]
    [InlineData("1.234500", 12345, false)]
    [InlineData("1.23455", 12346, true)]
    [InlineData("12.34567%", 1235, true)]
    public void MoreThanFourDecimalsAreRoundedHalfAwayFromZeroAndSaySo(string field, long tenThousandths, bool isRounded)
    {
        var read = Reading.Of(field, Money);
        read.Bits.ShouldBe(tenThousandths);
        read.Corrections.HasFlag(Correction.Rounded).ShouldBe(isRounded);
    }

    [Theory]
    [InlineData("922337203685477.5808")]
    [InlineData("1e16")]
    [InlineData("1e99999999999")]
    [InlineData("99999999999999999999999999999999")]
    public void AnAmountBeyondSixtyFourBitsIsTooLarge(string field) =>
        Reading.Of(field, Money).Problem.ShouldBe(Problem.TooLarge);

    [Theory]
    [InlineData("34", "34")]
    [InlineData("-7", "-7")]
    [InlineData("12.0", "12")]
    [InlineData("１２", "12")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1e3", "1000")]
    [InlineData("17850.0", "17850")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("12.5", "NotInteger")]
    [InlineData("9223372036854775808", "TooLarge")]
    [InlineData("twelve", "NotNumber")]
    public void AWholeNumberMayBeWrittenWithMarksButNotWithAFraction(string field, string expected) =>
        Reading.Of(field, Whole).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("0.1")]
    [InlineData("1e23")]
    [InlineData("8.41e+21")]
    [InlineData("9007199254740993")]
    [InlineData("0.000000000000000000000000000000000000000000001234567890123456789")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("4.9e-324")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    public void ANumberIsTheNearestDouble(string field) =>
        Reading.Of(field, Double).Bits.ShouldBe(
            BitConverter.DoubleToInt64Bits(double.Parse(field, CultureInfo.InvariantCulture)));

    [Fact]
    public void AnyDoubleComesBackFromItsShortestText() =>
        Prop.ForAll<NormalFloat>(value =>
        {
            var text = value.Get.ToString("R", CultureInfo.InvariantCulture);
            return Reading.Of(text, Double with { DecimalMark = '.' }).Bits == BitConverter.DoubleToInt64Bits(value.Get);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyAmountComesBackFromItsText() =>
        Prop.ForAll<long>(value =>
        {
            var text = (value / 10_000m).ToString(CultureInfo.InvariantCulture);
            return Reading.Of(text, Money with { DecimalMark = '.' }).Bits == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ADoubleBeyondItsRangeIsTooLarge() => Reading.Of("1e400", Double).Problem.ShouldBe(Problem.TooLarge);

    [Fact]
    public void AUnitIsConvertedBeforeRounding()
    {
        var cents = Money with { Rule = new ColumnRule { Factor = 0.01m } };
        Reading.Of("16690", cents).ShouldSatisfyAllConditions(
            read => read.ToString().ShouldBe("166.9"),
            read => read.Corrections.ShouldBe(Correction.Unit));
        Reading.Of("0.00012", Money with { Rule = new ColumnRule { Factor = 1000m } }).ToString().ShouldBe("0.12");
        Reading.Of("68", Double with { Rule = new ColumnRule { Offset = -32m } }).ToString().ShouldBe("36");
    }

    [Fact]
    public void AUnitOfWholeNumbersIsRounded()
    {
        var inches = Whole with { Rule = new ColumnRule { Factor = 2.54m } };
        Reading.Of("70", inches).ShouldSatisfyAllConditions(
            read => read.ToString().ShouldBe("178"),
            read => read.Corrections.ShouldBe(Correction.Unit | Correction.Rounded));
    }
}
