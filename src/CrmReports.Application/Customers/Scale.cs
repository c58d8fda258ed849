namespace CrmReports.Application.Customers;

/// <summary>Fixed-point arithmetic of <see cref="FieldType.Decimal"/>: 64-bit integers of ten-thousandths.</summary>
public static class Scale
{
    public const long Unit = 10_000;

    public const int Digits = 4;

    public static double ToDouble(long tenThousandths) => tenThousandths / (double)Unit;

    public static decimal ToDecimal(long tenThousandths) => new(
        lo: (int)((ulong)Math.Abs(tenThousandths) & 0xFFFFFFFF),
        mid: (int)((ulong)Math.Abs(tenThousandths) >> 32),
        hi: 0,
        isNegative: tenThousandths < 0,
        scale: Digits);

    /// <summary>Rounds half away from zero.</summary>
    /// <exception cref="OverflowException">The value does not fit into 64 bits of ten-thousandths.</exception>
    public static long FromDecimal(decimal value) =>
        decimal.ToInt64(decimal.Round(value * Unit, 0, MidpointRounding.AwayFromZero));
}
