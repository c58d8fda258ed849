namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts of the overview and of reports. See ReportTexts.resx.</summary>
public sealed class ReportTexts;
