using CrmReports.Application.People;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.People;

/// <summary>How a person stands, in a word.</summary>
internal static class PersonStatus
{
    public static StatusBadge Of(Person person, DateTime now, IStringLocalizer<PeopleTexts> texts) => person switch
    {
        { DisabledAt: not null } => new(StatusKind.Cancelled, texts["Status.Disabled"]),
        { PasswordHash: null } => new(StatusKind.Waiting, texts["Status.Invited"]),
        { LockedUntil: { } until } when until > now => new(StatusKind.PublishedWithRejects, texts["Status.Locked"]),
        _ => new(StatusKind.Published, texts["Status.Active"]),
    };
}
