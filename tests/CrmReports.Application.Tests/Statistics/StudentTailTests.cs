using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class StudentTailTests
{
    [Theory] // mpmath 1.2.1, betainc(df/2, 1/2, 0, df/(df + t^2), regularized=True) with 50 digits.
    [InlineData(0.001, 1, 0.99936338043983888)]
    [InlineData(1, 1, 0.5)]
    [InlineData(1000000.0, 1, 6.3661977236736914e-7)]
    [InlineData(1.4142, 2, 0.29289660943111334)]
    [InlineData(12, 2, 0.0068729336771584601)]
    [InlineData(0.5, 3, 0.65144796484815099)]
    [InlineData(2.5, 3, 0.087706647008065547)]
    [InlineData(3, 7.5, 0.01839093860820451)]
    [InlineData(40, 9, 1.8982998449339826e-11)]
    [InlineData(2.0, 10, 0.073388034770740366)]
    [InlineData(1.0, 30, 0.32530861542602989)]
    [InlineData(1.4, 30, 0.17177050915067987)]
    [InlineData(1.42, 30, 0.16591698346805762)]
    [InlineData(8, 30, 6.2658224757007589e-9)]
    [InlineData(60, 30, 8.3113096135322487e-33)]
    [InlineData(1.96, 1000, 0.050273184955748718)]
    [InlineData(30, 1000, 1.5374687444043482e-141)]
    [InlineData(1.3, 1000000.0, 0.19360126880912512)]
    [InlineData(5, 1000000.0, 5.7339978708907416e-7)]
    [InlineData(35, 1000000.0, 3.2749836326751299e-268)]
    [InlineData(2, 1000000000.0, 0.045500264166313247)]
    [InlineData(0.3, 0.4, 0.855809508603493)]
    [InlineData(1e-08, 5, 0.9999999924078662)]
    [InlineData(1e+60, 5, 1.8980334491124726e-299)]
    public void TailsKeepTheirDigits(double t, double degreesOfFreedom, double expected)
    {
        StudentTail.TwoSided(t, degreesOfFreedom).ShouldAgree(expected, 13);
        StudentTail.TwoSided(-t, degreesOfFreedom).ShouldAgree(expected, 13);
    }

    [Fact]
    public void TheEndsAreOneAndZero()
    {
        StudentTail.TwoSided(0, 5).ShouldBe(1);
        StudentTail.TwoSided(double.PositiveInfinity, 5).ShouldBe(0);
        StudentTail.TwoSided(double.NaN, 5).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => StudentTail.TwoSided(1, 0));
    }
}
