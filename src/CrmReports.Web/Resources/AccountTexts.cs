namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts of signing in and of a person's account. See AccountTexts.resx.</summary>
public sealed class AccountTexts;
