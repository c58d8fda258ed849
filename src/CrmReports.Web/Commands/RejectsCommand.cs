using System.CommandLine;
using System.Globalization;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>rejects ID</c>: the rejected rows as CSV, to be corrected and imported again.</summary>
public static class RejectsCommand
{
    public static Command Create(CommandContext context)
    {
        var id = ImportIdArgument.Create();
        var file = new Option<string>("--output", "-o")
        {
            Description = "Write to this file; - is standard output.",
            DefaultValueFactory = _ => "-",
            HelpName = "file",
        };
        var command = new Command("rejects", "Write the rejected rows as CSV: the original columns, then line and reason.") { id, file };
        command.SetAction(parsed =>
        {
            var rows = Write(context, parsed.GetRequiredValue(id), parsed.GetRequiredValue(file));
            context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rejected rows written."));
            return ExitCode.Done;
        });
        return command;
    }

    private static long Write(CommandContext context, long import, string path)
    {
        if (path == "-")
        {
            return context.Imports.WriteRejects(import, context.Terminal.Bytes);
        }

        using var output = new OutputFile(path);
        var rows = context.Imports.WriteRejects(import, output.Stream);
        output.Complete();
        return rows;
    }
}
