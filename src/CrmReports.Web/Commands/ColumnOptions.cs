using System.CommandLine;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands;

/// <summary>The options by which <c>stats</c> and <c>correlations</c> choose columns.</summary>
public static class ColumnOptions
{
    public static Option<string?> Columns() => new("--columns")
    {
        HelpName = "field,...",
        Description = "Fields with numbers, dates or booleans, and running_total(purchase_amount). Default: all with numbers that hold some.",
    };

    public static Option<string?> Dataset() => new("--dataset")
    {
        HelpName = "purchases|customers|interactions",
        Description = "One row per purchase, customer or interaction. Default: the first of purchases, interactions, customers that there are any of.",
    };

    public static ReportDataset? Dataset(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? ReportWords.Dataset(text) : null;
}
