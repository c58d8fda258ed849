namespace CrmReports.Application.Exports;

/// <summary>
/// Keeps a spreadsheet from running text as a formula (OWASP CSV Injection, ASVS 5.0 1.2.10). Guarded text gets one
/// leading apostrophe; text that begins with an apostrophe gets one too, so taking off one apostrophe gives every
/// text of a guarded file back exactly.
/// </summary>
public static class FormulaGuard
{
    public const byte Mark = (byte)'\'';

    /// <summary>
    /// Whether the text begins like a formula (= + - @, tab, CR, LF, NUL, full-width ＝ ＋ － ＠) or with the guard.
    /// Leading spaces are passed over, because a reader may be told to trim them.
    /// </summary>
    public static bool IsNeeded(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return false;
        }

        var first = utf8[0];
        if (first == Mark)
        {
            return true;
        }

        if (first == (byte)' ')
        {
            utf8 = utf8.TrimStart((byte)' ');
            first = utf8.IsEmpty ? (byte)' ' : utf8[0];
        }

        return first switch
        {
            (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0 => true,
            0xEF => BeginsFullWidth(utf8),
            _ => false,
        };
    }

    private static bool BeginsFullWidth(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("＝"u8) || utf8.StartsWith("＋"u8) || utf8.StartsWith("－"u8) || utf8.StartsWith("＠"u8);
}
