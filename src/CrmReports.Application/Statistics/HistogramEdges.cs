namespace CrmReports.Application.Statistics;

/// <summary>Where the bins of a histogram begin and end.</summary>
internal static class HistogramEdges
{
    // Beyond this multiple of the width, neighbouring edges are no longer told apart safely.
    private const double GreatestMultiple = 1e13;

    private const int FewNumbers = 20;

    // Below it the powers of ten leave the doubles.
    private const double LeastWidth = 1e-290;

    /// <returns>Ascending edges, one more than bins, that enclose all values.</returns>
    public static double[] Of(ReadOnlySpan<double> values, in Centre centre, int maxBins)
    {
        var (min, max) = (centre.Min, centre.Max);
        if (centre.IsConstant)
        {
            return [min, min];
        }

        var whole = AreWhole(values);
        var width = whole && max - min < FewNumbers ? 1 : Width(values, centre);
        width = Math.Max(width, (max - min) / maxBins);
        if (width < LeastWidth)
        {
            return Plain(min, max, maxBins);
        }

        var nice = NiceWidth.Nearest(whole ? Math.Max(width, 1) : width, whole);
        for (; Math.Max(Math.Abs(min), Math.Abs(max)) / nice.Value < GreatestMultiple; nice = nice.Wider(whole))
        {
            var edges = nice.Enclosing(min, max, openEnd: whole && nice.Value == 1);
            if (edges.Length - 1 <= maxBins)
            {
                return edges;
            }
        }

        return Plain(min, max, Math.Min(maxBins, (int)Math.Ceiling((max - min) / width)));
    }

    private static double Width(ReadOnlySpan<double> values, in Centre centre)
    {
        Span<double> quartiles = stackalloc double[2];
        DescriptiveStatistics.Quantiles(values, centre, [0.25, 0.75], quartiles, QuantileMethod.R7);
        var spread = quartiles[1] - quartiles[0];
        return spread > 0
            ? 2 * spread / Math.Cbrt(values.Length)
            : (centre.Max - centre.Min) / Math.Ceiling(Math.Log2(values.Length) + 1);
    }

    private static bool AreWhole(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != Math.Floor(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Equal parts of the range, for columns that are a sliver far from zero; without the edges that
    /// rounding makes equal.</summary>
    private static double[] Plain(double min, double max, int bins)
    {
        var edges = Enumerable.Range(0, bins + 1).Select(i => i == bins ? max : min + ((max - min) * i / bins));
        return [.. edges.Distinct()];
    }
}
