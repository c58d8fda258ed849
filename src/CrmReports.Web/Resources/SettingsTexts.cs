namespace CrmReports.Web.Resources;

/// <summary>Marks the texts of settings and care: the page, the doctor and the command line's <c>settings</c>.</summary>
public sealed class SettingsTexts;
