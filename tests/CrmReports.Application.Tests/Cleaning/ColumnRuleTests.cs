using System.Text;
using System.Text.Json;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Tests.Conversion;

namespace CrmReports.Application.Tests.Cleaning;

public sealed class ColumnRuleTests
{
    [Theory]
    [InlineData(" Anna\t", "Anna")]
    [InlineData("\u00A0Anna\u3000", "Anna")]
    [InlineData("\uFEFFAnna\u200B", "Anna")]
    [InlineData("\u202DAnna\u202C", "Anna")]
    [InlineData("\u2028李明\u2003", "李明")]
    [InlineData("Ann\u200Ba", "Ann\u200Ba")]
    public void WhatNobodySeesIsTrimmedAtBothEnds(string field, string expected)
    {
        var read = Reading.Of(field, FieldType.Text);
        read.Text.ShouldBe(expected);
        read.Corrections.ShouldBe(field == expected ? Correction.None : Correction.Trimmed);
    }

    [Fact]
    public void TrimmingMayBeTurnedOffForTexts()
    {
        Read(" Anna ", new ColumnRule { Trim = false }).Text.ShouldBe(" Anna ");
        Read(" ", new ColumnRule { Trim = false }).ToString().ShouldBe("' '");
        Read(" 5 ", new ColumnRule { Trim = false }, FieldType.Integer).ToString().ShouldBe("5");
    }

    [Theory]
    [InlineData("José Núñez")]
    [InlineData("か\u3099")]
    [InlineData("Å")]
    public void TextsAreComposed(string field)
    {
        var read = Reading.Of(field.Normalize(NormalizationForm.FormD), FieldType.Text);
        read.Text.ShouldBe(field.Normalize(NormalizationForm.FormC));
        read.Corrections.ShouldBe(Correction.Normalised);
    }

    [Theory]
    [InlineData(Normalisation.Nfc, "ＡＢ① ﬁ Ann\u200B", "ＡＢ① ﬁ Ann")]
    [InlineData(Normalisation.Nfkc, "ＡＢ① ﬁ A\u200Bnn", "AB1 fi Ann")]
    [InlineData(Normalisation.None, "Jose\u0301", "Jose\u0301")]
    public void TheUnicodeFormOfTextsIsTheRules(Normalisation form, string field, string expected) =>
        Read(field, new ColumnRule { Normalise = form }).Text.ShouldBe(expected);

    [Fact]
    public void EveryTextBecomesTheSameAsTheFrameworkNormalisesIt()
    {
        var reader = new ColumnReader(new ColumnSettings { Type = FieldType.Text, Rule = new ColumnRule { NullMarkers = [] } });
        for (var first = 0xA1; first < 0x20000; first += 7)
        {
            if (first is >= 0xD800 and <= 0xDFFF || (first & 0xFFFE) == 0xFFFE || first is >= 0xFDD0 and <= 0xFDEF)
            {
                continue;
            }

            var text = "a" + char.ConvertFromUtf32(first) + "\u0301z";
            Reading.Of(Encoding.UTF8.GetBytes(text), reader).Text.ShouldBe(text.Normalize(NormalizationForm.FormC));
            text = "a" + char.ConvertFromUtf32(first) + "z";
            Reading.Of(Encoding.UTF8.GetBytes(text), reader).Text.ShouldBe(text.Normalize(NormalizationForm.FormC));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("N/A")]
    [InlineData(" n/a ")]
    [InlineData("NA")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("#N/A")]
    [InlineData("NaN")]
    [InlineData("nil")]
    [InlineData("None")]
    [InlineData("\\N")]
    [InlineData("无")]
    [InlineData("空")]
    [InlineData("暂无")]
    [InlineData("Ｎ／Ａ")]
    public void ANullMarkerIsMissingInEveryType(string field)
    {
        foreach (var type in Enum.GetValues<FieldType>().Except([FieldType.Boolean]))
        {
            Reading.Of(field, type).ShouldBe(new Reading(
                CellKind.Missing, Problem.None, Correction.None, 0, null, "", CellHint.None));
        }

        Reading.Of(field, (FieldType?)null).Kind.ShouldBe(CellKind.Missing);
    }

    [Theory]
    [InlineData("Null")]
    [InlineData("Na")]
    [InlineData("none")]
    [InlineData("无锡")]
    [InlineData("NULL?")]
    public void WhatOnlyResemblesANullMarkerIsAValue(string field) =>
        Reading.Of(field, FieldType.Text).ToString().ShouldBe($"'{field}'");

    [Fact]
    public void ARulesMarkersReplaceTheDefaults()
    {
        var rule = new ColumnRule { NullMarkers = ["0", "-999", "2099-12-31"] };
        Read("0", rule, FieldType.Integer).Kind.ShouldBe(CellKind.Missing);
        Read("-999", rule, FieldType.Decimal).Kind.ShouldBe(CellKind.Missing);
        Read("2099-12-31", rule, FieldType.Date).Kind.ShouldBe(CellKind.Missing);
        Read("NULL", rule).ToString().ShouldBe("'NULL'");
    }

    [Fact]
    public void TheFormulaGuardIsRemovedOnlyFromOwnExports()
    {
        var own = new ColumnSettings { Type = FieldType.Text, Unguard = true };
        Reading.Of("'=1+1", own).ToString().ShouldBe("'=1+1'");
        Reading.Of("''tis", own).ToString().ShouldBe("''tis'");
        Reading.Of("'-", own).ToString().ShouldBe("'-'");
        Reading.Of("'-5", own with { Type = FieldType.Integer }).ToString().ShouldBe("-5");
        Reading.Of("'=1+1", own with { Unguard = false }).ToString().ShouldBe("''=1+1'");
    }

    [Theory]
    [InlineData(OnMissing.Keep, false, CellKind.Missing, Problem.None)]
    [InlineData(OnMissing.Keep, true, CellKind.Missing, Problem.Required)]
    [InlineData(OnMissing.DropRow, true, CellKind.Missing, Problem.DropMissing)]
    [InlineData(OnMissing.Mean, true, CellKind.Missing, Problem.None)]
    public void AMissingValueIsTreatedAsTheRuleSays(OnMissing onMissing, bool required, CellKind kind, Problem problem)
    {
        var read = Read("N/A", new ColumnRule { OnMissing = onMissing, Required = required }, FieldType.Integer);
        read.Kind.ShouldBe(kind);
        read.Problem.ShouldBe(problem);
    }

    [Theory]
    [InlineData(FieldType.Text, "unknown", "'unknown'")]
    [InlineData(FieldType.Decimal, "12.5", "12.5")]
    [InlineData(FieldType.Date, "2024-03-05", "2024-03-05")]
    [InlineData(null, "unknown", "deferred 'unknown'")]
    public void AConstantFillsMissingValues(FieldType? type, string constant, string expected)
    {
        var read = Read("", new ColumnRule { OnMissing = OnMissing.Constant, Constant = constant, Required = true }, type);
        read.ToString().ShouldBe(expected);
        read.Corrections.ShouldBe(Correction.Filled);
    }

    [Fact]
    public void AnInvalidValueRejectsItsRowOrIsCleared()
    {
        var rejecting = Read("abc", new ColumnRule(), FieldType.Integer);
        rejecting.Problem.ShouldBe(Problem.NotNumber);
        rejecting.Text.ShouldBe("abc");

        Read("abc", new ColumnRule { OnInvalid = OnInvalid.SetMissing }, FieldType.Integer).ShouldBe(new Reading(
            CellKind.Missing, Problem.None, Correction.Cleared, 0, null, "", CellHint.None));

        var filled = new ColumnRule { OnInvalid = OnInvalid.SetMissing, OnMissing = OnMissing.Constant, Constant = "0" };
        Read("abc", filled, FieldType.Integer).Corrections.ShouldBe(Correction.Cleared | Correction.Filled);

        var required = new ColumnRule { OnInvalid = OnInvalid.SetMissing, Required = true };
        Read("abc", required, FieldType.Integer).Problem.ShouldBe(Problem.Required);
    }

    [Theory]
    [InlineData(FieldType.Integer, "18", "120", "17", "18", "120", "121")]
    [InlineData(FieldType.Decimal, "-0.5", "12.5", "-0.5001", "-0.5", "12.5", "12.5001")]
    [InlineData(FieldType.Number, "0.1", "0.2", "0.0999", "0.1", "0.2", "0.2001")]
    [InlineData(FieldType.Date, "2024-01-01", "2024-12-31", "2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01")]
    [InlineData(FieldType.DateTime, "2024-01-01", "2024-12-31", "2023-12-31 23:59", "2024-01-01", "2024-12-31 23:59", "2025-01-01 00:00")]
    public void LimitsAreInclusive(
        FieldType type, string min, string max, string below, string first, string last, string above)
    {
        var rule = new ColumnRule { Min = min, Max = max };
        Read(below, rule, type).Problem.ShouldBe(Problem.OutOfRange);
        Read(first, rule, type).Problem.ShouldBe(Problem.None);
        Read(last, rule, type).Problem.ShouldBe(Problem.None);
        Read(above, rule, type).Problem.ShouldBe(Problem.OutOfRange);
    }

    [Fact]
    public void LimitsHoldAfterTheUnitConversion() =>
        Read("150", new ColumnRule { Factor = 0.01m, Max = "2" }, FieldType.Decimal).ToString().ShouldBe("1.5");

    [Fact]
    public void OnlyAllowedValuesAreAccepted()
    {
        var texts = new ColumnRule { Allowed = ["retail", "北京"] };
        Read(" retail ", texts).Problem.ShouldBe(Problem.None);
        Read("北京", texts).Problem.ShouldBe(Problem.None);
        Read("Retail", texts).Problem.ShouldBe(Problem.NotAllowed);
        Read("Retail", texts with { Case = LetterCase.Lower }).Problem.ShouldBe(Problem.None);
        Read("2.0", new ColumnRule { Allowed = ["1", "2"] }, FieldType.Integer).Problem.ShouldBe(Problem.None);
        Read("3", new ColumnRule { Allowed = ["1", "2"] }, FieldType.Integer).Problem.ShouldBe(Problem.NotAllowed);
        Read("2024-03-05 00:00", new ColumnRule { Allowed = ["2024-03-05"] }, FieldType.DateTime).Problem.ShouldBe(Problem.None);
    }

    [Fact]
    public void APatternMatchesTheWholeCleanedText()
    {
        var rule = new ColumnRule { Pattern = "[A-Z]{2}[0-9]+|北京" };
        Read(" AB12 ", rule).Problem.ShouldBe(Problem.None);
        Read("北京", rule).Problem.ShouldBe(Problem.None);
        Read("AB12x", rule).Problem.ShouldBe(Problem.PatternMismatch);
        Read("xAB12", rule).Problem.ShouldBe(Problem.PatternMismatch);
        Read("12", new ColumnRule { Pattern = "[0-9]{3}" }, FieldType.Integer).Problem.ShouldBe(Problem.PatternMismatch);
    }

    [Theory]
    [InlineData(LetterCase.Upper, "jörg ß", "JÖRG ß")]
    [InlineData(LetterCase.Lower, "JÖRG 李", "jörg 李")]
    [InlineData(LetterCase.Title, "aNNA o'BRIEN-lee", "Anna O'brien-Lee")]
    [InlineData(LetterCase.Title, "éva of 3rd st.", "Éva Of 3rd St.")]
    public void LetterCaseIsChangedWhereTheRuleSaysSo(LetterCase letterCase, string field, string expected)
    {
        var read = Read(field, new ColumnRule { Case = letterCase });
        read.Text.ShouldBe(expected);
        read.Corrections.ShouldBe(Correction.Case);
        Read(expected, new ColumnRule { Case = letterCase }).Corrections.ShouldBe(Correction.None);
    }

    [Theory]
    [InlineData("min", FieldType.Text)]
    [InlineData("max", FieldType.Date)]
    [InlineData("factor", FieldType.Text)]
    [InlineData("offset", null)]
    [InlineData("formats", FieldType.Date)]
    [InlineData("pattern", FieldType.Text)]
    [InlineData("constant", FieldType.Integer)]
    [InlineData("allowed", FieldType.Integer)]
    [InlineData("trueWords", FieldType.Text)]
    [InlineData("onMissing", FieldType.Text)]
    public void ARuleThatCannotBeMeantIsNamed(string member, FieldType? type)
    {
        var rule = member switch
        {
            "min" => new ColumnRule { Min = "5" },
            "max" => new ColumnRule { Max = "soon" },
            "factor" => new ColumnRule { Factor = 2 },
            "offset" => new ColumnRule { Offset = 2 },
            "formats" => new ColumnRule { Formats = ["%"] },
            "pattern" => new ColumnRule { Pattern = "(?=a)" },
            "constant" => new ColumnRule { OnMissing = OnMissing.Constant, Constant = "none" },
            "allowed" => new ColumnRule { Allowed = ["1", "x"] },
            "trueWords" => new ColumnRule { TrueWords = ["ja"] },
            _ => new ColumnRule { OnMissing = OnMissing.Mean },
        };
        RuleCheck.Check(rule, new ColumnSettings { Type = type }).Select(fault => fault.Member).ShouldBe([member]);
    }

    [Fact]
    public void ARuleComesBackFromJson()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var rule = new ColumnRule { Min = "0.50", Max = "2024-12-31", Constant = "007", Allowed = ["a"], Factor = 0.01m };
        var json = JsonSerializer.Serialize(rule, options);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<ColumnRule>(json, options), options).ShouldBe(json);
        JsonSerializer.Deserialize<ColumnRule>("{\"min\":0.50,\"constant\":true}", options)!.Min.ShouldBe("0.50");
    }

    private static Reading Read(string field, ColumnRule rule, FieldType? type = FieldType.Text) =>
        Reading.Of(field, new ColumnSettings { Type = type, Rule = rule });
}
