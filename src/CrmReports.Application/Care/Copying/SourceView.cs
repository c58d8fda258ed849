using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>Both stores at one moment, read as long as it takes: begun while nobody can write to the operations. Every publish
/// writes there before and after it commits its data, so what is seen is a state that a process ending at this moment would
/// leave, which the next start puts right.</summary>
internal sealed class SourceView : IDisposable
{
    private const string Version = "SELECT \"DataVersion\" FROM \"State\"";

    private readonly IStoreSession data;
    private readonly IStoreSession operations;

    public SourceView(IDataStore store)
    {
        using var gate = store.WriteOperations();
        data = store.Read();
        try
        {
            operations = store.ReadOperations();
        }
        catch
        {
            data.Dispose();
            throw;
        }

        // What a transaction sees may be settled by its first read only.
        DataVersion = Number(data, Version);
        Number(operations, "SELECT COUNT(*) FROM \"Settings\"");
        if (store.Dialect.ForScans is { } sparing)
        {
            data.Execute(sparing);
            operations.Execute(sparing);
        }
    }

    public long DataVersion { get; }

    /// <summary>Whether the data were changed under our eyes: a server may be set up so that it does not keep the past for
    /// readers.</summary>
    public bool HasMoved => Number(data, Version) != DataVersion;

    public IStoreSession Of(StoreName store) => store == StoreName.Data ? data : operations;

    public void Dispose()
    {
        data.Dispose();
        operations.Dispose();
    }

    internal static long Number(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }
}
