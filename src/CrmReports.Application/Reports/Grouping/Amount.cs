namespace CrmReports.Application.Reports.Grouping;

/// <summary>A sum: exact of whole numbers, a double of doubles; none of no values.</summary>
internal readonly record struct Amount(bool Any, Int128 Whole, double Real)
{
    public static Amount None => default;

    public static Amount operator +(Amount a, Amount b) => new(a.Any || b.Any, a.Whole + b.Whole, a.Real + b.Real);

    public static Amount operator -(Amount a, Amount b) => new(a.Any && b.Any, a.Whole - b.Whole, a.Real - b.Real);

    /// <summary>Null of or by nothing, and by zero.</summary>
    public double? Over(Amount other) =>
        !Any || !other.Any || other is { Whole: var whole, Real: 0 } && whole == 0 ? null
        : ((double)Whole + Real) / ((double)other.Whole + other.Real);

    /// <summary>Whether it is a base that a change can be a percentage of.</summary>
    public bool IsPositive => Any && (Whole > 0 || Real > 0);
}
