using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The correlation of every ordered pair of columns over the rows that have both.</summary>
internal static class CorrelationsReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("a", ReportType.Text), new("b", ReportType.Text), new("n", ReportType.Integer),
        new("r", ReportType.Number), new("p", ReportType.Number),
    ];

    public static ReportTable Run(ReportSession session, CorrelationRequest request)
    {
        var reading = new ColumnReading(session, request);
        reading.CheckCurrency([]);
        var values = Values(reading);
        var undated = reading.Undated();
        var rowCount = values[0].Length;
        values = [.. reading.KeepFilled([.. values.Select(column => column.Span.ContainsAnyExcept(double.NaN))]).Select(place => values[place])];
        var matrix = request.Method == CorrelationMethod.Pearson
            ? Correlations.PearsonMatrix(values, session.Cancellation)
            : Correlations.SpearmanMatrix(values, session.Cancellation);
        var rows = new List<object?[]>();
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = 0; b < values.Count; b++)
            {
                var result = matrix[a, b];
                rows.Add([reading.Columns[a].Name, reading.Columns[b].Name, result.N, result.R, result.P]);
            }
        }

        return new ReportTable
        {
            Name = "correlations",
            Columns = Columns,
            Open = () => new MemoryRows(rows),
            Provenance = Provenances.Of(
                session.Catalogue,
                reading.Words().Append(new("method", request.Method.ToString().ToLowerInvariant())),
                rowCount,
                undated > 0 ? [new(reading.NoDate, undated)] : []),
        };
    }

    /// <summary>The columns as doubles, not a number where a value is missing.</summary>
    public static List<ReadOnlyMemory<double>> Values(ColumnReading reading)
    {
        using var rows = reading.Open(reading.Columns, []);
        var units = reading.Columns.Select(column => (double)Figures.UnitOf(column.Field.Type)).ToArray();
        var values = reading.Columns.Select(_ => new double[1024]).ToArray();
        var used = 0;
        for (; rows.Read(); used++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (used == values[i].Length)
                {
                    Array.Resize(ref values[i], used * 2);
                }

                values[i][used] = ValueOf(rows.Columns[i], units[i]);
            }
        }

        return [.. values.Select(column => (ReadOnlyMemory<double>)column.AsMemory(0, used))];
    }

    private static double ValueOf(RowColumn column, double unit) =>
        column.IsNull ? double.NaN
        : column.Type == FieldType.Number ? column.Double
        : column.Int64 / unit;
}
