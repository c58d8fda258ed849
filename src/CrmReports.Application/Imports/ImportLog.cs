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
    internal const string Columns = "Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, "
        + "StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, " + CorrectedRows.Count;

    /// <summary>An import whose work ended the process so often is not taken up again by itself.</summary>
    internal const int MostAttempts = 3;

    private const string Interrupted =
        "Interrupted by the end of the process before it was published. Nothing was changed; publishing takes it up again where its file is still kept.";

    /// <param name="profile">As JSON.</param>
    /// <param name="requestKey">Of the client that sent the file; null where it gave none.</param>
    /// <param name="like">The import whose choices are taken; null for none.</param>
    /// <param name="corrects">The import whose rejected rows the file brings corrected; null for none.</param>
    /// <returns>The new import; or the one that the same request has made, also at this moment on another node.</returns>
    public (long Id, bool IsRepeated) Accept(
        string fileName,
        long bytes,
        string? hash,
        string profile,
        ImportState state = ImportState.Staging,
        string? person = null,
        string? requestKey = null,
        long? like = null,
        long? corrects = null)
    {
        using var session = store.WriteOperations();
        if (requestKey is not null && FindRequest(session, requestKey) is { } known)
        {
            return (known, true);
        }

        session.Execute(
            "INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) "
            + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9)",
            fileName,
            bytes,
            hash,
            state.ToString(),
            profile,
            Now,
            state == ImportState.Staging ? 1 : 0,
            person,
            requestKey,
            corrects);
        using var rows = session.Query("SELECT MAX(Id) FROM Imports");
        rows.Read();
        var id = rows.GetInt64(0);
        rows.Dispose();
        Note(session, id, ImportEventKind.Uploaded, person, like?.ToString(CultureInfo.InvariantCulture));
        session.Commit();
        return (id, false);
    }

    /// <summary>The import that a client's request made before.</summary>
    public long? FindRequest(string key)
    {
        using var session = store.ReadOperations();
        return FindRequest(session, key);
    }

    private static long? FindRequest(IStoreSession session, string key)
    {
        using var rows = session.Query("SELECT Id FROM Imports WHERE RequestKey = @p0", key);
        return rows.Read() ? rows.GetInt64(0) : null;
    }

    /// <summary>The newest import of a file with that content which counts: published, or waiting.</summary>
    public ImportRecord? FindHash(string hash, long otherThan = 0)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query(
            $"SELECT {Columns} FROM Imports WHERE FileHash = @p0 AND Id <> @p1 AND State IN ('Published', 'Staged', 'Uploaded') ORDER BY Id DESC", hash, otherThan);
        return rows.Read() ? Read(rows) : null;
    }

    public void SetHash(long id, string hash) => Change("UPDATE Imports SET FileHash = @p1 WHERE Id = @p0", id, hash);

    public ImportRecord Find(long id)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT {Columns} FROM Imports WHERE Id = @p0", id);
        return rows.Read()
            ? Read(rows)
            : throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"There is no import {id}. See them with 'imports'."));
    }

    public IReadOnlyList<ImportRecord> List() => List("ORDER BY Id DESC");

    /// <summary>The imports whose rejected rows are kept, newest first; only that one where an id is given.</summary>
    public IReadOnlyList<ImportRecord> WithRejects(long? id) =>
        List(string.Create(CultureInfo.InvariantCulture, $"WHERE State IN ('Published', 'Staged') {(id is { } one ? $"AND Id = {one}" : "")} ORDER BY Id DESC"));

    /// <summary>Those that the background worker is asked to see to, in the order of their ids.</summary>
    public IReadOnlyList<ImportRecord> Asked() => List("WHERE Wanted IS NOT NULL ORDER BY Id");

    private List<ImportRecord> List(string which)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT {Columns} FROM Imports {which}");
        var list = new List<ImportRecord>();
        while (rows.Read())
        {
            list.Add(Read(rows));
        }

        return list;
    }

    public void TakeUp(long id) => Change(
        "UPDATE Imports SET State = @p1, Attempt = Attempt + 1, Reason = NULL, Progress = NULL WHERE Id = @p0", id, nameof(ImportState.Staging));

    /// <summary>The same of an import that is being undone: it stays published until that is done.</summary>
    public void TakeUpUndo(long id) => Change("UPDATE Imports SET Attempt = Attempt + 1, Progress = NULL WHERE Id = @p0", id);

    public void LeaveUndo(long id) => Change("UPDATE Imports SET Attempt = Attempt - 1 WHERE Id = @p0", id);

    public void SetState(long id, ImportState state) => Change("UPDATE Imports SET State = @p1 WHERE Id = @p0", id, state.ToString());

    /// <summary>Keeps the counts before the data are committed, so that they are known also of an import whose process
    /// ends right after that.</summary>
    public void SetCounts(long id, ImportCounts counts) =>
        Change("UPDATE Imports SET Counts = @p1 WHERE Id = @p0", id, ImportCountsJson.Write(counts));

    /// <summary>Says how an import was read, without forgetting what was counted of it.</summary>
    public void KeepProfile(long id, ImportProfile profile) =>
        Change("UPDATE Imports SET Profile = @p1 WHERE Id = @p0", id, ImportProfileFile.Write(profile));

    /// <summary>Ends an import that nobody is at work on.</summary>
    public void Close(long id, ImportState state, string? reason, ImportEventKind? kind = null, string? person = null)
    {
        using var session = store.WriteOperations();
        session.Execute(
            "UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Wanted = NULL, WantedBy = NULL, Progress = NULL WHERE Id = @p0",
            id,
            state.ToString(),
            reason,
            Now);
        ForgetRows(session, id, state);
        if (kind is { } happened)
        {
            Note(session, id, happened, person, reason);
        }

        session.Commit();
    }

    /// <summary>Ends an attempt without result; what it wrote down of the rows goes with it.</summary>
    public void Fail(long id, ImportState state, string? reason, double seconds, ImportEventKind kind, string? person)
    {
        using var session = store.WriteOperations();
        session.Execute(
            "UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Wanted = NULL, WantedBy = NULL, Progress = NULL WHERE Id = @p0",
            id,
            state.ToString(),
            reason,
            state is ImportState.Cancelled or ImportState.Failed ? Now : null,
            seconds);
        ForgetRows(session, id, state);
        Note(session, id, kind, person, reason);
        session.Commit();
    }

    public void Finish(
        long id, ImportState state, ImportCounts counts, string? reason, double seconds, long? dataVersion, ImportEventKind kind, string? person)
    {
        using var session = store.WriteOperations();
        session.Execute(
            "UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, "
            + "Wanted = NULL, WantedBy = NULL, Progress = NULL WHERE Id = @p0",
            id,
            state.ToString(),
            reason,
            state == ImportState.Published ? Now : null,
            seconds,
            ImportCountsJson.Write(counts),
            dataVersion);
        Note(session, id, kind, person, reason);
        session.Commit();
    }

    /// <summary>Asks the background worker for something; false where it is asked for something else already.</summary>
    public bool Want(long id, ImportJob job, string? person)
    {
        using var session = store.WriteOperations();
        var asked = session.Execute("UPDATE Imports SET Wanted = @p1, WantedBy = @p2, Attempt = 0 WHERE Id = @p0 AND Wanted IS NULL", id, job.ToString(), person) > 0;
        session.Commit();
        return asked;
    }

    /// <summary>Takes back what was asked for, unless it is done already.</summary>
    public void Unwant(long id) => Change("UPDATE Imports SET Wanted = NULL, WantedBy = NULL, Progress = NULL WHERE Id = @p0", id);

    public void SetProgress(long id, string? json) => Change("UPDATE Imports SET Progress = @p1 WHERE Id = @p0", id, json);

    /// <summary>Another way of reading; what was counted is no longer true.</summary>
    public void SetProfile(long id, ImportProfile profile)
    {
        using var session = store.WriteOperations();
        session.Execute(
            "UPDATE Imports SET Profile = @p1, State = @p2, Counts = NULL, Reason = NULL WHERE Id = @p0",
            id,
            ImportProfileFile.Write(profile),
            nameof(ImportState.Uploaded));
        ForgetRows(session, id, ImportState.Uploaded);
        session.Commit();
    }

    public void Note(long id, ImportEventKind kind, string? person, string? detail = null)
    {
        using var session = store.WriteOperations();
        Note(session, id, kind, person, detail);
        session.Commit();
    }

    private void Note(IStoreSession session, long id, ImportEventKind kind, string? person, string? detail) => session.Execute(
        "INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4)", id, Now, person, kind.ToString(), detail);

    /// <summary>What became of rows is kept of imports that may be, are or were published.</summary>
    private static void ForgetRows(IStoreSession session, long id, ImportState state)
    {
        if (state is ImportState.Cancelled or ImportState.Failed or ImportState.Uploaded)
        {
            session.Execute("DELETE FROM Ledger WHERE ImportId = @p0", id);
        }
    }

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
                if (settled.State is ImportState.Uploaded)
                {
                    SetState(import.Id, ImportState.Uploaded);
                }
                else
                {
                    Close(import.Id, settled.State, settled.Reason, settled.Kind, import.WantedBy);
                }

                changed = true;
            }
        }

        return changed ? List() : imports;
    }

    /// <summary>Where an import stands once nobody is at work on it, or null where it says so already. One that the
    /// background worker was at goes back to where it can be taken up again.</summary>
    private static (ImportState State, string? Reason, ImportEventKind Kind)? Settled(ImportRecord import, bool isPublished) => (isPublished, import.State) switch
    {
        (true, ImportState.Published) => null,
        (true, _) => (ImportState.Published, null, ImportEventKind.Published),
        (false, ImportState.Published) => (ImportState.Undone, null, ImportEventKind.Undone),
        (false, ImportState.Staging or ImportState.Publishing) when import.Wanted is not null && import.Attempt < MostAttempts =>
            (ImportState.Uploaded, null, ImportEventKind.Stopped),
        (false, ImportState.Staging or ImportState.Publishing) => (ImportState.Failed, Interrupted, ImportEventKind.Failed),
        _ => null,
    };

    /// <summary>The profile as it was used. It is not checked as a profile in a file is: one made of options alone has no
    /// name, and it has been good enough to start with.</summary>
    public static ImportProfile ProfileOf(ImportRecord record) => ProfileOf(record, record.Profile);

    /// <param name="json">The profile, or what it was read as.</param>
    public static ImportProfile ProfileOf(ImportRecord record, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportProfile>(json, ImportProfileFile.Options)!;
        }
        catch (JsonException)
        {
            throw new ImportException(string.Create(
                CultureInfo.InvariantCulture, $"The profile that import {record.Id} was started with cannot be read any more. Import {record.FileName} again."));
        }
    }

    public static ImportCounts? CountsOf(ImportRecord record) =>
        record.Counts is null ? null : ImportCountsJson.Read(record.Counts);

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

    internal static ImportRecord Read(ReportRows rows) => new()
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
        StartedBy = TextOf(rows, 12),
        Wanted = TextOf(rows, 13),
        WantedBy = TextOf(rows, 14),
        Progress = TextOf(rows, 15),
        DataVersion = rows.IsNull(16) ? null : rows.GetInt64(16),
        Headers = TextOf(rows, 17),
        LedgerRemovedAt = rows.IsNull(18) ? null : StoreTime.Parse(rows.GetUtf8(18)),
        Corrects = rows.IsNull(19) ? null : rows.GetInt64(19),
        ReadAs = TextOf(rows, 20),
        CorrectedRows = rows.GetInt64(21),
    };

    private static string? TextOf(ReportRows rows, int column) => rows.IsNull(column) ? null : Encoding.UTF8.GetString(rows.GetUtf8(column));
}
