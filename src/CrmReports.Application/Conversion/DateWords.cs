using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>The words in dates: English months and weekdays, full or of three letters, and Chinese weekdays.</summary>
internal static class DateWords
{
    private static readonly ByteWords Months = new(
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept",
    ]);

    private static readonly ByteWords Weekdays = new(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs",
    ]);

    private static readonly ByteWords ChineseWeekdays = new(
        new[] { "星期", "周", "礼拜" }.SelectMany(word => "一二三四五六日天".Select(day => word + day)));

    /// <summary>1 to 12, or 0 for a word that names no month.</summary>
    public static int Month(ReadOnlySpan<byte> word)
    {
        Span<byte> small = stackalloc byte[12];
        if (word.Length is < 3 or > 12)
        {
            return 0;
        }

        var index = Months.IndexOf(Small(word, small));
        return index < 0 ? 0 : index == 24 ? 9 : (index % 12) + 1;
    }

    public static bool IsWeekday(ReadOnlySpan<byte> word)
    {
        Span<byte> small = stackalloc byte[12];
        return word.Length <= 12 && Weekdays.IndexOf(Small(word, small)) >= 0;
    }

    /// <summary>The length in bytes of a Chinese weekday in front, 0 for none.</summary>
    public static int ChineseWeekday(ReadOnlySpan<byte> text)
    {
        // 周六 takes 6 bytes, 星期六 takes 9.
        foreach (var length in (ReadOnlySpan<int>)[6, 9])
        {
            if (text.Length >= length && ChineseWeekdays.IndexOf(text[..length]) >= 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<byte> Small(ReadOnlySpan<byte> word, Span<byte> room)
    {
        for (var i = 0; i < word.Length; i++)
        {
            room[i] = (byte)(word[i] | 0x20);
        }

        return room[..word.Length];
    }
}
