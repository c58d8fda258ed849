using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Reports.Standard;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Reports;

/// <summary>How the values of a column are spread.</summary>
/// <param name="Bins">In ascending order; of a logarithmic one, edges are the values themselves.</param>
/// <param name="IsLog">Whether bins have equal widths on a logarithmic scale.</param>
/// <param name="Outside">Values far outside the middle half, which are left out of the bins.</param>
public sealed record Distribution(IReadOnlyList<HistogramBin> Bins, bool IsLog, long N, long Outside, double? Mean, double? Median, double? Q25, double? Q75);

/// <summary>Two columns beside each other.</summary>
/// <param name="Points">All complete pairs, or an even sample of them.</param>
/// <param name="N">Complete pairs.</param>
/// <param name="Slope">Of the least-squares line through all pairs; null where there is none.</param>
public sealed record PairedValues(IReadOnlyList<(double X, double Y)> Points, long N, double? Slope, double? Intercept, double? R);

/// <summary>What charts of columns are drawn from.</summary>
public sealed class Distributions(IDataStore store)
{
    private const int MostBins = 40;
    private const int MostPoints = 1500;

    /// <summary>From this skewness on, values above zero are shown on a logarithmic scale.</summary>
    private const double Skewed = 2;

    /// <summary>Beyond so many widths of the middle half a value hides all others.</summary>
    private const double Far = 6;

    /// <param name="request">Names one column.</param>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public Distribution Of(ColumnRequest request, CancellationToken ct = default)
    {
        using var session = ReportSession.Open(store, ct);
        var reading = new ColumnReading(session, request);
        reading.CheckCurrency([]);
        var values = CorrelationsReport.Values(reading)[0].Span.ToArray().Where(double.IsFinite).ToArray();
        var all = DescriptiveStatistics.Describe(values, 0);
        if (all is { Min: > 0, Skewness: > Skewed })
        {
            var logs = Array.ConvertAll(values, Math.Log10);
            var bins = Histogram.Of(logs, MostBins).Bins.Select(bin => new HistogramBin(Math.Pow(10, bin.From), Math.Pow(10, bin.To), bin.Count));
            return new Distribution([.. bins], true, values.Length, 0, all.Mean, all.Median, all.Q25, all.Q75);
        }

        var spread = (all.Q75 - all.Q25) * Far ?? 0;
        var near = spread > 0 ? Array.FindAll(values, value => value >= all.Q25 - spread && value <= all.Q75 + spread) : values;
        return new Distribution(
            Histogram.Of(near, MostBins).Bins, false, values.Length, values.Length - near.Length, all.Mean, all.Median, all.Q25, all.Q75);
    }

    /// <param name="request">Names two columns: across, then up.</param>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public PairedValues Pairs(ColumnRequest request, CancellationToken ct = default)
    {
        using var session = ReportSession.Open(store, ct);
        var reading = new ColumnReading(session, request);
        reading.CheckCurrency([]);
        var values = CorrelationsReport.Values(reading);
        var x = values[0].Span;
        var y = values[1].Span;
        var complete = new List<(double X, double Y)>();
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsFinite(x[i]) && double.IsFinite(y[i]))
            {
                complete.Add((x[i], y[i]));
            }
        }

        var every = Math.Max(1, (complete.Count + MostPoints - 1) / MostPoints);
        var (slope, intercept) = Line(complete);
        return new PairedValues(
            [.. complete.Where((_, i) => i % every == 0)], complete.Count, slope, intercept, Statistics.Correlations.Pearson(x, y).R);
    }

    /// <summary>Least squares, with deviations from the means.</summary>
    private static (double? Slope, double? Intercept) Line(List<(double X, double Y)> pairs)
    {
        if (pairs.Count < 2)
        {
            return (null, null);
        }

        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var squares = pairs.Sum(pair => (pair.X - meanX) * (pair.X - meanX));
        if (squares == 0)
        {
            return (null, null);
        }

        var slope = pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / squares;
        return (slope, meanY - (slope * meanX));
    }
}
