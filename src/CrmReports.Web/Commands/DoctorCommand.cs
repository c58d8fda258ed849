using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Web.Care;
using CrmReports.Web.Resources;

namespace CrmReports.Web.Commands;

/// <summary><c>doctor</c>: looks at the settings, the data folder and both stores.</summary>
public static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var verify = new Option<bool>("--verify") { Description = "Also check every page of the stores, and that the rollups equal a full rebuild." };
        var command = new Command("doctor", "Check settings, data folder and stores.") { verify };
        command.SetAction(parsed =>
        {
            var output = context.Terminal.Out;
            output.WriteLine($"      Version: {ProductVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
            output.WriteLine($"      Settings: {Settings()}");
            output.WriteLine($"      Database: {DatabaseSettings.Read().Describe(context.Folder)}");
            var doctor = new Doctor(context.Folder, () => context.Store);
            var stands = Report(doctor.Look(), output);
            if (stands)
            {
                NameWaiting(context.Store, output);
            }

            var isWhole = !stands || !parsed.GetValue(verify) || Report(doctor.Verify(), output);
            return stands && isWhole ? ExitCode.Done : ExitCode.Fault;
        });
        return command;
    }

    private static string Settings() => Environment.GetEnvironmentVariable(DataFolder.Variable) is { Length: > 0 }
        ? $"{DataFolder.Variable} names the data folder"
        : $"none ({DataFolder.Variable} would name another data folder)";

    /// <summary>Prints what is found as soon as it is, and says whether nothing failed.</summary>
    private static bool Report(IEnumerable<Finding> findings, TextWriter output)
    {
        var isGood = true;
        foreach (var finding in findings)
        {
            isGood &= finding.Level != FindingLevel.Failed;
            output.WriteLine($"{Word(finding.Level)}{EnglishTexts.Settings($"Doctor.Check.{finding.Check}")}: {EnglishTexts.Settings($"Doctor.{finding.Code}", finding.Arguments)}");
        }

        return isGood;
    }

    private static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Good => "ok    ",
        FindingLevel.Note => "note  ",
        FindingLevel.Failed => "FAIL  ",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    private static void NameWaiting(IDataStore store, TextWriter output)
    {
        using var operations = store.ReadOperations();
        using var rows = operations.Query("SELECT Id, State FROM Imports WHERE State IN ('Staging', 'Staged', 'Publishing') ORDER BY Id");
        while (rows.Read())
        {
            var id = rows.GetInt64(0).ToString(CultureInfo.InvariantCulture);
            var state = Encoding.UTF8.GetString(rows.GetUtf8(1));
            output.WriteLine(state == "Staged"
                ? $"note  Imports: #{id} waits. crmreports publish {id}, or crmreports cancel {id}"
                : $"note  Imports: #{id} is running in another process, or was interrupted ({state.ToLowerInvariant()}).");
        }
    }
}
