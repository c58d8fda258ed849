using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Frame;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Account;

/// <summary>What a person keeps about themselves: how the pages look, the password, the devices and the tokens.</summary>
[Authorize(Policies.Personal)]
public sealed class AccountModel(
    CurrentPerson me, PeopleRegister people, Sessions sessions, ApiTokens tokens, Passwords passwords, SignIn signIn, SiteAddress site,
    TimeProvider clock, IStringLocalizer<AccountTexts> texts) : PageModel
{
    public const int UsualTokenLife = 30;

    private static readonly string[] Doings = ["you", "password", "passwordAndTokens", "session", "others", "revoked"];

    /// <summary>Days that a token may be made for.</summary>
    public static IReadOnlyList<int> TokenLives { get; } = [1, 7, UsualTokenLife, 90, 365];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Density { get; set; }

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>Whether the change of the password also revokes their tokens.</summary>
    [BindProperty]
    public bool RevokeTokens { get; set; }

    [BindProperty]
    public string? TokenName { get; set; }

    [BindProperty]
    public Role TokenRole { get; set; }

    [BindProperty]
    public int TokenDays { get; set; }

    /// <summary>A key of AccountTexts.</summary>
    public string? DoneText { get; private set; }

    /// <summary>Shown this once.</summary>
    public string? NewToken { get; private set; }

    /// <summary>An address that the new token opens; null where its role opens none.</summary>
    public string? ApiAddress => TokenRole >= Role.Analyst ? site.Link("/api/v1/reports") : null;

    public IReadOnlyList<Session> Sessions => sessions.Of(me.Id);

    public IReadOnlyList<ApiToken> Tokens => tokens.Of(me.Id);

    /// <summary>What a token of theirs may be made to do.</summary>
    public IEnumerable<Role> TokenRoles => Enum.GetValues<Role>().Where(role => role <= me.Role);

    public bool IsExpired(ApiToken token) => token.ExpiresAt < clock.GetUtcNow().UtcDateTime;

    public void OnGet(string? done)
    {
        DoneText = Doings.Contains(done) ? $"Done.{done}" : null;
        Fill();
    }

    public IActionResult OnPostYou()
    {
        Entries.CheckName(ModelState, nameof(Name), Name, texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        people.Describe(me.Id, Name!, Languages.Known(Language), Themes.Known(Theme), Density == Densities.Comfortable ? Density : null);
        return Done("you");
    }

    public async Task<IActionResult> OnPostPassword()
    {
        var person = people.Find(me.Id)!;
        if (!await signIn.IsPasswordOf(person, OldPassword ?? "", HttpContext.RequestAborted))
        {
            ModelState.AddModelError(nameof(OldPassword), texts["Password.Wrong"]);
        }

        Entries.CheckPassword(ModelState, nameof(NewPassword), NewPassword, person.Email, person.Name, texts);
        if (!ModelState.IsValid)
        {
            Fill();
            return Page();
        }

        passwords.Change(me.Id, signIn.Hash(NewPassword!), me.SessionId!.Value, RevokeTokens);
        return Done(RevokeTokens ? "passwordAndTokens" : "password");
    }

    public IActionResult OnPostEndSession(long id)
    {
        sessions.End(me.Id, id, me.Actor);
        return Done("session");
    }

    public IActionResult OnPostEndOthers()
    {
        sessions.EndAll(me.Id, me.Actor, me.SessionId);
        return Done("others");
    }

    public IActionResult OnPostToken()
    {
        Fill();
        if (string.IsNullOrWhiteSpace(TokenName) || TokenName.Trim().Length > ApiToken.LongestName)
        {
            ModelState.AddModelError(nameof(TokenName), texts["Tokens.NameNeeded", ApiToken.LongestName]);
        }
        else if (!Enum.IsDefined(TokenRole) || TokenRole > me.Role || !TokenLives.Contains(TokenDays))
        {
            return BadRequest();
        }
        else
        {
            NewToken = tokens.Make(me.Id, TokenName, TokenRole, TokenDays);
            ModelState.Remove(nameof(TokenName));
            TokenName = null;
        }

        return Page();
    }

    public IActionResult OnPostRevoke(long id)
    {
        tokens.Revoke(me.Id, id, me.Actor);
        return Done("revoked");
    }

    private RedirectResult Done(string what)
    {
        signIn.Changed(me.Id);
        return Redirect($"/account?done={what}");
    }

    private void Fill()
    {
        var person = people.Find(me.Id)!;
        (Name, Language, Theme, Density) = (person.Name, person.Language, person.Theme, person.Density);
    }
}
