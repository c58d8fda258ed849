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
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FirstRunModel(
    SignIn signIn, FirstRun firstRun, OneTimeLinks links, PeopleRegister people, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => links.IsFirstRun(Token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!links.IsFirstRun(Token))
        {
            return NotFound();
        }

        Entries.CheckName(ModelState, nameof(Name), Name, texts);
        Entries.CheckEmail(ModelState, nameof(Email), Email, texts);
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
        await signIn.Begin(HttpContext, admin, stays: false, "link");
        return LocalRedirect("/");
    }
}
