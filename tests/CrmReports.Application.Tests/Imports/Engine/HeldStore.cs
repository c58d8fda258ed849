using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>A store on which one of the write transactions waits, before it begins, until a test lets it go.</summary>
/// <param name="transaction">Which one, counted from 1: the first is that of the turn.</param>
internal sealed class HeldStore(IDataStore store, int transaction) : IDataStore, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim reached = new();
    private readonly ManualResetEventSlim released = new();
    private int transactions;

    public ISqlDialect Dialect => store.Dialect;

    public IStoreCare Care => store.Care;

    public void WaitUntilReached() => reached.Wait(Patience).ShouldBeTrue("the transaction has not begun");

    public void Release() => released.Set();

    public DataContext NewDataContext() => store.NewDataContext();

    public OperationsContext NewOperationsContext() => store.NewOperationsContext();

    public void Migrate() => store.Migrate();

    public IStoreSession Read(CancellationToken cancellation = default) => store.Read(cancellation);

    public IStoreSession Write()
    {
        if (Interlocked.Increment(ref transactions) == transaction)
        {
            reached.Set();
            released.Wait(Patience);
        }

        return store.Write();
    }

    public IStoreSession WriteOperations() => store.WriteOperations();

    public IStoreSession ReadOperations() => store.ReadOperations();

    public IDisposable? TryLock(StoreLock which) => store.TryLock(which);

    public void Dispose()
    {
        released.Set();
        reached.Dispose();
    }
}
