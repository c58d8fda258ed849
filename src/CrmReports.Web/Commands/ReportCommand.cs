using System.CommandLine;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>report NAME</c>: a report on the screen or as a file.</summary>
public static class ReportCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "overview, sales, purchases, customers, interactions or imports; see the command reports." };
        var groupBy = new Option<string?>("--group-by") { HelpName = "field,...", Description = "month, category, region, ...; none for one row over everything." };
        var measures = new Option<string?>("--measure") { HelpName = "measure,...", Description = "count, sum(purchase_amount), mean(quantity), distinct(customers), running_total(purchase_amount), ..." };
        var sort = new Option<string?>("--sort") { HelpName = "column,...", Description = "By these columns first; \"column desc\" turns one round." };
        var limit = new Option<long?>("--limit") { HelpName = "rows", Description = "Give at most so many rows. Totals are over all in any case." };
        var offset = new Option<long?>("--offset") { HelpName = "rows", Description = "Pass over so many rows first." };
        var command = new Command("report", "Make a report: a table, JSON, CSV or a workbook.") { name, groupBy, measures, sort, limit, offset };
        var options = new ReportOptions(command);
        command.SetAction(parsed => options.Run(context, parsed, (engine, cancellation) => engine.Run(
            new ReportDefinition
            {
                Name = parsed.GetRequiredValue(name),
                From = options.From(parsed),
                To = options.To(parsed),
                Filters = options.Filters(parsed),
                GroupBy = parsed.GetValue(groupBy) is { } fields ? ReportWords.GroupBy([fields]) : null,
                Measures = parsed.GetValue(measures) is { } list ? ReportOptions.Split(list) : null,
                Order = options.Order(parsed),
                Sort = [.. ReportOptions.Split(parsed.GetValue(sort)).Select(ReportWords.Sort)],
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset),
            },
            cancellation)));
        return command;
    }
}
