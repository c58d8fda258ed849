using System.CommandLine;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands;

/// <summary>The options by which <c>stats</c> and <c>correlations</c> choose columns.</summary>
public static class ColumnOptions
{
    public static Option<string?> Columns() => new("--columns")
    {
        HelpName = "field,...",
        Description = "Fields with numbers, dates or booleans, and running_total(purchase_amount). Default: all that are in use.",
    };

    public static Option<string?> Dataset() => new("--dataset")
    {
        HelpName = "purchases|customers",
        Description = "One row per purchase or per customer. Default: purchases where there are any.",
    };

    public static ReportDataset? Dataset(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? ReportWords.Dataset(text) : null;
}
