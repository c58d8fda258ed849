using System.Globalization;
using System.Text.Json;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>NIST's Statistical Reference Datasets through import and <c>stats</c>.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class CertifiedStatisticsTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    /// <summary>NumAcc3 is made so that doubles of a million and a tenth hold its deviations to nine figures only.</summary>
    [SharedDataStoreTheory]
    [InlineData("Lottery", 218, 13)]
    [InlineData("Lew", 200, 13)]
    [InlineData("Mavro", 50, 13)]
    [InlineData("NumAcc1", 3, 13)]
    [InlineData("NumAcc3", 1001, 9)]
    public void MeanAndStandardDeviationAreTheCertifiedOnes(string set, int rows, int figures)
    {
        place.Product.Expect(0, "import", SharedData.PathOf($"stats/nist/{set}.csv"));
        var row = new Table(place.Product.Expect(0, "stats", "--columns", "y", "--format", "json")).Rows.Single();
        using var reference = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("references/nist_certified.json")));
        var certified = reference.RootElement.GetProperty(set);
        row.GetProperty("n").GetInt32().ShouldBe(rows);
        Rounded(row.GetProperty("mean"), 13).ShouldBe(Rounded(certified.GetProperty("mean"), 13));
        Rounded(row.GetProperty("stdev"), figures).ShouldBe(Rounded(certified.GetProperty("standard_deviation"), figures));
    }

    private static string Rounded(JsonElement number, int figures)
    {
        var value = number.ValueKind == JsonValueKind.String ? double.Parse(number.GetString()!, CultureInfo.InvariantCulture) : number.GetDouble();
        return value.ToString("E" + (figures - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
