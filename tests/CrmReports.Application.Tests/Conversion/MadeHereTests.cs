using System.Text.Json;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

/// <summary>Every case of the shared test files for dates, numbers and identifiers.</summary>
public sealed class MadeHereTests
{
    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024/3/5", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("２０２４／０３／０５", "2024-03-05")]
    [InlineData("5-Mar-2024", "2024-03-05")]
    [InlineData("March 5, 2024", "2024-03-05")]
    [InlineData("25/12/2023", "2023-12-25")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("05/03/2024", "deferred '05/03/2024'")]
    [InlineData("2024-03-05T23:59:59Z", "2024-03-05T23:59:59")]
    [InlineData("2024-03-05 08:30", "2024-03-05T08:30:00")]
    [InlineData("45356", "NotDate")]
    [InlineData("2024-02-30", "NoSuchDay")]
    [InlineData("2023-02-29", "NoSuchDay")]
    [InlineData("0000-00-00", "NotDate")]
    [InlineData("13/13/2024", "NotDate")]
    [InlineData("", "missing")]
    [InlineData("N/A", "missing")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void ADateReadsAsExpected(string text, string expected) =>
        Reading.Of(text, FieldType.DateTime).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("１２３４．５", "1234.5")]
    [InlineData("￥1,234", "1234")]
    [InlineData("(1,234.50)", "-1234.5")]
    [InlineData("12%", "0.12")]
    [InlineData("1e3", "1000")]
    [InlineData("−5", "-5")]
    [InlineData("+7", "7")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("$-3.00", "-3")]
    [InlineData("abc", "NotNumber")]
    [InlineData("1,23,456", "123456")]
    [InlineData("0x1F", "NotNumber")]
    [InlineData("NaN", "missing")]
    [InlineData("∞", "NotNumber")]
    [InlineData("１２３", "123")]
    [InlineData("三百", "NotNumber")]
    [InlineData("", "missing")]
    public void ANumberReadsAsExpected(string text, string expected)
    {
        Reading.Of(text, FieldType.Decimal).ToString().ShouldBe(expected);
        Reading.Of(text, FieldType.Number).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("00123", "1E5", "TRUE")]
    [InlineData("6222021234567890123", "12345678901234567890", "0000000000000001")]
    [InlineData("+8613800138000", "008613800138000", "")]
    [InlineData("00501", "01234", "null")]
    [InlineData("1.10", "1.2", "3-4")]
    public void AnIdentifierStaysText(params string[] column)
    {
        var (values, verdict) = Reading.Column(new ColumnSettings(), column);
        verdict.Settled!.Type.ShouldBe(FieldType.Text);
        values.Select(value => value.ToString()).ShouldBe(
            column.Select(text => text is "" or "null" ? "missing" : $"'{text}'"));
    }

    [SharedDataTheory]
    [InlineData("mixed_dates.csv", FieldType.DateTime)]
    [InlineData("mixed_numbers.csv", FieldType.Decimal)]
    public void EveryListedCaseReadsAsTheFileExpects(string file, FieldType type)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("csv/made_here/expected.json")));
        foreach (var entry in expected.RootElement.GetProperty(file).EnumerateArray())
        {
            var text = entry.GetProperty("text").GetString()!;
            var wanted = Wanted(entry.GetProperty("expected"));
            var read = Reading.Of(text, type);
            var isRead = read.Kind == CellKind.Deferred ? wanted.Contains("ambiguous")
                : read.Problem != Problem.None ? wanted.Contains("refused")
                : wanted.Any(value => read.ToString().StartsWith(value, StringComparison.Ordinal));
            isRead.ShouldBeTrue($"{text}: {read}, expected {string.Join(" or ", wanted)}");
        }
    }

    private static string[] Wanted(JsonElement expected) => expected.ToString() switch
    {
        "" or "missing" => ["missing"],
        "invalid" or "text" => ["refused"],
        "missing or text" => ["missing", "refused"],
        var serial when serial.Contains("Excel", StringComparison.Ordinal) => ["refused"],
        var value => [value.TrimEnd('Z')],
    };
}
