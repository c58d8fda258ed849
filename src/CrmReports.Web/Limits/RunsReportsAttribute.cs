namespace CrmReports.Web.Limits;

/// <summary>How the answer of an address is made.</summary>
public enum ReportWork
{
    /// <summary>As a whole, then sent.</summary>
    Page,

    /// <summary>Row by row, for as long as its reader takes it.</summary>
    File,
}

/// <summary>Says of a page or an endpoint that it makes a report: so many are made at once, for each person and in all.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsReportsAttribute(ReportWork work) : Attribute
{
    public ReportWork Work => work;
}
