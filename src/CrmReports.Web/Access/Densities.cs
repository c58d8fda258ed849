namespace CrmReports.Web.Access;

/// <summary>How much room a line of a table has.</summary>
public static class Densities
{
    public const string Compact = "compact";
    public const string Comfortable = "comfortable";

    public static IReadOnlyList<string> All { get; } = [Compact, Comfortable];
}
