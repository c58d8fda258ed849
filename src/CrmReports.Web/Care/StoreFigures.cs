using CrmReports.Application.Data;
using CrmReports.Web.Pages;

namespace CrmReports.Web.Care;

/// <summary>How large everything is that is kept, and what waits.</summary>
/// <param name="Waiting">Imports that somebody must decide on.</param>
/// <param name="Running">Imports at work, or asked for.</param>
public sealed record StoreFigures(long DataVersion, long DataBytes, long OperationsBytes, long UploadBytes, long FreeBytes, string Migration, long Waiting, long Running)
{
    public static StoreFigures Read(IDataStore store, Place place)
    {
        var conditions = store.Care.Look();
        using var data = store.Read();
        using var operations = store.ReadOperations();
        return new StoreFigures(
            Number(data, "SELECT DataVersion FROM State"),
            Of(conditions, StoreName.Data).Bytes,
            Of(conditions, StoreName.Operations).Bytes,
            BytesBelow(Path.Combine(place.Folder, "uploads")),
            new DriveInfo(place.Folder).AvailableFreeSpace,
            Of(conditions, StoreName.Operations).Migrations.LastOrDefault() ?? "–",
            Number(operations, "SELECT count(*) FROM Imports WHERE State IN ('Uploaded', 'Staged') AND Wanted IS NULL"),
            Number(operations, "SELECT count(*) FROM Imports WHERE State IN ('Staging', 'Publishing') OR Wanted IS NOT NULL"));
    }

    private static StoreCondition Of(IReadOnlyList<StoreCondition> conditions, StoreName name) => conditions.First(condition => condition.Store == name);

    private static long BytesBelow(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
        : 0;

    private static long Number(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
