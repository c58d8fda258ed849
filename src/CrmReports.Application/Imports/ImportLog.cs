using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Imports;

/// <summary>The list of imports in the operations store. Plain SQL: it is on the path of every command, and building an
/// EF model takes longer than a small import.</summary>
internal sealed class ImportLog(IDataStore store, TimeProvider clock)
{
    private const string Columns = "Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds";

    private const string Interrupted =
        "Interrupted by the end of the process before it was published. Nothing was changed; 'publish' takes it up again where its file is still kept.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public long Accept(string fileName, long bytes, ImportProfile profile)
    {
        using var session = store.WriteOperations();
        session.Execute(
            "INSERT INTO Imports (FileName, FileBytes, State, Profile, CreatedAt, Attempt, Seconds) VALUES (@p0, @p1, @p2, @p3, @p4, 1, 0)",
            fileName,
            bytes,
            nameof(ImportState.Staging),
            ImportProfileFile.Write(profile),
            Now);
        using var rows = session.Query("SELECT MAX(Id) FROM Imports");
        rows.Read();
        var id = rows.GetInt64(0);
        rows.Dispose();
        session.Commit();
        return id;
    }

    public ImportRecord Find(long id)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT {Columns} FROM Imports WHERE Id = @p0", id);
        return rows.Read()
            ? Read(rows)
            : throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"There is no import {id}. See them with 'imports'."));
    }

    public IReadOnlyList<ImportRecord> List()
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT {Columns} FROM Imports ORDER BY Id DESC");
        var list = new List<ImportRecord>();
        while (rows.Read())
        {
            list.Add(Read(rows));
        }

        return list;
    }

    public void TakeUp(long id) => Change("UPDATE Imports SET State = @p1, Attempt = Attempt + 1, Reason = NULL WHERE Id = @p0", id, nameof(ImportState.Staging));

    public void SetState(long id, ImportState state) => Change("UPDATE Imports SET State = @p1 WHERE Id = @p0", id, state.ToString());

    /// <summary>Keeps the counts before the data are committed, so that they are known also of an import whose process
    /// ends right after that.</summary>
    public void SetCounts(long id, ImportCounts counts) =>
        Change("UPDATE Imports SET Counts = @p1 WHERE Id = @p0", id, JsonSerializer.Serialize(counts, Json));

    public void Close(long id, ImportState state, string? reason) =>
        Change("UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3 WHERE Id = @p0", id, state.ToString(), reason, Now);

    public void Fail(long id, ImportState state, string reason, double seconds) => Change(
        "UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4 WHERE Id = @p0",
        id,
        state.ToString(),
        reason,
        Now,
        seconds);

    public void Finish(long id, ImportState state, ImportCounts counts, string? reason, double seconds) => Change(
        "UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5 WHERE Id = @p0",
        id,
        state.ToString(),
        reason,
        state == ImportState.Published ? Now : null,
        seconds,
        JsonSerializer.Serialize(counts, Json));

    /// <summary>Whether the data store holds what the import brought. It alone decides that.</summary>
    public bool IsPublished(long id) => Published().Contains(id);

    /// <summary>Whether an import stands as if a process were at work on it, or otherwise than the data say. One that is
    /// running looks so too: only the worker's lock tells.</summary>
    public bool LooksInterrupted(IReadOnlyList<ImportRecord> imports)
    {
        var published = Published();
        return imports.Any(import => Settled(import, published.Contains(import.Id)) is not null);
    }

    /// <summary>Puts right what a process that ended left half done. Called under the worker's lock, so that nothing can
    /// be under way. Returns the imports as they stand then, newest first.</summary>
    public IReadOnlyList<ImportRecord> Recover()
    {
        var imports = List();
        var published = Published();
        var changed = false;
        foreach (var import in imports)
        {
            if (Settled(import, published.Contains(import.Id)) is { } settled)
            {
                Close(import.Id, settled.State, settled.Reason);
                changed = true;
            }
        }

        return changed ? List() : imports;
    }

    /// <summary>Where an import stands once nobody is at work on it, or null where it says so already.</summary>
    private static (ImportState State, string? Reason)? Settled(ImportRecord import, bool isPublished) => (isPublished, import.State) switch
    {
        (true, ImportState.Published) => null,
        (true, _) => (ImportState.Published, null),
        (false, ImportState.Published) => (ImportState.Undone, null),
        (false, ImportState.Staging or ImportState.Publishing) => (ImportState.Failed, Interrupted),
        _ => null,
    };

    /// <summary>The profile as it was used. It is not checked as a profile in a file is: one made of options alone has no
    /// name, and it has been good enough to start with.</summary>
    public static ImportProfile ProfileOf(ImportRecord record)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportProfile>(record.Profile, ImportProfileFile.Options)!;
        }
        catch (JsonException)
        {
            throw new ImportException(string.Create(
                CultureInfo.InvariantCulture, $"The profile that import {record.Id} was started with cannot be read any more. Import {record.FileName} again."));
        }
    }

    public static ImportCounts? CountsOf(ImportRecord record) =>
        record.Counts is null ? null : JsonSerializer.Deserialize<ImportCounts>(record.Counts, Json);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private HashSet<long> Published()
    {
        using var session = store.Read();
        using var rows = session.Query("SELECT ImportId FROM Publications");
        var ids = new HashSet<long>();
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }

    private void Change(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var session = store.WriteOperations();
        session.Execute(sql, parameters);
        session.Commit();
    }

    private static ImportRecord Read(ReportRows rows) => new()
    {
        Id = rows.GetInt64(0),
        FileName = Encoding.UTF8.GetString(rows.GetUtf8(1)),
        FileBytes = rows.GetInt64(2),
        FileHash = TextOf(rows, 3),
        State = Enum.Parse<ImportState>(Encoding.UTF8.GetString(rows.GetUtf8(4))),
        Profile = Encoding.UTF8.GetString(rows.GetUtf8(5)),
        Counts = TextOf(rows, 6),
        Reason = TextOf(rows, 7),
        CreatedAt = StoreTime.Parse(rows.GetUtf8(8)),
        FinishedAt = rows.IsNull(9) ? null : StoreTime.Parse(rows.GetUtf8(9)),
        Attempt = (int)rows.GetInt64(10),
        Seconds = rows.GetDouble(11),
    };

    private static string? TextOf(ReportRows rows, int column) => rows.IsNull(column) ? null : Encoding.UTF8.GetString(rows.GetUtf8(column));
}
