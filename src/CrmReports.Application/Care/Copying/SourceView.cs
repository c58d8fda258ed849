using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>Both stores at one moment, read as long as it takes: begun while nobody can write to the operations. Every publish
/// writes there before and after it commits its data, so what is seen is a state that a process ending at this moment would
/// leave, which the next start puts right. Where a database does not keep the past for readers, nobody writes until the view
/// is disposed.</summary>
internal sealed class SourceView : IDisposable
{
    private readonly Stack<IStoreSession> sessions = [];
    private readonly IStoreSession data;
    private readonly IStoreSession operations;

    public SourceView(IDataStore store)
    {
        try
        {
            using (store.WriteOperations())
            {
                data = Begin(store.Read(), "State");
                operations = Begin(store.ReadOperations(), "Settings");
            }

            if (!data.SeesOneState || !operations.SeesOneState)
            {
                // In the order in which a publish takes them.
                sessions.Push(store.Write());
                sessions.Push(store.WriteOperations());
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

    public void Dispose()
    {
        while (sessions.TryPop(out var session))
        {
            session.Dispose();
        }
    }

    internal static long Number(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    /// <summary>What a transaction sees may be settled by its first read only.</summary>
    private IStoreSession Begin(IStoreSession session, string table)
    {
        sessions.Push(session);
        Number(session, $"SELECT COUNT(*) FROM \"{table}\"");
        return session;
    }
}
