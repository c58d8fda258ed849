namespace CrmReports.Application.Cleaning;

/// <summary>The texts that mean "no value".</summary>
public static class NullMarkers
{
    /// <summary>
    /// Compared after trimming, letter case included: <c>NULL</c> and <c>null</c> are missing, but <c>Null</c>, <c>Na</c> and
    /// <c>Nil</c> are people's names. Full-width spellings count as their half-width forms. A word that the column's
    /// booleans know (无 is false) is not missing in a boolean column.
    /// </summary>
    public static IReadOnlyList<string> Defaults { get; } =
    [
        "NULL", "null", "N/A", "n/a", "NA", "#N/A", "<NA>", "NaN", "nan", "nil", "None", @"\N", "-", "--",
        "无", "空", "暂无",
    ];
}
