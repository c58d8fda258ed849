using System.Buffers;

namespace CrmReports.Application.Statistics;

/// <summary>The rows in which neither of two columns is NaN, in rented memory.</summary>
internal sealed class CompletePairs : IDisposable
{
    private readonly double[] x;
    private readonly double[] y;

    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public CompletePairs(ReadOnlySpan<double> allX, ReadOnlySpan<double> allY)
    {
        FiniteValues.RefuseInfinite(allX, nameof(x));
        FiniteValues.RefuseInfinite(allY, nameof(y));
        x = ArrayPool<double>.Shared.Rent(allX.Length);
        y = ArrayPool<double>.Shared.Rent(allX.Length);
        for (var i = 0; i < allX.Length; i++)
        {
            if (!double.IsNaN(allX[i]) && !double.IsNaN(allY[i]))
            {
                x[Count] = allX[i];
                y[Count++] = allY[i];
            }
        }

        // Correlations do not depend on the unit.
        FiniteValues.ScaleDown(x.AsSpan(0, Count));
        FiniteValues.ScaleDown(y.AsSpan(0, Count));
    }

    public int Count { get; }

    public ReadOnlySpan<double> X => x.AsSpan(0, Count);

    public ReadOnlySpan<double> Y => y.AsSpan(0, Count);

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(x);
        ArrayPool<double>.Shared.Return(y);
    }
}
