using System.Numerics;
using System.Runtime.InteropServices;

namespace CrmReports.Application.Statistics;

/// <summary>
/// Where a column lies and how wide it is: what the passes over deviations need. The mean is kept as an unevaluated
/// sum of two doubles, so that deviations are right even where the mean is not a double (10^15 + 1/3).
/// </summary>
/// <param name="Count">Number of values, at least 1.</param>
/// <param name="Exponent">Deviations are divided by 2^Exponent, which brings them to at most 1 in size: exact, and
/// no power of them overflows.</param>
internal readonly record struct Centre(
    int Count, double Min, double Max, double Mean, double MeanLow, int Exponent)
{
    /// <summary>Beyond this size sums and ranges of values could overflow.</summary>
    public const double Huge = 1e290;

    public bool IsConstant => Min == Max;

    public double Scale => Math.ScaleB(1, -Exponent);

    /// <summary>One pass. False where a value is NaN, infinite or beyond <see cref="Huge"/>.</summary>
    public static bool TryOf(ReadOnlySpan<double> values, out Centre centre)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var sums = new CompensatedVector();
        var least = new Vector<double>(values[0]);
        var greatest = least;
        foreach (var vector in vectors)
        {
            sums.Add(vector);
            least = Vector.MinNative(least, vector);
            greatest = Vector.MaxNative(greatest, vector);
        }

        var total = sums.Fold();
        var (min, max) = (values[0], values[0]);
        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            min = Math.Min(min, least[lane]);
            max = Math.Max(max, greatest[lane]);
        }

        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            total.Add(value);
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        centre = new Centre(values.Length, min, max, total.Total);
        return double.IsFinite(centre.Mean) && min >= -Huge && max <= Huge;
    }

    private Centre(int count, double min, double max, (double High, double Low) sum)
        : this(count, min, max, Mean: min, MeanLow: 0, Exponent: 0)
    {
        if (min == max)
        {
            return;
        }

        var quotient = sum.High / count;
        var rest = (Math.FusedMultiplyAdd(-quotient, count, sum.High) + sum.Low) / count;
        Mean = Math.Clamp(quotient + rest, min, max);
        MeanLow = (quotient - Mean) + rest;
        var reach = Math.Max(max - Mean, Mean - min);
        Exponent = double.IsFinite(reach) ? Math.Max(Math.ILogB(reach) + 1, -1000) : 0;
    }
}
