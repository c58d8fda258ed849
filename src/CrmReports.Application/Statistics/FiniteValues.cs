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
        rented = ArrayPool<double>.Shared.Rent(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw Infinite(i, nameof(values));
            }

            if (!double.IsNaN(values[i]))
            {
                rented[Count++] = values[i];
            }
        }

        Exponent = ScaleDown(rented.AsSpan(0, Count));
    }

    public int Count { get; }

    public int Exponent { get; }

    public ReadOnlySpan<double> Values => rented.AsSpan(0, Count);

    public static ArgumentException Infinite(int position, string parameter) =>
        new(FormattableString.Invariant($"Value {position} is infinite; statistics need finite values (NaN = missing)."), parameter);

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
