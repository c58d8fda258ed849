using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Care;

namespace CrmReports.Web.Commands;

/// <summary><c>backup</c>: everything of a data folder in one file, while others go on working.</summary>
public static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var output = new Option<string>("--output", "-o") { Description = "The file to write; else crmreports-DATE-TIME.zip in the current folder." };
        var command = new Command("backup", "Write everything in the data folder to one file. The site and imports may go on.") { output };
        command.SetAction(parsed =>
        {
            var backup = new Backup(context.Store, context.Folder, ProductVersion.Text, TimeProvider.System, context.Stores.Files);
            var file = Path.GetFullPath(parsed.GetValue(output) ?? backup.FileName());
            var manifest = backup.WriteTo(file, context.Cancellation);
            context.Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: data version {manifest.DataVersion}, {manifest.Parts.Count} parts, {new FileInfo(file).Length / 1e6:N1} MB. It holds personal data and keys: keep it safe."));
            return ExitCode.Done;
        });
        return command;
    }
}
