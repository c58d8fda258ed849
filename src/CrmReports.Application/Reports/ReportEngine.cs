using System.Runtime.CompilerServices;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Reports.Standard;

[assembly: InternalsVisibleTo("CrmReports.Application.Tests")]
[assembly: InternalsVisibleTo("CrmReports.Benchmarks")]

namespace CrmReports.Application.Reports;

/// <summary>Makes report tables. Every table comes from one snapshot of the data: rows, totals and provenance.</summary>
public sealed class ReportEngine(IDataStore store)
{
    private const int MostAttempts = 5;

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
                throw new ReportException("The data kept changing while the report was being made; ask for it again in a moment.");
            }
        }
    }
}
