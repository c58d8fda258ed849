using CrmReports.Application.Organisation;

namespace CrmReports.Web.Pages.Settings;

/// <summary>The settings as they are typed.</summary>
public sealed class SettingsForm
{
    public string? Name { get; set; }

    public string? TimeZone { get; set; }

    public string? Culture { get; set; }

    public string? Currency { get; set; }

    public string? UploadDays { get; set; }

    public string? LedgerDays { get; set; }

    public string? AuditDays { get; set; }

    public string? UploadMegabytes { get; set; }

    public string? UnpackedMegabytes { get; set; }

    /// <summary>Each field by the setting it stands for, in the order of the page.</summary>
    public IReadOnlyDictionary<string, (string Field, string Value)> BySetting => new Dictionary<string, (string, string)>
    {
        ["name"] = (nameof(Name), Name ?? ""),
        ["time-zone"] = (nameof(TimeZone), TimeZone ?? ""),
        ["culture"] = (nameof(Culture), Culture ?? ""),
        ["currency"] = (nameof(Currency), Currency ?? ""),
        ["upload-limit"] = (nameof(UploadMegabytes), UploadMegabytes ?? ""),
        ["unpack-limit"] = (nameof(UnpackedMegabytes), UnpackedMegabytes ?? ""),
        ["keep-uploads"] = (nameof(UploadDays), UploadDays ?? ""),
        ["keep-ledger"] = (nameof(LedgerDays), LedgerDays ?? ""),
        ["keep-audit"] = (nameof(AuditDays), AuditDays ?? ""),
    };

    public static SettingsForm Of(OrganisationSettings settings) => new()
    {
        Name = settings.Name,
        TimeZone = settings.TimeZone,
        Culture = settings.Culture,
        Currency = settings.Currency,
        UploadDays = $"{settings.UploadDays}",
        LedgerDays = $"{settings.LedgerDays}",
        AuditDays = $"{settings.AuditDays}",
        UploadMegabytes = $"{settings.UploadMegabytes}",
        UnpackedMegabytes = $"{settings.UnpackedMegabytes}",
    };
}
