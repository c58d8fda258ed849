using System.Collections.Concurrent;
using Xunit;

namespace CrmReports.Testing;

/// <summary>A class fixture of which there is one for each database, made by the first test that asks for it.</summary>
public sealed class OnEachStore<T> : IAsyncLifetime
    where T : class, new()
{
    private readonly ConcurrentDictionary<StoreProvider, Lazy<T>> made = [];

    /// <summary>The one of the running test's database.</summary>
    public T Here => made.GetOrAdd(CurrentProvider.Value, _ => new Lazy<T>(Make)).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var one in made.Values.Where(lazy => lazy.IsValueCreated).Select(lazy => lazy.Value))
        {
            if (one is IAsyncLifetime asynchronous)
            {
                await asynchronous.DisposeAsync();
            }

            (one as IDisposable)?.Dispose();
        }
    }

    /// <summary>Away from the threads of the test runner, for which the constructor of a test waits here.</summary>
    private static T Make() => Task.Run(async () =>
    {
        var one = new T();
        if (one is IAsyncLifetime asynchronous)
        {
            await asynchronous.InitializeAsync();
        }

        return one;
    }).GetAwaiter().GetResult();
}
