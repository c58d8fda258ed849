using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;

namespace CrmReports.Application.Care;

/// <summary>What was, or would be, removed because it had been kept long enough.</summary>
public enum RemovedKind
{
    /// <summary>The file of an import that waits or failed; the import is closed.</summary>
    Upload,

    /// <summary>The rejected, duplicate and corrected rows of an import; its counts stay.</summary>
    Ledger,

    /// <summary>Entries of who did what.</summary>
    Audit,

    /// <summary>What a killed backup left.</summary>
    Leftover,
}

/// <param name="ImportId">Null where it belongs to no import.</param>
/// <param name="Count">Rows, entries or folders; bytes of a file.</param>
public sealed record Removed(RemovedKind Kind, long? ImportId, long Count);

/// <summary>Removes what the settings say has been kept long enough. It waits for nobody: while an import runs nothing is
/// done.</summary>
public sealed class Retention(IDataStore store, string folder, TimeProvider clock)
{
    private const string Closed = "Its file was removed, because it had waited for longer than the settings allow.";

    private readonly SettingsBook settings = new(store, clock);

    /// <summary>Everything removed, item by item; null where an import is at work.</summary>
    /// <param name="dryRun">List only.</param>
    public IReadOnlyList<Removed>? Tidy(bool dryRun = false)
    {
        var engine = new ImportEngine(store, folder, clock);
        using var turn = engine.TryTakeTurn();
        if (turn is null)
        {
            return null;
        }

        engine.Recover();
        var kept = settings.Current;
        List<Removed> removed =
        [
            .. Uploads(engine, kept.UploadDays, dryRun),
            .. Ledgers(engine, kept.LedgerDays, dryRun),
            .. Audit("Audit", kept.AuditDays, dryRun),
            .. Audit("ImportEvents", kept.AuditDays, dryRun),
        ];
        if (!dryRun)
        {
            removed.AddRange(Backup.RemoveLeftovers(folder, Now).Select(_ => new Removed(RemovedKind.Leftover, null, 1)));
        }

        return removed;
    }

    private List<Removed> Uploads(ImportEngine engine, int? days, bool dryRun)
    {
        var old =
            from import in engine.Log.List()
            where ImportEngine.CanBePublished(import) && import.Wanted is null && IsOlder(import.FinishedAt ?? import.CreatedAt, days)
            let file = engine.Uploads.Find(import.Id)
            where file is not null
            select (import, new FileInfo(file).Length);
        var removed = new List<Removed>();
        foreach (var (import, bytes) in old.ToList())
        {
            if (!dryRun)
            {
                engine.Uploads.Remove(import.Id);
                engine.Log.Close(import.Id, ImportState.Cancelled, Closed, ImportEventKind.Discarded);
            }

            removed.Add(new Removed(RemovedKind.Upload, import.Id, bytes));
        }

        return removed;
    }

    private List<Removed> Ledgers(ImportEngine engine, int? days, bool dryRun)
    {
        var removed = new List<Removed>();
        foreach (var import in engine.Log.List().Where(import => import.FinishedAt is { } finished && IsOlder(finished, days)))
        {
            using var session = store.WriteOperations();
            var rows = Count(session, "SELECT count(*) FROM Ledger WHERE ImportId = @p0", import.Id);
            if (rows == 0)
            {
                continue;
            }

            removed.Add(new Removed(RemovedKind.Ledger, import.Id, rows));
            if (!dryRun)
            {
                session.Execute("DELETE FROM Ledger WHERE ImportId = @p0", import.Id);
                session.Execute("UPDATE Imports SET LedgerRemovedAt = @p1 WHERE Id = @p0", import.Id, Now);
                session.Commit();
            }
        }

        return removed;
    }

    private List<Removed> Audit(string table, int? days, bool dryRun)
    {
        if (days is null)
        {
            return [];
        }

        using var session = store.WriteOperations();
        var entries = Count(session, $"SELECT count(*) FROM {table} WHERE At < @p0", Now.AddDays(-days.Value));
        if (entries > 0 && !dryRun)
        {
            session.Execute($"DELETE FROM {table} WHERE At < @p0", Now.AddDays(-days.Value));
            session.Commit();
        }

        return entries == 0 ? [] : [new Removed(RemovedKind.Audit, null, entries)];
    }

    private bool IsOlder(DateTime moment, int? days) => days is not null && moment < Now.AddDays(-days.Value);

    private static long Count(IStoreSession session, string sql, params ReadOnlySpan<object?> parameters)
    {
        using var rows = session.Query(sql, parameters);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
