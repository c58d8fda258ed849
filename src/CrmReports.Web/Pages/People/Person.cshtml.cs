using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.People;

/// <summary>What an admin may do about one person.</summary>
[Authorize(Policies.Administration)]
[Authorize(Policies.Personal)]
public sealed class PersonModel(
    PeopleRegister people, Sessions sessions, ApiTokens tokens, OneTimeLinks links, SignIn signIn, CurrentPerson me, SiteAddress site,
    TimeProvider clock, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    private static readonly string[] Doings = ["role", "disabled", "enabled", "sessions", "revoked"];

    [FromRoute]
    public long Id { get; set; }

    public Person Person { get; private set; } = null!;

    public StatusBadge Status => PersonStatus.Of(Person, clock.GetUtcNow().UtcDateTime, texts);

    public IReadOnlyList<Session> Sessions => sessions.Of(Id);

    public IReadOnlyList<ApiToken> Tokens => tokens.Of(Id);

    /// <summary>A key of PeopleTexts.</summary>
    public string? DoneText { get; private set; }

    /// <summary>A key of PeopleTexts.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shown this once.</summary>
    public HandedLink? Link { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (people.Find(Id) is { } person)
        {
            Person = person;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet(string? done) => DoneText = Doings.Contains(done) ? $"Done.{done}" : null;

    public IActionResult OnPostRole(Role role) => Enum.IsDefined(role) ? Answer(people.ChangeRole(Id, role, me.Actor), "role") : BadRequest();

    public IActionResult OnPostDisable() => Answer(people.Disable(Id, me.Actor), "disabled");

    public IActionResult OnPostEnable() => Answer(people.Enable(Id, me.Actor), "enabled");

    public IActionResult OnPostLink()
    {
        if (links.MakeFor(Id, me.Actor) is { } token)
        {
            var lasts = Person.PasswordHash is null ? OneTimeLinks.InvitationLasts : OneTimeLinks.ResetLasts;
            Link = HandedLink.For(site, Person.Name, token, lasts);
        }

        return Page();
    }

    public IActionResult OnPostEndSessions()
    {
        sessions.EndAll(Id, me.Actor);
        return Answer(PeopleOutcome.Done, "sessions");
    }

    public IActionResult OnPostRevoke(long token)
    {
        tokens.Revoke(Id, token, me.Actor);
        return Answer(PeopleOutcome.Done, "revoked");
    }

    private IActionResult Answer(PeopleOutcome outcome, string what)
    {
        signIn.Changed(Id);
        if (outcome == PeopleOutcome.Done)
        {
            return Redirect($"/people/{Id}?done={what}");
        }

        Refusal = $"Refused.{outcome}";
        return Page();
    }
}
