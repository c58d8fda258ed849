using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands;

/// <summary><c>undo ID</c>: removes a published import as if it had never been.</summary>
public static class UndoCommand
{
    public static Command Create(CommandContext context)
    {
        var id = ImportIdArgument.Create();
        var command = new Command("undo", "Remove a published import: its new records go, its changes are taken back.") { id };
        command.SetAction(parsed =>
        {
            var result = context.Imports.Undo(parsed.GetRequiredValue(id), context.Cancellation);
            var output = context.Terminal.Out;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Import #{result.ImportId} is undone in {result.Seconds:0.0} s."));
            WriteCounts(output, "Customers", result.Customers);
            WriteCounts(output, "Purchases", result.Purchases);
            WriteCounts(output, "Interactions", result.Interactions);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>For an undo, "created" are the records that the import had created and "updated" those put back.</summary>
    private static void WriteCounts(TextWriter output, string kind, RecordCounts counts) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-13} {counts.Created,12:N0} removed, {counts.Updated:N0} put back"));
}
