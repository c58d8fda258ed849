namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts of the page of people. See PeopleTexts.resx.</summary>
public sealed class PeopleTexts;
