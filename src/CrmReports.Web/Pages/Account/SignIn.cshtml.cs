using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Frame;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Account;

/// <summary>Signing in by e-mail and password.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Entry)]
public sealed class SignInModel(
    SignIn signIn, CurrentPerson person, PeopleRegister people, SettingsBook settings, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Stay { get; set; }

    /// <summary>The page that was asked for; only one of this site is followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether they come from choosing a password.</summary>
    [BindProperty(SupportsGet = true, Name = "set")]
    public bool PasswordIsSet { get; set; }

    public string Organisation => settings.Current.Name;

    public bool IsFirstRun { get; private set; }

    public string FirstRunFile => FirstRun.FileName;

    public int LongestPassword => PasswordRules.Longest;

    private string Target => LocalAddress.IsHere(ReturnUrl) ? LocalAddress.Escape(ReturnUrl) : "/";

    public IActionResult OnGet()
    {
        if (person.IsSignedIn)
        {
            return LocalRedirect(Target);
        }

        IsFirstRun = !people.Any();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        PasswordIsSet = false;
        Check();
        if (ModelState.IsValid)
        {
            if (await signIn.ByPassword(HttpContext, Email!, Password!, Stay))
            {
                return LocalRedirect(Target);
            }

            ModelState.AddModelError("", texts["SignIn.Refused"]);
        }

        return Page();
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > Person.LongestEmail)
        {
            ModelState.AddModelError(nameof(Email), texts["Email.Needed"]);
        }

        if (string.IsNullOrEmpty(Password) || Password.Length > PasswordRules.Longest)
        {
            ModelState.AddModelError(nameof(Password), texts["Password.Needed"]);
        }
    }
}
