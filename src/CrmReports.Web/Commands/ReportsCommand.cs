using System.CommandLine;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>reports</c>: what can be asked for by name.</summary>
public static class ReportsCommand
{
    private static readonly ReportColumn[] Columns =
        [new("name", ReportType.Text), new("grouped by", ReportType.Text), new("measures", ReportType.Text), new("description", ReportType.Text)];

    public static Command Create(CommandContext context)
    {
        var command = new Command("reports", "List the reports.");
        command.SetAction(parsed =>
        {
            var rows = new ReportEngine(context.Store).Reports.Select(report => new object?[]
            {
                report.Name, string.Join(",", report.GroupBy), string.Join(",", report.Measures), report.Description,
            });
            List<object?[]> all = [.. rows];
            new TextTable(Columns, () => new MemoryRows(all)).Write(context.Terminal.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
