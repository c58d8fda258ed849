namespace CrmReports.Web.Resources;

/// <summary>Texts of the pages about customers.</summary>
public sealed class CustomerTexts;
