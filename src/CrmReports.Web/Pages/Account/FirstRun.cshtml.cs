using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Account;

/// <summary>Makes the first admin, by the link that the start printed. Anything else is a page that does not exist.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Entry)]
public sealed class FirstRunModel(
    SignIn signIn, FirstRun firstRun, OneTimeLinks links, PeopleRegister people, SettingsBook settings, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Zone { get; set; }

    [BindProperty]
    public string? Currency { get; set; }

    private static readonly string[] KnownZones =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> UsualCurrencies { get; } =
        ["AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "SEK", "SGD", "TWD", "USD", "ZAR"];

    /// <summary>The zone that is chosen when the page is opened: the organisation's, else the machine's.</summary>
    public string ChosenZone => Zone ?? settings.Current.Zone.Id;

    /// <summary>All that the machine lists, and its own where it does not list that.</summary>
    public IEnumerable<string> Zones => KnownZones.Contains(ChosenZone) ? KnownZones : KnownZones.Prepend(ChosenZone);

    public IActionResult OnGet() => links.IsFirstRun(Token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!links.IsFirstRun(Token))
        {
            return NotFound();
        }

        Entries.CheckName(ModelState, nameof(Name), Name, texts);
        Entries.CheckEmail(ModelState, nameof(Email), Email, texts);
        Check(nameof(Organisation), "name", Organisation);
        Check(nameof(Zone), "time-zone", Zone);
        Check(nameof(Currency), "currency", Currency);
        Entries.CheckPassword(ModelState, nameof(Password), Password, Email, Name, texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (people.AddFirst(Token, Name!, Email!, signIn.Hash(Password!)) is not { } admin)
        {
            return NotFound();
        }

        firstRun.Forget();
        Keep();
        await signIn.Begin(HttpContext, admin, stays: false, "link");
        return LocalRedirect("/");
    }

    private void Check(string field, string setting, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && Setting.Find(setting)!.Check(value.Trim()) is not null)
        {
            ModelState.AddModelError(field, texts["FirstRun.Refused"]);
        }
    }

    /// <summary>What was left empty stays as it is.</summary>
    private void Keep()
    {
        var entered = new Dictionary<string, string?> { ["name"] = Organisation, ["time-zone"] = Zone, ["currency"] = Currency };
        settings.Change(entered.Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).ToDictionary(entry => entry.Key, entry => entry.Value!));
    }
}
