namespace CrmReports.Application.Statistics;

/// <summary>
/// Tail probabilities of Student's t. Computed as regularised incomplete beta functions, never as 1 - cdf, so that
/// small ones keep their digits down to the smallest double (relative error below 1e-13, checked against 50-digit
/// arithmetic).
/// </summary>
public static class StudentTail
{
    // ln(Γ(a + 1/2) / Γ(a)) - ln(a) / 2 in odd powers of 1 / a (DLMF 5.11.13); below 1e-16 from a = 10 on.
    private static readonly double[] GammaRatioSeries =
        [-1.0 / 8, 1.0 / 192, -1.0 / 640, 17.0 / 14336, -31.0 / 18432, 691.0 / 180224, -5461.0 / 425984];

    /// <summary>P(|T| >= |t|).</summary>
    /// <param name="degreesOfFreedom">Greater than 0, need not be whole.</param>
    public static double TwoSided(double t, double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are greater than 0.");
        }

        return OfSquare(t / degreesOfFreedom * t, degreesOfFreedom);
    }

    /// <summary>P(|T| >= |t|) from q = t²/ν, which is r²/(1 - r²) for a correlation: I_x(ν/2, 1/2) with
    /// x = 1 / (1 + q).</summary>
    internal static double OfSquare(double q, double degreesOfFreedom)
    {
        if (double.IsNaN(q) || q == 0)
        {
            return double.IsNaN(q) ? double.NaN : 1;
        }

        if (double.IsPositiveInfinity(q))
        {
            return 0;
        }

        var a = degreesOfFreedom / 2;
        var (x, y) = (1 / (1 + q), q / (1 + q));

        // x^a y^(1/2) / B(a, 1/2)
        var front = PowerOfOnePlus(q, -a) * Math.Sqrt(y / Math.PI) * GammaRatio(a);

        // Near the centre the complement is a short series of positive terms; in the tail the fraction converges
        // within some 70 steps for any degrees of freedom.
        return q * degreesOfFreedom < 3 ? 1 - (front * 2 * Series(a, y)) : front / Fraction(a, x, y);
    }

    /// <summary>(1 + q)^power, for power below 0: by the logarithm where rounding 1 + q would cost more.</summary>
    private static double PowerOfOnePlus(double q, double power)
    {
        var sum = 1 + q;
        if (q > 1)
        {
            return Math.Pow(sum, power);
        }

        // Kahan's log(1 + q): the rounding error of the sum cancels in the quotient.
        var logarithm = sum == 1 ? q : Math.Log(sum) * (q / (sum - 1));
        return Math.Exp(power * logarithm);
    }

    /// <summary>Γ(a + 1/2) / Γ(a).</summary>
    private static double GammaRatio(double a)
    {
        var product = 1.0;
        for (; a < 10; a++)
        {
            product *= a / (a + 0.5);
        }

        var inverse = 1 / a;
        var sum = 0.0;
        for (var i = GammaRatioSeries.Length - 1; i >= 0; i--)
        {
            sum = (sum * inverse * inverse) + GammaRatioSeries[i];
        }

        return product * Math.Sqrt(a) * Math.Exp(sum * inverse);
    }

    /// <summary>The sum over k of (a + 1/2)_k / (3/2)_k y^k.</summary>
    private static double Series(double a, double y)
    {
        var (term, sum) = (1.0, 1.0);
        for (var k = 0; term > sum * 1e-17; k++)
        {
            term *= (a + 0.5 + k) / (1.5 + k) * y;
            sum += term;
        }

        return sum;
    }

    /// <summary>
    /// The continued fraction of I_x(a, 1/2) of Didonato and Morris (1992, equation 9) by Lentz's method. Unlike the
    /// better-known one (DLMF 8.17.22) it loses nothing where x is near 1, which is where many degrees of freedom
    /// bring it: with a million that one is right to 11 digits, this one to 14.
    /// </summary>
    private static double Fraction(double a, double x, double y)
    {
        const double B = 0.5;
        var value = Denominator(0);
        var (c, d) = (value, 0.0);
        for (var (m, change) = (1, 0.0); Math.Abs(change - 1) > 3e-16 && m < 10_000; m++)
        {
            var root = x / (a + (2 * m) - 1);
            var numerator = (a + m - 1) * root * (a + B + m - 1) * root * (m * (B - m));
            d = 1 / (Denominator(m) + (numerator * d));
            c = Denominator(m) + (numerator / c);
            change = c * d;
            value *= change;
        }

        return value;

        double Denominator(int m) =>
            m
            + (m == 0 ? 0 : m * (B - m) * x / (a + (2 * m) - 1))
            + ((a + m) / (a + (2 * m) + 1) * ((a * y) - (B * x) + 1 + (m * (1 + y))));
    }
}
