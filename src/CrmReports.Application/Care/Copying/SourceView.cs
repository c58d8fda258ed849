using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>Both stores at one moment, read as long as it takes: begun while nobody can write to the operations. Every publish
/// writes there before and after it commits its data, so what is seen is a state that a process ending at this moment would
/// leave, which the next start puts right. Where a database does not keep the past for readers, nobody works on the store or
/// writes to it until the view is disposed.</summary>
internal sealed class SourceView : IDisposable
{
    private const string Unquiet =
        "Somebody is at work on the store, and its database does not keep the past for readers, so that a copy would be of no one moment. "
        + "Give the command again when the work has ended, or let an administrator allow snapshots: 'crmreports doctor' says how.";

    private readonly Stack<IDisposable> held = [];
    private readonly List<IStoreSession> writers = [];
    private readonly IStoreSession data;
    private readonly IStoreSession operations;

    /// <exception cref="CopyException">Nobody may be at work on a store that does not keep the past for readers, and somebody is.</exception>
    public SourceView(IDataStore store)
    {
        try
        {
            using (store.WriteOperations())
            {
                data = Begin(store.Read(), "State");
                operations = Begin(store.ReadOperations(), "Settings");
            }

            if (!data.SeesOneState)
            {
                // In the order in which a publish takes them.
                held.Push(store.TryLock(StoreLock.Worker) ?? throw new CopyException(Unquiet));
                Keep(store.Write());
                Keep(store.WriteOperations());
            }

            DataVersion = Number(data, "SELECT \"DataVersion\" FROM \"State\"");
            if (store.Dialect.ForScans is { } sparing)
            {
                data.Execute(sparing);
                operations.Execute(sparing);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public long DataVersion { get; }

    public IStoreSession Of(StoreName store) => store == StoreName.Data ? data : operations;

    /// <summary>Whether the locks of those who were kept from writing still hold: they end with their connections.</summary>
    /// <exception cref="IOException">One has ended.</exception>
    public void Confirm() => writers.ForEach(writer => Number(writer, "SELECT 1"));

    public void Dispose()
    {
        while (held.TryPop(out var one))
        {
            one.Dispose();
        }
    }

    internal static long Number(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    private void Keep(IStoreSession writer)
    {
        held.Push(writer);
        writers.Add(writer);
    }

    /// <summary>What a transaction sees may be settled by its first read only.</summary>
    private IStoreSession Begin(IStoreSession session, string table)
    {
        held.Push(session);
        Number(session, $"SELECT COUNT(*) FROM \"{table}\"");
        return session;
    }
}
