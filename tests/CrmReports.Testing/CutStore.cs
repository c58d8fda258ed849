using CrmReports.Application.Data;
using CrmReports.Data.SqlServer;

namespace CrmReports.Testing;

/// <summary>A store that can be made to be out of reach, as a server is that has been stopped.</summary>
public sealed class CutStore(IDataStore store) : IDataStore
{
    /// <summary>"No connection could be made because the target machine actively refused it."</summary>
    private const int Refused = 10061;

    private volatile Func<Exception>? fault;

    /// <summary>Takes it out of reach until the answer is disposed.</summary>
    public IDisposable Away() => Failing(() => new SqlServerStoreException(Refused, "No server is there."));

    /// <summary>Lets it fail in any way until the answer is disposed.</summary>
    public IDisposable Failing(Func<Exception> how)
    {
        fault = how;
        return new Return(this);
    }

    public ISqlDialect Dialect => store.Dialect;

    public IStoreCare Care => Here().Care;

    public DataContext NewDataContext() => Here().NewDataContext();

    public OperationsContext NewOperationsContext() => Here().NewOperationsContext();

    public void Migrate() => Here().Migrate();

    public IStoreSession Read(CancellationToken cancellation = default) => Here().Read(cancellation);

    public IStoreSession Write() => Here().Write();

    public IStoreSession WriteOperations() => Here().WriteOperations();

    public IStoreSession ReadOperations() => Here().ReadOperations();

    public IDisposable? TryLock(StoreLock which) => Here().TryLock(which);

    private IDataStore Here() => fault is { } how ? throw how() : store;

    private sealed class Return(CutStore cut) : IDisposable
    {
        public void Dispose() => cut.fault = null;
    }
}
