using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.People;

/// <summary>A one-time link for the admin to hand over; shown once (<c>_Link</c>).</summary>
/// <param name="IsListening">It begins with the address that the site listens on, because no other is known.</param>
public sealed record HandedLink(string Name, string Address, TimeSpan Lasts, bool IsListening)
{
    /// <summary>Said in days rather than hours.</summary>
    public bool LastsDays => Lasts.TotalHours % 24 == 0 && Lasts.TotalDays > 1;

    public static HandedLink For(SiteAddress site, string name, string token, TimeSpan lasts) =>
        new(name, site.Link($"/reset/{token}"), lasts, !site.IsNamed);
}
