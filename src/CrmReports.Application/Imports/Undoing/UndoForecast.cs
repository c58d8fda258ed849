using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports;

/// <summary>What an undo would do to one kind of record.</summary>
/// <param name="Removed">Records that only this import speaks of.</param>
/// <param name="Kept">Records that other imports speak of too: they stay, as those state them.</param>
public sealed record UndoEffect(long Removed, long Kept);

/// <summary>What undoing an import would do, before it is done.</summary>
public sealed record UndoForecast(UndoEffect Customers, UndoEffect Purchases, UndoEffect Interactions)
{
    /// <summary>Counts it. The claims say which records others speak of too.</summary>
    public static UndoForecast Of(IDataStore store, long importId)
    {
        using var session = store.Read();
        return new UndoForecast(
            Effect(session, RecordLayout.Customers, importId),
            Effect(session, RecordLayout.Purchases, importId),
            Effect(session, RecordLayout.Interactions, importId));
    }

    private static UndoEffect Effect(IStoreSession session, RecordLayout layout, long importId)
    {
        var others = $"EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = {layout.Kind:D} AND c.RecordId = r.Id AND c.ImportId <> @p0)";
        var removed = Number(session, $"SELECT COUNT(*) FROM {layout.Table} r WHERE r.ImportId = @p0 AND NOT {others}", importId);
        var shared = Number(session, $"SELECT COUNT(*) FROM {layout.Table} r WHERE r.ImportId = @p0 AND {others}", importId);

        // The claim of the import that brought a record is the record itself.
        var spokenOf = Number(
            session,
            $"SELECT COUNT(DISTINCT c.RecordId) FROM Claims c JOIN {layout.Table} r ON r.Id = c.RecordId WHERE c.Kind = {layout.Kind:D} AND c.ImportId = @p0 AND r.ImportId <> @p0",
            importId);
        return new UndoEffect(removed, shared + spokenOf);
    }

    private static long Number(IStoreSession session, string sql, long importId)
    {
        using var rows = session.Query(sql, importId);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
