using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Account;

/// <summary>Choosing a password by a one-time link, of an invitation or of a reset.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Entry)]
public sealed class ResetModel(SignIn signIn, OneTimeLinks links, Passwords passwords, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public bool IsInvitation { get; private set; }

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!Find())
        {
            return NotFound();
        }

        Entries.CheckPassword(ModelState, nameof(Password), Password, Email, Name, texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (passwords.SetByLink(Token, signIn.Hash(Password!)) is not { } person)
        {
            return NotFound();
        }

        signIn.Changed(person.Id);
        return LocalRedirect("/sign-in?set=true");
    }

    private bool Find()
    {
        if (links.PersonOf(Token) is not { } person)
        {
            return false;
        }

        (Name, Email, IsInvitation) = (person.Name, person.Email, person.PasswordHash is null);
        return true;
    }
}
