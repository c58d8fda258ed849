using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>imports</c>: all imports, newest first.</summary>
public static class ImportsCommand
{
    private static readonly ReportColumn[] Columns =
    [
        new("id", ReportType.Integer), new("state", ReportType.Text), new("file", ReportType.Text),
        new("created at (UTC)", ReportType.Text), new("read", ReportType.Integer), new("created", ReportType.Integer),
        new("updated", ReportType.Integer), new("unchanged", ReportType.Integer), new("duplicates", ReportType.Integer),
        new("rejected", ReportType.Integer), new("corrected", ReportType.Integer), new("corrects", ReportType.Integer), new("reason", ReportType.Text),
    ];

    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("imports", "List the imports, newest first.") { json };
        command.SetAction(parsed =>
        {
            var imports = context.Imports.List();
            if (parsed.GetValue(json))
            {
                ImportJson.WriteList(imports, context.Terminal.Bytes);
            }
            else if (imports.Count == 0)
            {
                context.Terminal.Out.WriteLine("No imports yet. Next: crmreports import FILE.csv");
            }
            else
            {
                new TextTable(Columns, () => new MemoryRows([.. imports.Select(Row)])).Write(context.Terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object?[] Row(ImportRecord import)
    {
        var counts = ImportHistory.CountsOf(import);
        return
        [
            import.Id,
            ImportJson.Word(import.State),
            import.FileName,
            import.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            counts?.Read,
            counts?.Created,
            counts?.Updated,
            counts?.Unchanged,
            counts?.Duplicates,
            counts?.Rejected,
            counts is null ? null : import.CorrectedRows,
            import.Corrects,
            import.Reason,
        ];
    }
}
