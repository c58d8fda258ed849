using System.Globalization;

namespace CrmReports.Web.Formatting;

/// <content>Days, months and moments.</content>
public sealed partial class Figures
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The zone of the organisation; moments are kept in UTC and shown in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    /// <summary>9 Dec 2011; 2011年12月9日.</summary>
    public string Date(DateOnly day) => IsChinese
        ? Text($"{day.Year}年{day.Month}月{day.Day}日")
        : Text($"{day.Day}{Space}{Months[day.Month - 1]}{Space}{day.Year}");

    public string Date(DateOnly? day) => day is { } known ? Date(known) : Nothing;

    /// <summary>Without the year: 9 Dec; 12月9日.</summary>
    public string Day(DateOnly day) => IsChinese ? Text($"{day.Month}月{day.Day}日") : Text($"{day.Day}{Space}{Months[day.Month - 1]}");

    /// <summary>Dec 2011; 2011年12月.</summary>
    public string Month(DateOnly month) => IsChinese
        ? Text($"{month.Year}年{month.Month}月")
        : Text($"{Months[month.Month - 1]}{Space}{month.Year}");

    /// <summary>Without the year: Dec; 12月.</summary>
    public string MonthName(DateOnly month) => IsChinese ? Text($"{month.Month}月") : Months[month.Month - 1];

    /// <summary>From a first to a last day, saying each part once: 1–9 Dec 2011, Jun – Nov 2011, 2011; 2011年6–11月. Whole
    /// months and years are named as such.</summary>
    public string Period(DateOnly first, DateOnly last) => PeriodText.Of(this, first, last);

    /// <summary>9 Dec 2011, 17:02; 2011年12月9日 17:02. In the organisation's zone.</summary>
    public string Moment(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
        return Civil(local);
    }

    /// <summary>A civil time that needs no zone, as it stands in the data.</summary>
    public string Civil(DateTime local) =>
        string.Create(CultureInfo.InvariantCulture, $"{Date(DateOnly.FromDateTime(local))}{(IsChinese ? "" : ",")}{Space}{local:HH:mm}");

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
