using System.Buffers;

namespace CrmReports.Application.Statistics;

/// <summary>
/// The values of a column without its NaNs (missing), in rented memory: the slow path of columns that hold some, or
/// that hold values so great that sums could overflow; those are all divided by 2^<see cref="Exponent"/>.
/// </summary>
internal sealed class FiniteValues : IDisposable
{
    private const int HugeExponent = 128;

    private readonly double[] rented;

    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public FiniteValues(ReadOnlySpan<double> values)
    {
        RefuseInfinite(values, nameof(values));
        rented = ArrayPool<double>.Shared.Rent(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                rented[Count++] = value;
            }
        }

        Exponent = ScaleDown(rented.AsSpan(0, Count));
    }

    public int Count { get; }

    public int Exponent { get; }

    public ReadOnlySpan<double> Values => rented.AsSpan(0, Count);

    /// <exception cref="ArgumentException">A value is infinite; the message names its position.</exception>
    public static void RefuseInfinite(ReadOnlySpan<double> values, string parameter)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Value {i} is infinite; statistics need finite values (NaN is missing)."),
                    parameter);
            }
        }
    }

    /// <summary>Divides all values by 2^128 where one is huge. Gives the exponent.</summary>
    public static int ScaleDown(Span<double> values)
    {
        if (!values.ContainsAnyExceptInRange(-Centre.Huge, Centre.Huge))
        {
            return 0;
        }

        foreach (ref var value in values)
        {
            value = Math.ScaleB(value, -HugeExponent);
        }

        return HugeExponent;
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(rented);
}
