using CrmReports.Application.Reports;

namespace CrmReports.Web.Pages.Shared;

/// <summary>The line under a page's title: where its figures come from (<c>_Provenance</c>).</summary>
public sealed record ProvenanceLine(Provenance Provenance)
{
    /// <summary>Further words for the end of the line, such as "ages as of 10 Dec 2011".</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The rows that were left out.</summary>
    public string? LeftOutLink { get; init; }
}
