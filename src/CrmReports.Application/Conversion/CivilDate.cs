namespace CrmReports.Application.Conversion;

/// <summary>Calendar arithmetic over days since 1970-01-01 (proleptic Gregorian, years 1 to 9999).</summary>
public static class CivilDate
{
    public const long MillisecondsPerDay = 86_400_000;

    /// <summary>Days from 0001-01-01 to 1970-01-01.</summary>
    private const int Epoch = 719_162;

    private static ReadOnlySpan<ushort> DaysBefore =>
        [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

    /// <summary>Whether there is such a day.</summary>
    public static bool IsValid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1
        && (day <= 28 || day <= DateTime.DaysInMonth(year, month));

    /// <summary>The day number of a valid date.</summary>
    public static int ToDays(int year, int month, int day)
    {
        var before = year - 1;
        var leap = month > 2 && DateTime.IsLeapYear(year) ? 1 : 0;
        return (before * 365) + (before / 4) - (before / 100) + (before / 400) + DaysBefore[month] + leap + day - 1 - Epoch;
    }

    public static DateOnly FromDays(long days) => DateOnly.FromDayNumber(checked((int)(days + Epoch)));

    public static long ToDays(DateOnly date) => date.DayNumber - Epoch;

    /// <summary>
    /// Completed years of age. Someone born on 29 February completes a year on 1 March of a common year.
    /// </summary>
    /// <param name="birthDay">Days since 1970-01-01.</param>
    /// <param name="asOfDay">The day for which the age is stated, in the same count.</param>
    /// <returns>Null for someone not yet born.</returns>
    public static int? AgeOn(long birthDay, long asOfDay)
    {
        if (asOfDay < birthDay)
        {
            return null;
        }

        var birth = FromDays(birthDay);
        var asOf = FromDays(asOfDay);
        var hadBirthday = (asOf.Month, asOf.Day).CompareTo((birth.Month, birth.Day)) >= 0;
        return asOf.Year - birth.Year - (hadBirthday ? 0 : 1);
    }
}
