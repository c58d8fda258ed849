namespace CrmReports.Web.Commands;

/// <summary>The command cannot be followed as it was given. The message names the value and the remedy.</summary>
public sealed class UsageException(string message) : Exception(message);
