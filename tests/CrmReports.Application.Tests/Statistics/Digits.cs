namespace CrmReports.Application.Tests.Statistics;

internal static class Digits
{
    /// <summary>The logarithmic relative error of the NIST tests: the number of significant digits that are
    /// right.</summary>
    public static double Right(double? actual, double expected)
    {
        actual.ShouldNotBeNull();
        return actual == expected ? 17
            : -Math.Log10(expected == 0 ? Math.Abs(actual.Value) : Math.Abs((actual.Value - expected) / expected));
    }

    public static void ShouldAgree(this double? actual, double expected, double digits) =>
        Right(actual, expected).ShouldBeGreaterThanOrEqualTo(digits, $"{actual:R} against {expected:R}");

    public static void ShouldAgree(this double actual, double expected, double digits) =>
        ((double?)actual).ShouldAgree(expected, digits);
}
