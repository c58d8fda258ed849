using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>One snapshot of the store, and what reports read of it more than once.</summary>
internal sealed class ReportSession : IDisposable
{
    private readonly IDataStore store;
    private readonly IStoreSession session;
    private readonly CancellationToken cancellation;

    private ReportSession(IDataStore store, IStoreSession session, Catalogue catalogue, CancellationToken cancellation)
    {
        this.store = store;
        this.session = session;
        this.cancellation = cancellation;
        Catalogue = catalogue;
    }

    public Catalogue Catalogue { get; }

    public ISqlDialect Dialect => store.Dialect;

    public CancellationToken Cancellation => cancellation;

    public static ReportSession Open(IDataStore store, CancellationToken cancellation)
    {
        var session = store.Read(cancellation);
        try
        {
            return new ReportSession(store, session, Catalogue.Read(session, store.Dialect), cancellation);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A second session on the same data, for another thread to scan it; null where the data has moved
    /// on.</summary>
    public ReportSession? Another()
    {
        var other = store.Read(cancellation);
        if (Catalogue.VersionOf(other) != Catalogue.DataVersion)
        {
            other.Dispose();
            return null;
        }

        if (Dialect.ForScans is { } setting)
        {
            other.Execute(setting);
        }

        return new ReportSession(store, other, Catalogue, cancellation);
    }

    /// <summary>So many more sessions on the same data; null where the data has moved on.</summary>
    public List<ReportSession>? Others(int count)
    {
        var others = new List<ReportSession>();
        while (others.Count < count)
        {
            if (Another() is not { } another)
            {
                others.ForEach(other => other.Dispose());
                return null;
            }

            others.Add(another);
        }

        return others;
    }

    /// <summary>The state of the data that the session sees.</summary>
    public DataState State() => DataState.Of(session);

    /// <summary>How the data have changed up to the state that the session sees (<see cref="DataChanges.Between"/>).</summary>
    public DataChanges? Changes(DataState before, DataState now) => DataChanges.Between(session, before, now);

    public ReportRows Query(string sql, List<object?>? parameters = null) =>
        session.Query(sql, parameters is null ? [] : [.. parameters]);

    /// <summary>The first and the last id of a table; null where it is empty.</summary>
    public (long First, long Last)? Ids(string table)
    {
        // Each at its own end of the table: asked for together, SQLite reads all rows between them.
        using var rows = Query($"SELECT (SELECT MIN(\"Id\") FROM \"{table}\"), (SELECT MAX(\"Id\") FROM \"{table}\")");
        return rows.Read() && rows.TryGetInt64(0, out var first) ? (first, rows.GetInt64(1)) : null;
    }

    /// <summary>A query whose rows are read while another query's are: on a session of its own where the database
    /// has but one open query to each.</summary>
    public ReportRows QueryBeside(string sql, List<object?> parameters)
    {
        if (Dialect.ManyOpenQueries)
        {
            return Query(sql, parameters);
        }

        var beside = store.Read(cancellation);
        try
        {
            if (Catalogue.VersionOf(beside) == Catalogue.DataVersion)
            {
                return new OwningRows(beside.Query(sql, [.. parameters]), beside);
            }
        }
        catch
        {
            beside.Dispose();
            throw;
        }

        // The data moved on. A snapshot still answers for itself, though it has to keep the other query's rows aside.
        beside.Dispose();
        return Moved() ? throw new SnapshotMovedException() : Query(sql, parameters);
    }

    /// <summary>Whether the data changed since the session began. It cannot where a session is a snapshot.</summary>
    public bool Moved() => Catalogue.VersionOf(session) != Catalogue.DataVersion;

    public void Dispose() => session.Dispose();

    private sealed class OwningRows(ReportRows rows, IStoreSession owner) : ReportRows
    {
        public override bool Read() => rows.Read();

        public override bool IsNull(int column) => rows.IsNull(column);

        public override long GetInt64(int column) => rows.GetInt64(column);

        public override double GetDouble(int column) => rows.GetDouble(column);

        public override ReadOnlySpan<byte> GetUtf8(int column) => rows.GetUtf8(column);

        protected override void Dispose(bool disposing)
        {
            rows.Dispose();
            owner.Dispose();
        }
    }
}

/// <summary>The data changed while a report was being made; it is made again.</summary>
internal sealed class SnapshotMovedException() : Exception("The data changed while the report was being read.");
