namespace CrmReports.Application.Conversion;

public static class Problems
{
    /// <summary>A sentence that names the value and the remedy, in English. Line and column are stated beside it.</summary>
    public static string Describe(Problem problem, string? value) => problem.ToString();
}
