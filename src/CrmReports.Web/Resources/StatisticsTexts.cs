namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts of statistics. See StatisticsTexts.resx.</summary>
public sealed class StatisticsTexts;
