using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>One snapshot of the store, and what reports read of it more than once.</summary>
internal sealed class ReportSession : IDisposable
{
    private readonly IDataStore store;
    private readonly IStoreSession session;
    private readonly CancellationToken cancellation;

    private ReportSession(IDataStore store, CancellationToken cancellation)
    {
        this.store = store;
        this.cancellation = cancellation;
        session = store.Read();
        try
        {
            Catalogue = Catalogue.Read(session, store.Dialect);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public Catalogue Catalogue { get; }

    public ISqlDialect Dialect => store.Dialect;

    public CancellationToken Cancellation => cancellation;

    public static ReportSession Open(IDataStore store, CancellationToken cancellation) => new(store, cancellation);

    public ReportRows Query(string sql, List<object?>? parameters = null) =>
        session.Query(sql, parameters is null ? [] : [.. parameters]);

    /// <summary>A query whose rows are read while another query's are: on a session of its own where the database
    /// has but one open query to each.</summary>
    public ReportRows QueryBeside(string sql)
    {
        if (Dialect.ManyOpenQueries)
        {
            return Query(sql);
        }

        var beside = store.Read();
        try
        {
            return Catalogue.VersionOf(beside) == Catalogue.DataVersion
                ? new OwningRows(beside.Query(sql), beside)
                : throw new SnapshotMovedException();
        }
        catch
        {
            beside.Dispose();
            throw;
        }
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
