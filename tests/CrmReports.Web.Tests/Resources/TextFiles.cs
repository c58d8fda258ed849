using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace CrmReports.Web.Tests.Resources;

/// <summary>The texts as the program has them, and the pages as they are written.</summary>
internal static class TextFiles
{
    private const string Folder = "CrmReports.Web.Resources.";
    private const string Ending = ".resources";

    private static readonly string Source = SourceFolder();

    /// <summary>The names of all sets of texts: FrameTexts, FieldNames.</summary>
    public static IReadOnlyList<string> Areas { get; } =
    [
        .. from name in typeof(WebSite).Assembly.GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)
           select name[Folder.Length..^Ending.Length],
    ];

    /// <summary>All pages and partial views, by their path in the project.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Source, "Pages"), "*.cshtml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Source, file)).Order(StringComparer.Ordinal)];

    public static string PathOf(string page) => Path.Combine(Source, page);

    /// <summary>The texts of one language alone, without those it would fall back to.</summary>
    public static IReadOnlyDictionary<string, string> Read(string area, string language)
    {
        var manager = new ResourceManager($"{Folder}{area}", typeof(WebSite).Assembly);
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var texts = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return texts?.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!) ?? [];
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "CrmReports.Web"));
}
