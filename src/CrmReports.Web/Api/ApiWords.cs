using System.Text.RegularExpressions;

namespace CrmReports.Web.Api;

/// <summary>What the engine says, with its options named as the API names them. The engine names them as the command line does,
/// by two dashes, and says nothing else in that form.</summary>
internal static partial class ApiWords
{
    /// <param name="message">Null stays null.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(message))]
    public static string? Of(string? message) => message is null ? null : Option().Replace(message, match => NameOf(match.Groups[1].Value));

    /// <summary>Parameters of reports are called as the options are; those of an upload, and members of a profile, in the way
    /// of JSON.</summary>
    private static string NameOf(string option) => option switch
    {
        "date-order" => "dateOrder",
        "exact-duplicates" => "exactDuplicates",
        "quote" => "source.quote in a profile",
        "header-line" => "source.headerLine in a profile",
        "header" => "source.hasHeader: true in a profile",
        "no-header" => "source.hasHeader: false in a profile",
        _ => option,
    };

    [GeneratedRegex("(?<![\\w-])--([a-z]+(?:-[a-z]+)*)")]
    private static partial Regex Option();
}
