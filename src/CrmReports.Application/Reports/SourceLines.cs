using CrmReports.Application.Data;

namespace CrmReports.Application.Reports;

/// <summary>Where rows stand in the files of published imports. Records keep the number of their row; readers count the
/// lines of the file, its header among them.</summary>
public sealed class SourceLines
{
    private readonly Dictionary<long, long> shifts = [];

    public int Count => shifts.Count;

    public static SourceLines Read(IDataStore store)
    {
        var lines = new SourceLines();
        using var session = store.Read();
        using var rows = session.Query("SELECT ImportId, LineShift FROM Publications WHERE LineShift IS NOT NULL");
        while (rows.Read())
        {
            lines.shifts[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        return lines;
    }

    /// <summary>The line of a row in its file; null where that is not known.</summary>
    public long? Of(long importId, long row) => shifts.TryGetValue(importId, out var shift) ? row + shift : null;
}
