using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Care.Copying;

/// <summary>Copies one table in the order of its key, so that what is there of it is always a beginning, and an interrupted copy
/// goes on behind it.</summary>
/// <param name="watch">Told of each row.</param>
internal sealed class TableCopy(CopyTable table, IStoreSession source, IDataStore target, KeyedHash hash, CopyWatch watch)
{
    private readonly string columns = Names(table.Columns);
    private TableFacts begun;
    private long[]? last;

    public MomentDigits Digits { get; init; } = new(MomentDigits.All);

    /// <summary>Rows and bytes of one transaction.</summary>
    public int MostRows { get; init; } = 100_000;

    public long MostBytes { get; init; } = 64 << 20;

    public CopyTable Table => table;

    /// <summary>What the target held of the source before.</summary>
    public long Begun => begun.Rows;

    /// <summary>What the source holds; whole when <see cref="Copy"/> has ended.</summary>
    public TableFacts Facts { get; private set; }

    /// <summary>Looks at what the target holds already; false where that is no beginning of the source.</summary>
    public bool FindBeginning()
    {
        using var session = Read();
        last = LastKey(session);
        if (last is null && Rows(session) == 0)
        {
            return true;
        }

        var there = Sum(session, null, CopyPhase.Checking);
        begun = last is null ? Sum(source, null, CopyPhase.Checking) : Sum(source, Until(table.Key), CopyPhase.Checking, last);
        return begun == there;
    }

    public long Rows(IStoreSession session) => SourceView.Number(session, $"SELECT COUNT(*) FROM \"{table.Name}\"{Where(null)}");

    public void Clear()
    {
        using var session = Write();
        session.Execute($"DELETE FROM \"{table.Name}\"{Where(null)}");
        session.Commit();
        (begun, last) = (default, null);
    }

    public void Copy()
    {
        Facts = begun;
        if (!table.HasOrder && begun.Rows > 0)
        {
            return;
        }

        var sum = new TableSum(table.Columns, hash, Digits, begun);
        using var rows = source.Query(Select(last is null ? null : After(table.Key)), Parameters(last));
        for (var more = rows.Read(); more;)
        {
            using var session = Write();
            using var sink = session.Insert(table.Name, [.. table.Columns.Select(column => column.Name)]);
            var (mostRows, mostBytes) = table.HasOrder ? (sum.Facts.Rows + MostRows, sum.Bytes + MostBytes) : (long.MaxValue, long.MaxValue);
            do
            {
                sum.Add(rows, sink);
                watch.Next(CopyPhase.Copying, table);
                more = rows.Read();
            }
            while (more && sum.Facts.Rows < mostRows && sum.Bytes < mostBytes);
            sink.Complete();
            session.Commit();
            watch.Kept();
        }

        Facts = sum.Facts;
    }

    /// <summary>What the target holds now.</summary>
    public TableFacts Compare()
    {
        using var session = Read();
        return Sum(session, null, CopyPhase.Comparing);
    }

    private TableFacts Sum(IStoreSession session, string? condition, CopyPhase phase, long[]? key = null)
    {
        var sum = new TableSum(table.Columns, hash, Digits);
        using var rows = session.Query(Select(condition), Parameters(key));
        while (rows.Read())
        {
            sum.Add(rows, null);
            watch.Next(phase, table);
        }

        return sum.Facts;
    }

    private long[]? LastKey(IStoreSession session)
    {
        if (!table.HasOrder)
        {
            return null;
        }

        var order = string.Join(", ", table.Key.Select(column => $"\"{column.Name}\" DESC"));
        using var rows = session.Query($"SELECT {Names(table.Key)} FROM \"{table.Name}\"{Where(null)} ORDER BY {order} {target.Dialect.Page(1, 0)}");
        return rows.Read() ? [.. table.Key.Select((_, column) => rows.GetInt64(column))] : null;
    }

    private string Select(string? condition) =>
        $"SELECT {columns} FROM \"{table.Name}\"{Where(condition)}{(table.HasOrder ? $" ORDER BY {Names(table.Key)}" : "")}";

    private string Where(string? condition) => (table.Filter, condition) switch
    {
        (null, null) => "",
        ({ } filter, null) => $" WHERE {filter}",
        (null, { } other) => $" WHERE {other}",
        ({ } filter, { } other) => $" WHERE {filter} AND {other}",
    };

    private static object?[] Parameters(long[]? key) => key is null ? [] : [.. key.Cast<object?>()];

    /// <summary>Rows behind a key: <c>a >= @p0 AND (a > @p0 OR a = @p0 AND b > @p1)</c>. Its first part lets every database go
    /// straight there.</summary>
    private static string After(IReadOnlyList<CopyColumn> key) => Beyond(key, ">", ">");

    private static string Until(IReadOnlyList<CopyColumn> key) => Beyond(key, "<", "<=");

    private static string Beyond(IReadOnlyList<CopyColumn> key, string comparison, string lastComparison)
    {
        var text = $"\"{key[^1].Name}\" {lastComparison} @p{key.Count - 1}";
        for (var column = key.Count - 2; column >= 0; column--)
        {
            var name = $"\"{key[column].Name}\"";
            text = $"({name} {comparison} @p{column} OR {name} = @p{column} AND {text})";
        }

        return key.Count == 1 ? text : $"\"{key[0].Name}\" {comparison}= @p0 AND {text}";
    }

    private IStoreSession Read() => table.Store == StoreName.Data ? target.Read() : target.ReadOperations();

    private IStoreSession Write() => table.Store == StoreName.Data ? target.Write() : target.WriteOperations();

    private static string Names(IEnumerable<CopyColumn> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}
