using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Pages.Account;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.People;

/// <summary>Who may sign in, and adding somebody.</summary>
[Authorize(Policies.Administration)]
[Authorize(Policies.Personal)]
public sealed class PeopleModel(
    PeopleRegister people, CurrentPerson me, SiteAddress site, TimeProvider clock, IStringLocalizer<AccountTexts> entries, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.Manager;

    /// <summary>Shown this once.</summary>
    public HandedLink? Link { get; private set; }

    public IReadOnlyList<Person> People => people.List();

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        Entries.CheckName(ModelState, nameof(Name), Name, entries);
        Entries.CheckEmail(ModelState, nameof(Email), Email, entries);
        if (!Enum.IsDefined(Role))
        {
            return BadRequest();
        }

        if (ModelState.IsValid)
        {
            Add();
        }

        return Page();
    }

    public StatusBadge StatusOf(Person person) => PersonStatus.Of(person, clock.GetUtcNow().UtcDateTime, texts);

    private void Add()
    {
        var invited = people.Add(Name!, Email!, Role, me.Actor);
        if (invited.Outcome == PeopleOutcome.EmailTaken)
        {
            ModelState.AddModelError(nameof(Email), texts["EmailTaken"]);
            return;
        }

        Link = HandedLink.For(site, Name!.Trim(), invited.Token!, OneTimeLinks.InvitationLasts);
        ModelState.Clear();
        (Name, Email, Role) = (null, null, Role.Manager);
    }
}
