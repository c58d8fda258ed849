using System.Diagnostics.CodeAnalysis;

namespace CrmReports.Web.Pages.Shared;

/// <summary>Texts in lists and tables: whole as far as anybody reads there. Where the cut text leads to no page of its own, the
/// whole one stands in its title.</summary>
public static class ShortText
{
    private const int Most = 120;

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => IsCut(text) ? text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…" : text;

    /// <summary>The whole text where <see cref="Of"/> cuts it, else null.</summary>
    public static string? Title(string? text) => IsCut(text) ? text : null;

    private static bool IsCut([NotNullWhen(true)] string? text) => text is { Length: > Most };
}
