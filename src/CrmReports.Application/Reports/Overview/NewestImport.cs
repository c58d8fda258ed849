using System.Globalization;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>A published import, in a line.</summary>
/// <param name="Rows">Accepted rows: created, updated and unchanged.</param>
public sealed record NewestImport(long Id, string FileName, DateTime PublishedAt, long Rows)
{
    private const int BytesEach = 256;

    /// <summary>Of the imports that stand, newest first. The report <c>imports</c> also counts the records that stand from
    /// each, for which it reads all of them; this reads none.</summary>
    public static IReadOnlyList<NewestImport> Read(IDataStore store, ReportCache cache, int count) => cache.Get(
        string.Create(CultureInfo.InvariantCulture, $"newest imports {count}"),
        () => Read(store, count),
        imports => imports.Count * BytesEach);

    private static List<NewestImport> Read(IDataStore store, int count)
    {
        var imports = new List<NewestImport>();
        using var session = store.Read();
        using var rows = session.Query(
            $"SELECT \"ImportId\", \"FileName\", {store.Dialect.MomentText("\"PublishedAt\"")}, \"Rows\" FROM \"Publications\" ORDER BY \"Sequence\" DESC");
        while (imports.Count < count && rows.Read())
        {
            imports.Add(new NewestImport(
                rows.GetInt64(0), Encoding.UTF8.GetString(rows.GetUtf8(1)), Catalogue.MomentOf(rows.GetUtf8(2)), rows.GetInt64(3)));
        }

        return imports;
    }
}
