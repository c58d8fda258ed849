using System.Numerics;

namespace CrmReports.Application.Tests.Statistics;

/// <summary>Mean and sample variance of doubles in exact rational arithmetic: every double is a whole number of
/// 2^-1074. Rounded by way of 60 decimal digits, not by the code under test.</summary>
internal static class ExactReference
{
    public static double Mean(IReadOnlyCollection<double> values) =>
        Quotient(Sum(values), values.Count, binaryPlaces: 1074);

    public static double Variance(IReadOnlyCollection<double> values)
    {
        BigInteger n = values.Count;
        var sum = Sum(values);
        var squares = values.Aggregate(BigInteger.Zero, (total, value) => total + BigInteger.Pow(Units(value), 2));
        return Quotient((n * squares) - (sum * sum), n * (n - 1), binaryPlaces: 2148);
    }

    private static BigInteger Sum(IEnumerable<double> values) =>
        values.Aggregate(BigInteger.Zero, (total, value) => total + Units(value));

    private static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & ((1L << 52) - 1);
        var size = exponent == 0 ? fraction : (BigInteger)(fraction | (1L << 52)) << (exponent - 1);
        return bits < 0 ? -size : size;
    }

    private static double Quotient(BigInteger numerator, BigInteger denominator, int binaryPlaces)
    {
        const int Places = 400;
        var scaled = numerator * BigInteger.Pow(10, Places) / (denominator << binaryPlaces);
        return double.Parse($"{scaled}E-{Places}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
