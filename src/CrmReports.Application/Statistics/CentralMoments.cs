using System.Numerics;
using System.Runtime.InteropServices;

namespace CrmReports.Application.Statistics;

/// <summary>
/// Sums of powers and products of deviations from the mean, divided by the centre's power of two. Second pass of the
/// two-pass method; deviations are taken from the doubled-precision mean and the sums are compensated, so that the
/// relative error of a sum of squares stays within a few units of 2^-53 for any number of values.
/// </summary>
internal static class CentralMoments
{
    public static double SumOfSquares(ReadOnlySpan<double> values, in Centre centre) =>
        CrossProduct(values, centre, values, centre);

    /// <summary>Sum of products of the deviations of two columns of the same length.</summary>
    public static double CrossProduct(
        ReadOnlySpan<double> x, in Centre centreX, ReadOnlySpan<double> y, in Centre centreY)
    {
        var vectorsX = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vectorsY = MemoryMarshal.Cast<double, Vector<double>>(y)[..vectorsX.Length];
        var deviationX = new Deviation(centreX);
        var deviationY = new Deviation(centreY);
        var sums = new CompensatedVector();
        for (var i = 0; i < vectorsX.Length; i++)
        {
            sums.Add(deviationX.Of(vectorsX[i]) * deviationY.Of(vectorsY[i]));
        }

        var total = sums.Fold();
        for (var i = vectorsX.Length * Vector<double>.Count; i < x.Length; i++)
        {
            total.Add(deviationX.Of(x[i]) * deviationY.Of(y[i]));
        }

        return total.Total.High;
    }

    /// <summary>Sums of the second, third and fourth powers of the deviations.</summary>
    public static (double Second, double Third, double Fourth) UpToFourth(
        ReadOnlySpan<double> values, in Centre centre)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var deviation = new Deviation(centre);
        var (seconds, thirds, fourths) = (new CompensatedVector(), new CompensatedVector(), new CompensatedVector());
        foreach (var vector in vectors)
        {
            var d = deviation.Of(vector);
            var square = d * d;
            seconds.Add(square);
            thirds.Add(square * d);
            fourths.Add(square * square);
        }

        var (second, third, fourth) = (seconds.Fold(), thirds.Fold(), fourths.Fold());
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            var d = deviation.Of(value);
            second.Add(d * d);
            third.Add(d * d * d);
            fourth.Add(d * d * (d * d));
        }

        return (second.Total.High, third.Total.High, fourth.Total.High);
    }

    private readonly struct Deviation(in Centre centre)
    {
        private readonly double mean = centre.Mean;
        private readonly double low = centre.MeanLow;
        private readonly double scale = centre.Scale;

        public Vector<double> Of(Vector<double> values) =>
            ((values - new Vector<double>(mean)) - new Vector<double>(low)) * new Vector<double>(scale);

        public double Of(double value) => ((value - mean) - low) * scale;
    }
}
