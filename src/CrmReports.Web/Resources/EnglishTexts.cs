using System.Globalization;
using System.Resources;

namespace CrmReports.Web.Resources;

/// <summary>The words of a page for the command line, which speaks English whatever the machine's language.</summary>
public static class EnglishTexts
{
    private static readonly ResourceManager SettingsWords = new(typeof(SettingsTexts));

    public static string Settings(string key, params object?[] arguments) => string.Format(
        CultureInfo.InvariantCulture,
        SettingsWords.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"There is no text {key}.", nameof(key)),
        arguments);
}
