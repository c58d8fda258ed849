using System.Numerics;

namespace CrmReports.Application.Statistics;

/// <summary>A quotient of whole numbers of any size, rounded once (half to even).</summary>
internal static class ExactRatio
{
    // 53 bits and one to round by would do; the rest leaves room for the bit that says "and something more".
    private const int QuotientBits = 62;

    /// <param name="denominator">Greater than 0.</param>
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var size = BigInteger.Abs(numerator);
        var shift = QuotientBits - (int)(size.GetBitLength() - denominator.GetBitLength());
        var (quotient, rest) = shift >= 0
            ? BigInteger.DivRem(size << shift, denominator)
            : BigInteger.DivRem(size, denominator << -shift);
        var bits = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        return numerator.Sign * Math.ScaleB(bits, -shift);
    }
}
