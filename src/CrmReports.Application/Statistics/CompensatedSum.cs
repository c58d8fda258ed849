using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrmReports.Application.Statistics;

/// <summary>
/// A sum with about twice the precision of a double (Ogita, Rump and Oishi 2005, Sum2): Knuth's TwoSum gives the
/// rounding error of every addition exactly, and the errors are added up beside the sum.
/// </summary>
internal struct CompensatedSum
{
    private double sum;
    private double error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        var next = sum + value;
        var part = next - sum;
        error += (sum - (next - part)) + (value - part);
        sum = next;
    }

    /// <summary>The sum rounded to a double, and what that rounding left out.</summary>
    public readonly (double High, double Low) Total
    {
        get
        {
            var high = sum + error;
            return (high, error - (high - sum));
        }
    }
}

/// <summary><see cref="CompensatedSum"/> in every lane of a vector.</summary>
internal struct CompensatedVector
{
    private Vector<double> sum;
    private Vector<double> error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector<double> values)
    {
        var next = sum + values;
        var part = next - sum;
        error += (sum - (next - part)) + (values - part);
        sum = next;
    }

    public readonly CompensatedSum Fold()
    {
        var total = new CompensatedSum();
        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            total.Add(sum[lane]);
            total.Add(error[lane]);
        }

        return total;
    }
}
