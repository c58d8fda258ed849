using System.Globalization;
using System.Text;

namespace CrmReports.Web.Formatting;

/// <summary>A part of a text, and whether it is what differs.</summary>
public readonly record struct TextPart(string Text, bool IsChanged);

/// <summary>Shows what differs between two texts also where it cannot be seen: spaces, tabs, zero-width characters.</summary>
public static class VisibleText
{
    /// <summary>The parts of <paramref name="text"/>, seen from <paramref name="other"/>.</summary>
    public static IReadOnlyList<TextPart> Of(string text, string other)
    {
        var most = Math.Min(text.Length, other.Length);
        var start = 0;
        while (start < most && text[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < most - start && text[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        // A pair of surrogates is one character.
        start -= start > 0 && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        end -= end > 0 && char.IsLowSurrogate(text[^end]) ? 1 : 0;
        TextPart[] parts = [new(text[..start], false), new(Shown(text[start..^end]), true), new(text[^end..], false)];
        return [.. parts.Where(part => part.Text.Length > 0)];
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            shown.Append(letter switch
            {
                ' ' => '␣',
                '\u3000' => '□',
                '\t' => '⇥',
                '\r' or '\n' => '↵',
                _ when char.IsWhiteSpace(letter) => '⍽',
                _ when char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control => '∅',
                _ => letter,
            });
        }

        return shown.ToString();
    }
}
