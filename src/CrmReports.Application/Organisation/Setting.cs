using System.Globalization;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Organisation;

/// <summary>Why a value cannot be taken.</summary>
public enum SettingProblem
{
    UnknownSetting,
    NameTooLong,
    UnknownZone,
    UnknownCulture,
    UnknownCurrency,
    NotADayCount,
    NotASize,
}

/// <summary>A value that was refused.</summary>
public sealed record SettingFault(string Setting, string Value, SettingProblem Problem);

/// <summary>One setting by the name that the command line, the page and the store know it by.</summary>
/// <param name="Name">Words joined by dashes.</param>
/// <param name="Read">The value as text; empty for none.</param>
/// <param name="Check">Why a text is no value, or null.</param>
/// <param name="Write">The settings with a text that was checked.</param>
public sealed record Setting(
    string Name,
    Func<OrganisationSettings, string> Read,
    Func<string, SettingProblem?> Check,
    Func<OrganisationSettings, string, OrganisationSettings> Write)
{
    public const string Never = "never";

    public const int LongestName = 100;
    public const int MostDays = 36_500;
    public const int MostMegabytes = 1 << 20;

    public static IReadOnlyList<Setting> All { get; } =
    [
        new("name", s => s.Name, text => text.Length > LongestName ? SettingProblem.NameTooLong : null, (s, text) => s with { Name = text }),
        new("time-zone", s => s.TimeZone ?? "", CheckZone, (s, text) => s with { TimeZone = text.Length == 0 ? null : text }),
        new("culture", s => s.Culture ?? "", text => text.Length == 0 || OrganisationSettings.Cultures.Contains(text) ? null : SettingProblem.UnknownCulture, (s, text) => s with { Culture = text.Length == 0 ? null : text }),
        new("currency", s => s.Currency ?? "", CheckCurrency, (s, text) => s with { Currency = text.Length == 0 ? null : text.ToUpperInvariant() }),
        new("keep-uploads", s => Text(s.UploadDays), CheckDays, (s, text) => s with { UploadDays = Days(text) }),
        new("keep-ledger", s => Text(s.LedgerDays), CheckDays, (s, text) => s with { LedgerDays = Days(text) }),
        new("keep-audit", s => Text(s.AuditDays), CheckDays, (s, text) => s with { AuditDays = Days(text) }),
        new("upload-limit", s => Text(s.UploadMegabytes), CheckSize, (s, text) => s with { UploadMegabytes = Number(text)!.Value }),
        new("unpack-limit", s => Text(s.UnpackedMegabytes), CheckSize, (s, text) => s with { UnpackedMegabytes = Number(text)!.Value }),
    ];

    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    /// <summary>An empty text takes the zone away again; only IANA names are taken, which every machine knows.</summary>
    private static SettingProblem? CheckZone(string text) =>
        text.Length == 0 || (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId) ? null : SettingProblem.UnknownZone;

    private static SettingProblem? CheckCurrency(string text) =>
        text.Length == 0 || Currencies.IsCode(text.ToUpperInvariant()) ? null : SettingProblem.UnknownCurrency;

    private static SettingProblem? CheckDays(string text) =>
        text is "" or Never || Number(text) is >= 1 and <= MostDays ? null : SettingProblem.NotADayCount;

    private static SettingProblem? CheckSize(string text) => Number(text) is >= 1 and <= MostMegabytes ? null : SettingProblem.NotASize;

    private static int? Days(string text) => text is "" or Never ? null : Number(text);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Never;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
