namespace CrmReports.Web.Pages.People;

/// <summary>A one-time link for the admin to hand over; shown once (<c>_Link</c>).</summary>
public sealed record HandedLink(string Name, string Address, TimeSpan Lasts)
{
    /// <summary>Said in days rather than hours.</summary>
    public bool LastsDays => Lasts.TotalHours % 24 == 0 && Lasts.TotalDays > 1;

    public static HandedLink For(HttpRequest request, string name, string token, TimeSpan lasts) =>
        new(name, $"{request.Scheme}://{request.Host}{request.PathBase}/reset/{token}", lasts);
}
