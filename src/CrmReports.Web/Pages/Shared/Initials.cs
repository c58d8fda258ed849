using System.Globalization;

namespace CrmReports.Web.Pages.Shared;

/// <summary>The one or two letters that stand for a person.</summary>
internal static class Initials
{
    /// <summary>AW for Anna Weiss, 芳 for 王芳: first and last word, or the last sign of a name that has no spaces in its script.</summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', '.', '_', '-', '@'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return "";
        }

        if (words.Length == 1 && words[0].Any(letter => letter is >= '\u3400' and <= '\u9FFF'))
        {
            return words[0][^1..];
        }

        var first = StringInfo.GetNextTextElement(words[0]);
        var last = words.Length > 1 ? StringInfo.GetNextTextElement(words[^1]) : "";
        return (first + last).ToUpperInvariant();
    }
}
