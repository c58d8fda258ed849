namespace CrmReports.Application.Reports;

/// <summary>A report was asked for that cannot be made. The message names the value, what was expected and the
/// option that puts it right, in the user's words.</summary>
public sealed class ReportException(string message) : Exception(message);
