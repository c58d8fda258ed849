namespace CrmReports.Web.Formatting;

/// <summary>Separators as people type them: the characters themselves, or the word for one that cannot be seen.</summary>
internal static class SeparatorWords
{
    /// <summary>Null where nothing is said.</summary>
    public static string? Read(string? text) => text switch
    {
        null or "" => null,
        "tab" or "\\t" => "\t",
        "space" => " ",
        _ when text.Trim(' ').Length == 0 => " ",
        _ => text,
    };

    public static string? Write(string? separator) => separator switch
    {
        "\t" => "tab",
        " " => "space",
        _ => separator,
    };
}
