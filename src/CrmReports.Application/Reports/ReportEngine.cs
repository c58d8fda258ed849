using System.Runtime.CompilerServices;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Reports.Standard;

[assembly: InternalsVisibleTo("CrmReports.Application.Tests")]

namespace CrmReports.Application.Reports;

/// <summary>Makes report tables. Every table comes from one snapshot of the data: rows, totals and provenance.</summary>
public sealed class ReportEngine(IDataStore store)
{
    private const int MostAttempts = 5;

    /// <summary>What can be run by name.</summary>
    public IReadOnlyList<ReportInfo> Reports { get; } =
        [OverviewReport.Info, SalesReport.Info, PurchasesReport.Info, CustomersReport.Info, InteractionsReport.Info, ImportsReport.Info];

    /// <summary>Makes a report. The tables of purchases and customers stream from the store and hold its snapshot:
    /// dispose them.</summary>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public ReportTable Run(ReportDefinition definition, CancellationToken ct = default)
    {
        CheckPage(definition);
        return definition.Name switch
        {
            "sales" => Sales(definition, SalesPath.Fastest, ct),
            "purchases" => Streamed(session => PurchasesReport.Run(session, definition), ct),
            "customers" => Streamed(session => CustomersReport.Run(session, definition), ct),
            "interactions" when InteractionsReport.Streams(definition) => Streamed(session => InteractionsReport.Run(session, definition), ct),
            "interactions" => InMemory(session => InteractionsReport.Grouped(session, definition), ct),
            "imports" => InMemory(session => ImportsReport.Run(session, definition), ct),
            "overview" => InMemory(session => OverviewReport.Run(session, definition), ct),
            var other => throw new ReportException(
                $"There is no report \"{other}\". {NearestNames.Hint(other, Reports.Select(report => report.Name))}"),
        };
    }

    /// <summary>Describes columns: n, missing, mean, median, sample variance and standard deviation, quartiles R-7,
    /// skewness G1 and kurtosis G2, in the fields' own units; dates in days since 1970-01-01.</summary>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public ReportTable Statistics(StatisticsRequest request, CancellationToken ct = default) =>
        InMemory(session => StatisticsReport.Run(session, request), ct);

    /// <summary>Correlates every ordered pair of columns over the rows that have both: n, coefficient, two-sided
    /// probability.</summary>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public ReportTable Correlations(CorrelationRequest request, CancellationToken ct = default) =>
        InMemory(session => CorrelationsReport.Run(session, request), ct);

    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    internal ReportTable Sales(ReportDefinition definition, SalesPath path, CancellationToken ct = default) =>
        InMemory(session => SalesReport.Run(session, definition, path), ct);

    /// <summary>Where a session is no snapshot, the data version is read again afterwards, and all is made again if
    /// it moved.</summary>
    private ReportTable InMemory(Func<ReportSession, ReportTable> make, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var session = ReportSession.Open(store, ct);
                var table = make(session);
                if (!session.Moved())
                {
                    return table;
                }
            }
            catch (SnapshotMovedException)
            {
            }

            if (attempt == MostAttempts)
            {
                throw new ReportException("The data kept changing while the report was being made; ask for it again in a moment.", "Moving");
            }
        }
    }

    private ReportTable Streamed(Func<ReportSession, ReportTable> make, CancellationToken ct)
    {
        var session = ReportSession.Open(store, ct);
        try
        {
            return make(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static void CheckPage(ReportDefinition definition)
    {
        if (definition.Limit < 0)
        {
            throw new ReportException(FormattableString.Invariant($"--limit {definition.Limit}: expected 0 or more rows; leave it out for all."));
        }

        if (definition.Offset < 0)
        {
            throw new ReportException(FormattableString.Invariant($"--offset {definition.Offset}: expected 0 or more rows."));
        }
    }
}
