namespace CrmReports.Web.Care;

public enum FindingLevel
{
    Good,
    Note,
    Failed,
}

/// <summary>What a check found. Its words are in the texts of the settings, under <c>Doctor.</c> and the code, in the
/// language of whoever reads it.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Code">What was found.</param>
/// <param name="Arguments">Names and figures that the words speak of; never customer data.</param>
public sealed record Finding(string Check, FindingLevel Level, string Code, params object[] Arguments);
