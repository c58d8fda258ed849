using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;

namespace CrmReports.Web.Commands;

/// <summary><c>doctor</c>: looks at the settings, the data folder and both stores.</summary>
public static class DoctorCommand
{
    private const long LowSpace = 1L << 30;

    public static Command Create(CommandContext context)
    {
        var verify = new Option<bool>("--verify") { Description = "Also check every page of the stores, and that the rollups equal a full rebuild." };
        var command = new Command("doctor", "Check settings, data folder and stores.") { verify };
        command.SetAction(parsed =>
        {
            var visit = new DoctorVisit(context.Terminal.Out);
            visit.Say("Version", $"{ProductVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
            visit.Say("Settings", Settings());
            CheckFolder(visit, context);
            if (visit.Check("Stores", () => Open(context)) && parsed.GetValue(verify))
            {
                Verify(visit, context.Store);
            }

            return visit.Failed ? ExitCode.Fault : ExitCode.Done;
        });
        return command;
    }

    private static string Settings() => Environment.GetEnvironmentVariable(DataFolder.Variable) is { Length: > 0 }
        ? $"{DataFolder.Variable} names the data folder"
        : $"none ({DataFolder.Variable} would name another data folder)";

    private static void CheckFolder(DoctorVisit visit, CommandContext context)
    {
        visit.Check("Data folder", () =>
        {
            Directory.CreateDirectory(context.Folder);
            var probe = Path.Combine(context.Folder, $".probe.{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return $"{context.Folder} can be written";
        });
        visit.Check("Free space", () =>
        {
            var free = new DriveInfo(context.Folder).AvailableFreeSpace;
            visit.Warn(free < LowSpace, "less than 1 GB: an import needs about four times its file");
            return string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:N1} GB");
        });
    }

    private static string Open(CommandContext context)
    {
        var store = context.Store;
        var summary = StoreSummary.Read(store);
        using var data = store.Read();
        using var operations = store.ReadOperations();
        WarnOfWaiting(operations, context.Terminal.Out);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"data version {summary.DataVersion}, {summary.Customers:N0} customers, {summary.Purchases:N0} purchases; migrations {Migration(data)} and {Migration(operations)}");
    }

    private static void WarnOfWaiting(IStoreSession operations, TextWriter output)
    {
        using var rows = operations.Query("SELECT Id, State FROM Imports WHERE State IN ('Staging', 'Staged', 'Publishing') ORDER BY Id");
        while (rows.Read())
        {
            var (id, state) = (rows.GetInt64(0), Encoding.UTF8.GetString(rows.GetUtf8(1)));
            output.WriteLine(state == "Staged"
                ? $"note  Imports: #{id} waits. crmreports publish {id}, or crmreports cancel {id}"
                : $"note  Imports: #{id} is running in another process, or was interrupted ({state.ToLowerInvariant()}).");
        }
    }

    private static string Migration(IStoreSession session)
    {
        using var rows = session.Query("SELECT max(MigrationId) FROM \"__EFMigrationsHistory\"");
        return rows.Read() && !rows.IsNull(0) ? Encoding.UTF8.GetString(rows.GetUtf8(0)) : "none";
    }

    private static void Verify(DoctorVisit visit, IDataStore store)
    {
        visit.Check("Data store", () => Integrity(store.Read()));
        visit.Check("Operations store", () => Integrity(store.ReadOperations()));
        visit.Check("Rollups", () => RollupVerifier.Verify(store) is { Count: > 0 } differences
            ? throw new IOException($"differ from a full rebuild:\n      {string.Join("\n      ", differences)}")
            : "equal to a full rebuild");
    }

    /// <summary>SQLite's own check of every page and index.</summary>
    private static string Integrity(IStoreSession session)
    {
        using (session)
        using (var rows = session.Query("PRAGMA integrity_check"))
        {
            var said = rows.Read() ? Encoding.UTF8.GetString(rows.GetUtf8(0)) : "nothing";
            return said == "ok" ? "undamaged" : throw new IOException($"damaged: {said}. Restore the data folder from a backup.");
        }
    }
}
