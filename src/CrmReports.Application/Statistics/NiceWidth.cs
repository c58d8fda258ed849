namespace CrmReports.Application.Statistics;

/// <summary>A width that reads well: 1, 2, 2.5 or 5 times a power of ten.</summary>
/// <param name="Tenths">10, 20, 25 or 50.</param>
/// <param name="Exponent">Of the power of ten by which <paramref name="Tenths"/> is multiplied.</param>
internal readonly record struct NiceWidth(int Tenths, int Exponent)
{
    private static readonly int[] Steps = [10, 20, 25, 50];

    public double Value => Multiple(1);

    /// <param name="whole">Only whole numbers; then <paramref name="width"/> must be at least 1.</param>
    public static NiceWidth Nearest(double width, bool whole)
    {
        var below = new NiceWidth(10, (int)Math.Floor(Math.Log10(width)) - 1);
        var above = below.Wider(whole);
        while (above.Value < width)
        {
            (below, above) = (above, above.Wider(whole));
        }

        return width / below.Value < above.Value / width ? below : above;
    }

    public NiceWidth Wider(bool whole)
    {
        var step = Array.IndexOf(Steps, Tenths) + 1;
        var wider = step == Steps.Length ? new NiceWidth(10, Exponent + 1) : this with { Tenths = Steps[step] };
        return whole && wider.Value != Math.Floor(wider.Value) ? wider.Wider(whole) : wider;
    }

    /// <summary>Multiples of the width that enclose a range.</summary>
    /// <param name="openEnd">The last edge lies above <paramref name="max"/>, never on it.</param>
    public double[] Enclosing(double min, double max, bool openEnd)
    {
        // The quotients may be off by their rounding (1.1 / 0.1 is 11.000000000000002): the edges decide.
        var first = Math.Floor(min / Value) - 1;
        while (Multiple(first + 1) <= min)
        {
            first++;
        }

        var last = Math.Max(first + 1, Math.Ceiling(max / Value) - 1);
        while (Multiple(last) < max || (openEnd && Multiple(last) == max))
        {
            last++;
        }

        var edges = new double[(int)(last - first) + 1];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = Multiple(first + i);
        }

        return edges;
    }

    // Powers of ten up to 10^22 are doubles: one rounding, so that 3 * 0.1 is 0.3.
    private double Multiple(double times) =>
        Exponent < 0 ? times * Tenths / Math.Pow(10, -Exponent) : times * Tenths * Math.Pow(10, Exponent);
}
