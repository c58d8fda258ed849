namespace CrmReports.Application.Imports;

/// <summary>A saved recipe.</summary>
public sealed record ImportProfile;
