using System.CommandLine;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>stats</c>: describes columns by number, mean, median, spread and shape.</summary>
public static class StatsCommand
{
    public static Command Create(CommandContext context)
    {
        var columns = ColumnOptions.Columns();
        var dataset = ColumnOptions.Dataset();
        var groupBy = new Option<string?>("--group-by") { HelpName = "field,...", Description = "A row for each group and column." };
        var command = new Command("stats", "Describe columns: n, missing, mean, median, standard deviation, quartiles, skewness, kurtosis.") { columns, dataset, groupBy };
        var options = new ReportOptions(command);
        command.SetAction(parsed => options.Run(context, parsed, (engine, cancellation) => engine.Statistics(
            new StatisticsRequest
            {
                Columns = ReportOptions.Split(parsed.GetValue(columns)),
                Dataset = ColumnOptions.Dataset(parsed, dataset),
                GroupBy = parsed.GetValue(groupBy) is { } fields ? ReportWords.GroupBy([fields]) : [],
                From = options.From(parsed),
                To = options.To(parsed),
                Filters = options.Filters(parsed),
                Order = options.Order(parsed),
            },
            cancellation)));
        return command;
    }
}
