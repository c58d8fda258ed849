using CrmReports.Application.Care;
using CrmReports.Application.Data;
using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Care;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Settings;

/// <summary>The settings of the organisation, and how the installation stands.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class IndexModel(
    IDataStore store, StoreOpener stores, Place place, SettingsBook book, SiteHealth health, IServer server, AuditTrail audit, CurrentPerson person, TimeProvider clock, IStringLocalizer<SettingsTexts> texts) : PageModel
{
    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    public StoreFigures Figures { get; private set; } = null!;

    public HealthReport Health { get; private set; } = null!;

    /// <summary>What the doctor found, once asked.</summary>
    public IReadOnlyList<Finding> Verified { get; private set; } = [];

    public string Provider => store.Care.Provider;

    public string Folder => place.Folder;

    /// <summary>The folder, or the database and the folder of what is not in it.</summary>
    public string StorePlace => store.Care.Place == place.Folder ? place.Folder : $"{store.Care.Place}, {place.Folder}";

    public string Addresses => string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    public string MachineZone => TimeZoneInfo.Local.Id;

    public IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Order(StringComparer.Ordinal)];

    public void OnGet()
    {
        Form = SettingsForm.Of(book.Current);
        Look();
    }

    public IActionResult OnPost()
    {
        var known = book.Current;
        var faults = book.Change(Form.BySetting.ToDictionary(pair => pair.Key, pair => pair.Value.Value));
        if (faults.Count == 0)
        {
            NoteChanges(known, book.Current);
            return RedirectToPage(new { saved = true });
        }

        foreach (var (setting, (field, _)) in Form.BySetting)
        {
            foreach (var fault in faults.Where(fault => fault.Setting == setting))
            {
                ModelState.AddModelError($"{nameof(Form)}.{field}", texts[$"Page.Fault.{fault.Problem}", fault.Value]);
            }
        }

        Look();
        return Page();
    }

    public void OnPostVerify()
    {
        OnGet();
        var doctor = new Doctor(place.Folder, () => store);
        Verified = [.. doctor.Look(), .. doctor.Verify()];
    }

    /// <summary>Made whole before the first byte is sent, so that a download that looks complete is.</summary>
    public IActionResult OnPostBackup()
    {
        var backup = new Backup(store, place.Folder, ProductVersion.Text, clock, stores.Files);
        var file = Path.Combine(place.Folder, $"backup-{Guid.NewGuid():N}.zip");
        backup.WriteTo(file, HttpContext.RequestAborted);
        audit.Note(person.Actor, AuditActions.BackupMade);
        return File(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous), "application/zip", backup.FileName());
    }

    private void NoteChanges(OrganisationSettings before, OrganisationSettings after)
    {
        var changed = Setting.All.Where(setting => setting.Read(before) != setting.Read(after)).Select(setting => setting.Name);
        if (string.Join(", ", changed) is { Length: > 0 } names)
        {
            audit.Note(person.Actor, AuditActions.SettingsChanged, detail: names);
        }
    }

    private void Look() => (Figures, Health) = (StoreFigures.Read(store, place), health.Report());
}
