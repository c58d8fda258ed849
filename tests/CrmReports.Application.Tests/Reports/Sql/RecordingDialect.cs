using System.Reflection;
using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>Speaks as another database's dialect does, whatever words that comes to have, and keeps what SQLite would have said
/// instead: SQLite then runs what was written for the other.</summary>
public class RecordingDialect : DispatchProxy
{
    private readonly SqliteDialect sqlite = new();
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private ISqlDialect spoken = null!;

    public static ISqlDialect Of(ISqlDialect spoken)
    {
        var proxy = Create<ISqlDialect, RecordingDialect>();
        ((RecordingDialect)(object)proxy).spoken = spoken;
        return proxy;
    }

    /// <summary>The statement as SQLite understands it. What was told last may hold what was told before.</summary>
    public string ForSqlite(string sql)
    {
        lock (told)
        {
            return told.OrderByDescending(pair => pair.Key.Length).Aggregate(sql, (text, pair) => text.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
        }
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var said = targetMethod!.Invoke(spoken, args);
        if (said is string text && args is { Length: > 0 })
        {
            lock (told)
            {
                told[text] = (string)targetMethod.Invoke(sqlite, args)!;
            }
        }

        return said;
    }
}
