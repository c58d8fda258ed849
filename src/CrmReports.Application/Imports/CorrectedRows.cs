using System.Globalization;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>An import that brought rejected rows of another corrected.</summary>
public sealed record RowCorrection(long ImportId, long Rows);

/// <summary>How many of an import's rejected rows later imports took corrected.</summary>
/// <param name="Rows">Different rows.</param>
/// <param name="By">The published imports that brought them.</param>
public sealed record RowCorrections(long Rows, IReadOnlyList<RowCorrection> By)
{
    public static readonly RowCorrections None = new(0, []);
}

/// <summary>Keeps which rejected rows of an import another one took corrected. A row counts while that one is published:
/// when it is undone, the row is open again.</summary>
internal static class CorrectedRows
{
    /// <summary>That a line of the ledger's import has been corrected; for the end of a condition over <c>Ledger l</c>.</summary>
    public const string IsOpen =
        " AND NOT EXISTS (SELECT 1 FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE c.ImportId = l.ImportId AND c.Line = l.Line AND i.State = 'Published')";

    /// <summary>How many lines of an import are corrected; a column of a query over <c>Imports</c>.</summary>
    public const string Count = "(SELECT COUNT(DISTINCT c.Line) " + Standing + " AND c.ImportId = Imports.Id)";

    private const string Standing = "FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published'";

    /// <summary>Writes down what a staged import takes corrected. It counts once that is published.</summary>
    public static void Write(IDataStore store, StagedImport staged, CsvSource source, long importId, long corrected)
    {
        var column = source.Reading.Headers.Select(HeaderMatcherKey.Of).ToList().IndexOf(HeaderMatcherKey.Of(RejectFile.LineColumn));
        var taken = source.Read(
            () => column,
            static (int column, in SourceRow row) => ((int)row.Number, column < row.FieldCount ? Encoding.UTF8.GetString(row.Field(column)) : ""),
            workers: 1);
        var lines = new HashSet<long>();
        foreach (var (row, text) in taken)
        {
            if (!staged.Rejected[row] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            {
                lines.Add(line);
            }
        }

        using var session = store.WriteOperations();
        session.Execute("DELETE FROM CorrectedRows WHERE CorrectedBy = @p0", importId);
        lines.IntersectWith(Rejected(session, corrected));
        using (var sink = session.Insert("CorrectedRows", "ImportId", "Line", "CorrectedBy"))
        {
            foreach (var line in lines.Order())
            {
                sink.Set(0, corrected);
                sink.Set(1, line);
                sink.Set(2, importId);
                sink.Next();
            }

            sink.Complete();
        }

        session.Commit();
    }

    public static RowCorrections Of(IStoreSession session, long importId)
    {
        var by = new List<RowCorrection>();
        using (var rows = session.Query($"SELECT c.CorrectedBy, COUNT(*) {Standing} AND c.ImportId = @p0 GROUP BY c.CorrectedBy ORDER BY c.CorrectedBy", importId))
        {
            while (rows.Read())
            {
                by.Add(new RowCorrection(rows.GetInt64(0), rows.GetInt64(1)));
            }
        }

        return by.Count == 0 ? RowCorrections.None : new RowCorrections(Lines(session, importId).Count, by);
    }

    /// <summary>The lines of an import's rejected rows that are corrected.</summary>
    public static HashSet<long> Lines(IStoreSession session, long importId) =>
        LinesOf(session, $"SELECT DISTINCT c.Line {Standing} AND c.ImportId = @p0", importId);

    private static HashSet<long> Rejected(IStoreSession session, long importId) =>
        LinesOf(session, "SELECT DISTINCT Line FROM Ledger WHERE ImportId = @p0 AND Kind = 0", importId);

    private static HashSet<long> LinesOf(IStoreSession session, string sql, long importId)
    {
        var lines = new HashSet<long>();
        using var rows = session.Query(sql, importId);
        while (rows.Read())
        {
            lines.Add(rows.GetInt64(0));
        }

        return lines;
    }
}
