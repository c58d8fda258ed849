namespace CrmReports.Web.Pages;

/// <summary>Where this installation keeps its data.</summary>
public sealed record Place(string Folder);
