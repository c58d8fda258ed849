using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Imports;

/// <summary>A page of a list that is asked for by where the last one ended.</summary>
/// <param name="Next">Where the next page begins; null where there is none.</param>
public sealed record KeysetPage<TItem>(IReadOnlyList<TItem> Items, long? Next);

/// <summary>What pages and the API ask about imports.</summary>
public sealed class ImportHistory(IDataStore store)
{
    /// <summary>The reason of an import that waits because its counts are no longer those that were looked at.</summary>
    public const string CountedAgain = "The data have changed since the rows were counted. They were counted again; look at the new counts before you publish.";

    /// <summary>Imports, newest first.</summary>
    /// <param name="before">Only those with a smaller id.</param>
    public KeysetPage<ImportRecord> Page(long? before = null, int size = 50)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query(
            $"SELECT {ImportLog.Columns} FROM Imports WHERE Id < @p0 ORDER BY Id DESC {store.Dialect.Page(size + 1, 0)}", before ?? long.MaxValue);
        var items = new List<ImportRecord>();
        while (rows.Read())
        {
            items.Add(ImportLog.Read(rows));
        }

        var hasMore = items.Count > size;
        return new KeysetPage<ImportRecord>(hasMore ? items[..size] : items, hasMore ? items[size - 1].Id : null);
    }

    /// <summary>Null where there is none.</summary>
    public ImportRecord? Find(long id)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT {ImportLog.Columns} FROM Imports WHERE Id = @p0", id);
        return rows.Read() ? ImportLog.Read(rows) : null;
    }

    public static ImportProfile ProfileOf(ImportRecord import) => ImportLog.ProfileOf(import);

    public static ImportCounts? CountsOf(ImportRecord import) => ImportLog.CountsOf(import);

    /// <summary>Headers of the columns whose values an import left out, by its profile; the marks of our own files are none.</summary>
    public static IReadOnlyList<string> LeftOut(ImportRecord import)
    {
        if (import.Headers is not { } json)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        var headers = document.RootElement.EnumerateArray().Select(header => header.GetString() ?? "").ToList();
        return [.. HeaderMatcher.Match(headers, ProfileOf(import))
            .Where(mapping => mapping.Ignored && !HeaderMatcher.IsMark(HeaderMatcherKey.Of(mapping.Header)))
            .Select(mapping => mapping.Header.Length == 0 ? $"#{mapping.Index + 1}" : mapping.Header)];
    }

    /// <summary>What happened to an import, newest first.</summary>
    public IReadOnlyList<ImportEvent> Events(long id)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query("SELECT Id, At, Person, Kind, Detail FROM ImportEvents WHERE ImportId = @p0 ORDER BY Id DESC", id);
        var events = new List<ImportEvent>();
        while (rows.Read())
        {
            events.Add(new ImportEvent
            {
                Id = rows.GetInt64(0),
                ImportId = id,
                At = StoreTime.Parse(rows.GetUtf8(1)),
                Person = rows.IsNull(2) ? null : Text(rows, 2),
                Kind = Enum.Parse<ImportEventKind>(Text(rows, 3)),
                Detail = rows.IsNull(4) ? null : Text(rows, 4),
            });
        }

        return events;
    }

    /// <summary>How many rejected rows of an import were corrected, and by which imports.</summary>
    public RowCorrections Corrections(long id)
    {
        using var session = store.ReadOperations();
        return CorrectedRows.Of(session, id);
    }

    /// <summary>The newest other import of a file with the same content that is published or waits.</summary>
    public ImportRecord? SameFile(ImportRecord import) =>
        import.FileHash is null ? null : new ImportLog(store, TimeProvider.System).FindHash(import.FileHash, import.Id);

    /// <summary>The import whose choices fit a file with these headers: the newest published one that had the same.</summary>
    public ImportRecord? WithHeaders(IReadOnlyList<string> headers)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query(
            $"SELECT {ImportLog.Columns} FROM Imports WHERE Headers = @p0 AND State = 'Published' ORDER BY Id DESC {store.Dialect.Page(1, 0)}",
            JsonText.Of(headers));
        return rows.Read() ? ImportLog.Read(rows) : null;
    }

    private static string Text(ReportRows rows, int column) => Encoding.UTF8.GetString(rows.GetUtf8(column));
}
