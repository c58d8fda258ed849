namespace CrmReports.Application.Conversion;

/// <summary>Dates as Excel counts them: 1 is 1900-01-01, and a 29 February 1900 that never was has number 60. Decimals are
/// the time of day.</summary>
internal static class ExcelSerial
{
    /// <summary>9999-12-31.</summary>
    private const int Last = 2_958_465;

    private const int LeapBug = 60;

    /// <summary>Days since 1970-01-01 of the serial number 0 from March 1900 on (1899-12-30).</summary>
    private const int Base = -25_569;

    public static bool TryRead(ReadOnlySpan<byte> text, out int days, out int milliseconds)
    {
        days = 0;
        milliseconds = -1;
        if (text.Length > 20 || !PlainNumber.TryRead(text, (byte)'.', out var digits, out var fraction, out _))
        {
            return false;
        }

        var power = Math.Pow(10, fraction);
        var serial = (int)Math.Min(Math.Floor(digits / power), int.MaxValue);
        if (serial is < 1 or LeapBug or > Last)
        {
            return false;
        }

        days = serial + Base + (serial < LeapBug ? 1 : 0);
        if (fraction > 0)
        {
            // Excel shows whole milliseconds at most; the fraction of a double holds no more.
            var part = Math.Round(((digits / power) - serial) * CivilDate.MillisecondsPerDay);
            milliseconds = (int)Math.Min(part, CivilDate.MillisecondsPerDay - 1);
        }

        return true;
    }
}
