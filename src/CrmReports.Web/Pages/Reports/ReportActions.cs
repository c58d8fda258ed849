using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.Reports;

/// <summary>What can be done with a report as it stands (<c>_ReportActions</c>): copy its address, print it, take it along.</summary>
/// <param name="Report">As in the address of the API.</param>
/// <param name="Rows">Rows of the table as shown.</param>
/// <param name="Used">Purchases behind it; null where it counts none.</param>
public sealed record ReportActions(string Report, ReportQuery Query, bool MayDownload, long Rows, long? Used)
{
    /// <summary>The table as the page shows it, all rows of it.</summary>
    public string Shown(string format) => With(Query with { Offset = null, Limit = null }, format, "shown");

    /// <summary>The same figures as the command line gives them.</summary>
    public string Raw(string format) => With(Query with { Offset = null, Limit = null }, format, null);

    /// <summary>The purchases behind the figures.</summary>
    public string Behind(string format) => Link("purchases", Query.RowsOnly(), format);

    private string With(ReportQuery query, string format, string? shape) => Link(Report, shape is null ? query : query.WithOther("shape", shape), format);

    private static string Link(string report, ReportQuery query, string format) => query.WithOther("format", format).Link($"/reports/{report}/download");
}

/// <summary>The popover in which a filter is added (<c>_AddFilter</c>).</summary>
/// <param name="Path">The page that is filtered.</param>
public sealed record AddFilter(ReportQuery Query, string Path, CrmReports.Application.Reports.StoreFacts Facts);

/// <summary>The line that asks the API for the same (<c>_ApiCall</c>).</summary>
/// <param name="Link">Path and query.</param>
/// <param name="Accept">A media type that is asked for; null where there is JSON alone.</param>
public sealed record ApiCall(string Link, string? Accept = null)
{
    public ApiCall(string path, ReportQuery query)
        : this(query.WithOther("shape", null).Link(path), "text/csv")
    {
    }
}
