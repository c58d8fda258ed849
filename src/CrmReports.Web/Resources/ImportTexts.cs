namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts of imports. See ImportTexts.resx.</summary>
public sealed class ImportTexts;
