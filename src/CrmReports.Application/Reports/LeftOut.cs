namespace CrmReports.Application.Reports;

/// <summary>Why records are left out of figures: codes that exports and the command line show as they are, and that pages
/// and workbooks say in their reader's language.</summary>
public static class LeftOut
{
    public const string NoDate = "no purchase date";
    public const string NoInteractionDate = "no interaction date";
    public const string OtherCurrencies = "other currencies";
    public const string SeveralScales = "satisfaction on several scales (no mean)";
    public const string SeveralCurrencies = "purchases in several currencies (no sum or mean)";

    public static IReadOnlyList<string> All { get; } = [NoDate, NoInteractionDate, OtherCurrencies, SeveralScales, SeveralCurrencies];
}
