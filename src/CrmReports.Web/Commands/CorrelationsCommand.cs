using System.CommandLine;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>correlations</c>: every pair of columns, over the rows that have both.</summary>
public static class CorrelationsCommand
{
    public static Command Create(CommandContext context)
    {
        var columns = ColumnOptions.Columns();
        var dataset = ColumnOptions.Dataset();
        var method = new Option<string?>("--method") { HelpName = "pearson|spearman", Description = "Default: pearson." };
        var command = new Command("correlations", "Correlate columns pair by pair: n, coefficient, probability.") { columns, dataset, method };
        var options = new ReportOptions(command);
        command.SetAction(parsed => options.Run(context, parsed, (engine, cancellation) => engine.Correlations(
            new CorrelationRequest
            {
                Columns = ReportOptions.Split(parsed.GetValue(columns)),
                Dataset = ColumnOptions.Dataset(parsed, dataset),
                Method = parsed.GetValue(method) is { } text ? ReportWords.Method(text) : CorrelationMethod.Pearson,
                From = options.From(parsed),
                To = options.To(parsed),
                Filters = options.Filters(parsed),
                Order = options.Order(parsed),
            },
            cancellation)));
        return command;
    }
}
