using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>
/// Takes the time of one report in the engine. A process that has just started also compiles the engine's code while
/// it runs it for the first time; that is part of the start, takes several times what the report takes, and is said
/// apart. (The second report of a process pays nothing of it.)
/// </summary>
public sealed class EngineWatch
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly TimeSpan compiledBefore = Compiled();
    private TimeSpan compiling;

    /// <summary>Reads every value once, as an export would, because rows may be computed only when they are asked
    /// for; then stops.</summary>
    public void ReadAll(ReportTable table)
    {
        using (var rows = table.Open())
        {
            while (rows.Read())
            {
                ReadRow(rows, table.Columns);
            }
        }

        watch.Stop();
        compiling = Compiled() - compiledBefore;
    }

    public void Say(TextWriter error)
    {
        error.WriteLine(Line("compiling the engine's code", compiling));
        error.WriteLine(Line("engine", watch.Elapsed - compiling));
    }

    private static string Line(string what, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {time.TotalMilliseconds:0.0} ms");

    private static TimeSpan Compiled() => JitInfo.GetCompilationTime(currentThread: true);

    private static void ReadRow(ReportRows rows, IReadOnlyList<ReportColumn> columns)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (!rows.IsNull(column))
            {
                Read(rows, column, columns[column].Type);
            }
        }
    }

    private static void Read(ReportRows rows, int column, ReportType type)
    {
        switch (type)
        {
            case ReportType.Text:
                rows.GetUtf8(column);
                break;
            case ReportType.Number or ReportType.Percent:
                rows.GetDouble(column);
                break;
            default:
                rows.GetInt64(column);
                break;
        }
    }
}
