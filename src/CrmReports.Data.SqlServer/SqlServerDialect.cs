using System.Globalization;
using CrmReports.Application.Data;

namespace CrmReports.Data.SqlServer;

public sealed class SqlServerDialect : ISqlDialect
{
    /// <summary>JSON_VALUE would end at 4,000 characters.</summary>
    public string JsonValue(string column, string member)
    {
        var quoted = member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
        return $"(SELECT j.\"value\" FROM OPENJSON({column}) WITH (\"value\" nvarchar(max) '$.\"{quoted}\"') j)";
    }

    public string AsText(string expression) => $"CAST({expression} AS nvarchar(max))";

    public string Page(long limit, long offset) => string.Create(CultureInfo.InvariantCulture, $"OFFSET {offset} ROWS FETCH NEXT {limit} ROWS ONLY");

    /// <summary>The rows of a session write a moment as text themselves.</summary>
    public string MomentText(string column) => column;

    public bool ManyOpenQueries => false;

    public string? ForScans => null;
}
