using CrmReports.Application.Data;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Data;

public sealed class StoreLockTests : IDisposable
{
    private readonly TestStore store = new();

    public void Dispose() => store.Dispose();

    [StoreFact]
    public void OnlyOneHoldsIt()
    {
        using (store.Data.TryLock(StoreLock.Worker).ShouldNotBeNull())
        {
            store.Data.TryLock(StoreLock.Worker).ShouldBeNull();
        }

        store.Data.TryLock(StoreLock.Worker).ShouldNotBeNull().Dispose();
    }

    [StoreFact]
    public async Task WhoWaitsGetsItWhenItIsFree()
    {
        var held = store.Data.Lock(StoreLock.Worker);
        var waiting = Task.Run(() => store.Data.Lock(StoreLock.Worker));
        await Task.Delay(100);
        waiting.IsCompleted.ShouldBeFalse();

        held.Dispose();

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [StoreFact]
    public void WaitingEndsAfterItsTime()
    {
        using var held = store.Data.Lock(StoreLock.Worker);
        Should.Throw<TimeoutException>(() => store.Data.Lock(StoreLock.Worker, TimeSpan.FromMilliseconds(60)));
    }

    [StoreFact]
    public void WaitingCanBeGivenUp()
    {
        using var held = store.Data.Lock(StoreLock.Worker);
        using var cancellation = new CancellationTokenSource(60);
        Should.Throw<OperationCanceledException>(() => store.Data.Lock(StoreLock.Worker, cancellation: cancellation.Token));
    }
}
