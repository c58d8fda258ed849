using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

public sealed class TextTests
{
    private static readonly ColumnSettings Text = new() { Type = FieldType.Text };
    private static readonly ColumnSettings Email = Text with { Shape = TextShape.Email };
    private static readonly ColumnSettings Phone = Text with { Shape = TextShape.Phone };
    private static readonly ColumnSettings Currency = Text with { Shape = TextShape.Currency };

    [Theory]
    [InlineData("00123")]
    [InlineData("12345678901234567890")]
    [InlineData("1E5")]
    [InlineData("TRUE")]
    [InlineData("2024-03-05")]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("ＡＢＣ１２３")]
    [InlineData("Ünïcödé 😀 text")]
    [InlineData("two\nlines")]
    public void ATextIsKeptAsItIs(string field)
    {
        var read = Reading.Of(field, Text);
        read.Text.ShouldBe(field);
        read.Corrections.ShouldBe(Correction.None);
    }

    [Theory]
    [InlineData("jose@example.org", "jose@example.org")]
    [InlineData("LM@Example.COM", "LM@example.com")]
    [InlineData("ｌｍ＠example.com", "lm@example.com")]
    [InlineData("first.last+tag@sub.example.co.uk", "first.last+tag@sub.example.co.uk")]
    [InlineData("info@müller.example", "info@müller.example")]
    [InlineData("用户@例子.公司", "用户@例子.公司")]
    public void AnEmailKeepsItsLocalPartAndLowersItsDomain(string field, string expected)
    {
        var read = Reading.Of(field, Email);
        read.ToString().ShouldBe($"'{expected}'");
        read.Corrections.ShouldBe(field == expected ? Correction.None : Correction.Shape);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b")]
    [InlineData("a@b@c.com")]
    [InlineData("a b@c.com")]
    [InlineData("a@c..com")]
    [InlineData("a@-c.com")]
    [InlineData(".a@c.com")]
    [InlineData("a..b@c.com")]
    [InlineData("a@c.com, b@c.com")]
    [InlineData("Anna <a@c.com>")]
    public void WhatIsNoEmailIsRefused(string field) => Reading.Of(field, Email).Problem.ShouldBe(Problem.NotEmail);

    [Theory]
    [InlineData("+8613800138000", "+8613800138000")]
    [InlineData("008613800138000", "008613800138000")]
    [InlineData("030/1234", "030/1234")]
    [InlineData("(555) 0100 x23", "(555) 0100 x23")]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData(" 138 0013 8000 ", "138 0013 8000")]
    public void APhoneNumberIsKeptAsGiven(string field, string expected) =>
        Reading.Of(field, Phone).ToString().ShouldBe($"'{expected}'");

    [Theory]
    [InlineData("+86-138-0013-8000", "+8613800138000")]
    [InlineData("0034600100200", "0034600100200")]
    [InlineData("(555) 010-0100", "5550100100")]
    [InlineData("001-381-937-2811x5342", "0013819372811x5342")]
    [InlineData("010-1234567转89", "0101234567x89")]
    [InlineData("+1 555 0100 ext. 7", "+15550100x7")]
    public void APhoneNumberIsReducedToDigitsWhereTheRuleSaysSo(string field, string expected) =>
        Reading.Of(field, Phone with { Rule = new ColumnRule { PhoneDigits = true } }).ToString().ShouldBe($"'{expected}'");

    [Theory]
    [InlineData("1234")]
    [InlineData("unknown")]
    [InlineData("n.a.")]
    public void FewerThanFiveDigitsAreNoPhoneNumber(string field) =>
        Reading.Of(field, Phone).Problem.ShouldBe(Problem.NotPhone);

    [Theory]
    [InlineData("EUR", "'EUR'")]
    [InlineData("eur", "'EUR'")]
    [InlineData("€", "'EUR'")]
    [InlineData("人民币", "'CNY'")]
    [InlineData("US$", "'USD'")]
    [InlineData("$", "NotCurrency")]
    [InlineData("¥", "NotCurrency")]
    [InlineData("XYZ", "NotCurrency")]
    [InlineData("EURO", "NotCurrency")]
    public void ACurrencyBecomesItsCode(string field, string expected) =>
        Reading.Of(field, Currency).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("Yes", "true")]
    [InlineData("y", "true")]
    [InlineData("1", "true")]
    [InlineData("是", "true")]
    [InlineData("有", "true")]
    [InlineData("对", "true")]
    [InlineData("ｙｅｓ", "true")]
    [InlineData("1.0", "true")]
    [InlineData("No", "false")]
    [InlineData("F", "false")]
    [InlineData("0", "false")]
    [InlineData("否", "false")]
    [InlineData("无", "false")]
    [InlineData("错", "false")]
    [InlineData("maybe", "NotBoolean")]
    [InlineData("2", "NotBoolean")]
    [InlineData("", "missing")]
    [InlineData("N/A", "missing")]
    public void ABooleanIsAWordInEnglishOrChinese(string field, string expected) =>
        Reading.Of(field, FieldType.Boolean).ToString().ShouldBe(expected);

    [Fact]
    public void ARuleMayNameItsOwnWords()
    {
        var settings = new ColumnSettings
        {
            Type = FieldType.Boolean,
            Rule = new ColumnRule { TrueWords = ["JA", "aktiv"], FalseWords = ["nein", "-"] },
        };
        Reading.Of("ja", settings).ToString().ShouldBe("true");
        Reading.Of("Aktiv", settings).ToString().ShouldBe("true");
        Reading.Of("NEIN", settings).ToString().ShouldBe("false");
        Reading.Of("-", settings).ToString().ShouldBe("false");
        Reading.Of("yes", settings).Problem.ShouldBe(Problem.NotBoolean);
    }

    [Fact]
    public void EveryProblemHasASentenceOfItsOwn()
    {
        var sentences = Enum.GetValues<Problem>().Select(problem => Problems.Describe(problem, "05/03/2024")).ToList();
        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(sentence => sentence.EndsWith('.') && !sentence.Contains("is not accepted"));
        Problems.Describe(Problem.AmbiguousDate, "05/03/2024").ShouldContain("--date-order");
        Problems.Describe(Problem.AmbiguousNumber, "1,234").ShouldStartWith("\"1,234\" can be read");
        Problems.Describe(Problem.NotNumber, new string('x', 100_000)).Length.ShouldBeLessThan(250);
    }
}
