using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmReports.Application.Customers;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

/// <summary>Columns of real files beside what pandas and NumPy say of them.</summary>
public sealed partial class RealFileTests
{
    [SharedDataTheory]
    [InlineData("churn/telco_customer_churn.csv", ",")]
    [InlineData("churn/customer_churn_records_csat.csv", ",")]
    [InlineData("crm/bank-marketing.csv", ";")]
    [InlineData("crm/marketing_campaign.tsv", "\t")]
    [InlineData("crm/mall_customers.csv", ",")]
    [InlineData("crm/crm_sales_opportunities/sales_pipeline.csv", ",")]
    [InlineData("crm/olist_10k/olist_order_items_dataset.csv", ",")]
    [InlineData("crm/olist_10k/olist_order_payments_dataset.csv", ",")]
    [InlineData("crm/online_retail_2010-12_2011-12.csv.gz", ",")]
    public void ColumnsAreDescribedAsByPandas(string path, string separator)
    {
        using var profiles = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("references/profiles.json")));
        var rows = Read(SharedData.PathOf(path), separator[0]);
        var header = rows[0];
        foreach (var field in profiles.RootElement.GetProperty(path).GetProperty("fields").EnumerateObject())
        {
            if (!field.Value.TryGetProperty("mean", out _))
            {
                continue;
            }

            var column = Array.IndexOf(header, field.Name);
            string[] texts = [.. rows.Skip(1).Select(row => row[column]).Where(text => text.Length > 0)];
            var missing = rows.Count - 1 - texts.Length;
            double[] values = [.. texts.Select(Number)];
            var described = DescriptiveStatistics.Describe(values, missing);
            Check(described, field.Value);
            long[] scaled = [.. texts.Select(text => Scale.FromDecimal((decimal)Number(text)))];
            var exact = FixedPointStatistics.Describe(scaled, missing);
            Check(exact, field.Value);
            described.Mean.ShouldBe(exact.Mean);
            described.StandardDeviation.ShouldAgree(exact.StandardDeviation!.Value, 15);
        }
    }

    [SharedDataFact]
    public void CorrelationsAreThoseOfSciPy()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("references/correlation.json")));
        foreach (var example in reference.RootElement.GetProperty("cases").EnumerateArray())
        {
            double[] x = [.. example.GetProperty("x").EnumerateArray().Select(value => value.GetDouble())];
            double[] y = [.. example.GetProperty("y").EnumerateArray().Select(value => value.GetDouble())];
            var pearson = example.GetProperty("pearson");
            var result = Correlations.Pearson(x, y);
            result.R.ShouldAgree(Figure(pearson, "r"), 14.5);
            result.P.ShouldAgree(Figure(pearson, "p"), 13.5);
            var interval = Correlations.ConfidenceInterval(result.R!.Value, result.N);
            interval.Low.ShouldAgree(pearson.GetProperty("ci95")[0].GetDouble(), 13.5);
            interval.High.ShouldAgree(pearson.GetProperty("ci95")[1].GetDouble(), 13.5);
            var spearman = example.GetProperty("spearman");
            Correlations.Spearman(x, y).R.ShouldAgree(Figure(spearman, "rho"), 14.5);
            Correlations.Spearman(x, y).P.ShouldAgree(Figure(spearman, "p"), 13.5);
        }
    }

    /// <summary>NIST certifies R-squared of the regression, which is that of Pearson's r.</summary>
    [SharedDataFact]
    public void NorrisHasTheCertifiedCoefficient()
    {
        var rows = Read(SharedData.PathOf("stats/nist/Norris.csv"), ',').Skip(1).ToList();
        double[] y = [.. rows.Select(row => Number(row[0]))];
        double[] x = [.. rows.Select(row => Number(row[1]))];
        var r = Correlations.Pearson(x, y).R!.Value;
        (r * r).ShouldAgree(0.999993745883712, 15);
    }

    [SharedDataTheory]
    [InlineData("Lottery")]
    [InlineData("Lew")]
    [InlineData("Mavro")]
    [InlineData("NumAcc1")]
    [InlineData("NumAcc3")]
    public void FilesOfNistReachTheirCertifiedFigures(string name)
    {
        using var certified = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("references/nist_certified.json")));
        var set = certified.RootElement.GetProperty(name);
        double[] values = [.. File.ReadLines(SharedData.PathOf($"stats/nist/{name}.csv")).Skip(1).Select(Number)];
        var described = DescriptiveStatistics.Describe(values, missing: 0);
        described.N.ShouldBe(set.GetProperty("n").GetInt64());
        described.Mean.ShouldAgree(Number(set.GetProperty("mean").GetString()!), 15);
        described.StandardDeviation.ShouldAgree(
            Number(set.GetProperty("standard_deviation").GetString()!), name == "NumAcc3" ? 9 : 13);
    }

    private static void Check(ColumnStatistics actual, JsonElement expected)
    {
        actual.N.ShouldBe(expected.GetProperty("n").GetInt64());
        actual.Missing.ShouldBe(expected.GetProperty("missing").GetInt64());
        actual.Mean.ShouldAgree(Figure(expected, "mean"), 14);

        // pandas adds plainly: its deviation of Quantity differs from the exact one in the twelfth digit. The two of
        // this product, compensated and exact, are compared by the caller.
        actual.StandardDeviation.ShouldAgree(Figure(expected, "sd"), 11.5);
        actual.Min.ShouldAgree(Figure(expected, "min"), 15.5);
        actual.Q25.ShouldAgree(Figure(expected, "q1"), 15);
        actual.Median.ShouldAgree(Figure(expected, "median"), 15);
        actual.Q75.ShouldAgree(Figure(expected, "q3"), 15);
        actual.Max.ShouldAgree(Figure(expected, "max"), 15.5);
        if (!expected.TryGetProperty("skewness_g1", out var skewness))
        {
            actual.Skewness.ShouldBeNull();
            actual.Kurtosis.ShouldBeNull();
            return;
        }

        // The reference gives the moment coefficients g1 and g2, ours are the sample-adjusted G1 and G2.
        double n = actual.N;
        (actual.Skewness!.Value * (n - 2) / Math.Sqrt(n * (n - 1))).ShouldBe(skewness.GetDouble(), 1e-12 * n);
        var g2 = ((actual.Kurtosis!.Value * (n - 2) * (n - 3) / (n - 1)) - 6) / (n + 1);
        g2.ShouldAgree(Figure(expected, "excess_kurtosis_g2"), 9);
    }

    private static double Figure(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static double Number(string text) => text switch
    {
        "yes" => 1,
        "no" => 0,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static List<string[]> Read(string path, char separator)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Contains('"', StringComparison.Ordinal)
                ? [.. QuotedField().Matches(line).Select(field => field.Value.Trim(',').Trim('"'))]
                : line.Split(separator));
        }

        return rows;
    }

    [GeneratedRegex("""(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)""")]
    private static partial Regex QuotedField();
}
