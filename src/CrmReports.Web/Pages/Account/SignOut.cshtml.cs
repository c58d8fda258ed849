using CrmReports.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages.Account;

/// <summary>Signing out, by a form alone: no link of another site can do it.</summary>
public sealed class SignOutModel(SignIn signIn, CurrentPerson person) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.Out(HttpContext, person);
        return LocalRedirect("/sign-in");
    }
}
