using System.Globalization;
using CrmReports.Application.Data;

namespace CrmReports.Data.Sqlite;

public sealed class SqliteDialect : ISqlDialect
{
    public string JsonValue(string column, string member) =>
        $"json_extract({column}, '$.\"{member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}\"')";

    public string AsText(string expression) => $"CAST({expression} AS TEXT)";

    public string Page(long limit, long offset) => string.Create(CultureInfo.InvariantCulture, $"LIMIT {limit} OFFSET {offset}");

    public string MomentText(string column) => column;

    public bool ManyOpenQueries => true;

    public string ForScans => "PRAGMA cache_size=-4096";

    /// <summary>A moment as EF Core's provider writes it.</summary>
    internal static string Moment(DateTime moment) => moment.ToString("yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture);
}
