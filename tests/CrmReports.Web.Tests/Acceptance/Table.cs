using System.Text.Json;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>A report that came as JSON.</summary>
internal sealed class Table(Answer answer)
{
    private readonly JsonElement root = answer.Json;

    public IReadOnlyList<JsonElement> Rows => [.. root.GetProperty("rows").EnumerateArray()];

    public JsonElement Totals => root.GetProperty("totals");

    /// <summary>The one row with this value in this column.</summary>
    public JsonElement Row(string column, string value) =>
        Rows.Single(row => row.GetProperty(column).GetString() == value);

    public double Number(string keyColumn, string key, string column) => Row(keyColumn, key).GetProperty(column).GetDouble();

    public decimal Exact(string keyColumn, string key, string column) => Row(keyColumn, key).GetProperty(column).GetDecimal();
}

internal static class Figures
{
    /// <summary>Equal to a part in 10^digits.</summary>
    public static void ShouldAgree(this double actual, double expected, string what, int digits = 9) =>
        Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(Math.Abs(expected) * Math.Pow(10, -digits), $"{what}: {actual:R} and not {expected:R}");
}
