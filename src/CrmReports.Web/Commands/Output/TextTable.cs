using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>Writes rows as aligned text: a pass for the widths, a pass for the text, so that a table of any length
/// takes no memory.</summary>
public sealed class TextTable
{
    private const string Gap = "  ";

    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly Func<ReportRows> open;
    private readonly IReadOnlyList<object?>? totals;
    private readonly int[] widths;
    private readonly int[] decimals;

    public TextTable(IReadOnlyList<ReportColumn> columns, Func<ReportRows> open, IReadOnlyList<object?>? totals = null)
    {
        (this.columns, this.open, this.totals) = (columns, open, totals);
        widths = [.. columns.Select(column => DisplayWidth.Of(Heading(column)))];
        decimals = [.. columns.Select(column => column.Currency is null ? 0 : 2)];
        Measure();
    }

    /// <summary>Writes heading, rows and totals. Returns the number of rows.</summary>
    public long Write(TextWriter output, CancellationToken cancellation = default)
    {
        WriteLine(output, column => Heading(columns[column]));
        WriteRule(output);
        var written = 0L;
        using (var rows = open())
        {
            for (; rows.Read(); written++)
            {
                WriteRow(output, rows);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        if (totals is not null)
        {
            WriteRule(output);
            using var last = Totals();
            WriteRow(output, last, "Total");
        }

        return written;
    }

    private static string Heading(ReportColumn column) =>
        column.Currency is null ? column.Name : $"{column.Name} {column.Currency}";

    private void Measure()
    {
        // Decimals first: the width of a column depends on the longest fraction in it.
        var needed = Enumerable.Range(0, columns.Count).Where(column => columns[column].Type == ReportType.Decimal).ToArray();
        if (needed is not [])
        {
            ForEach(row => Array.ForEach(needed, column => MeasureDecimals(row, column)));
        }

        ForEach(MeasureWidths);
    }

    private void ForEach(Action<ReportRows> measure)
    {
        using var rows = open();
        while (rows.Read())
        {
            measure(rows);
        }

        if (totals is not null)
        {
            using var last = Totals();
            measure(last);
        }
    }

    private void MeasureDecimals(ReportRows row, int column)
    {
        if (!row.IsNull(column))
        {
            decimals[column] = Math.Max(decimals[column], ValueText.Decimals(row.GetInt64(column)));
        }
    }

    private void MeasureWidths(ReportRows row)
    {
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = Math.Max(widths[column], DisplayWidth.Of(Text(row, column)));
        }
    }

    private MemoryRows Totals()
    {
        var row = new MemoryRows([[.. totals!]]);
        row.Read();
        return row;
    }

    private string Text(ReportRows row, int column) => ValueText.Of(row, column, columns[column].Type, decimals[column]);

    private void WriteRow(TextWriter output, ReportRows row, string? label = null)
    {
        // The word "Total" takes the place of a first column that has none.
        WriteLine(output, column => column == 0 && label is not null && row.IsNull(0) ? label : Text(row, column));
    }

    private void WriteRule(TextWriter output) =>
        output.WriteLine(string.Join(Gap, widths.Select(width => new string('-', width))));

    private void WriteLine(TextWriter output, Func<int, string> text)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var value = text(column);
            var padding = new string(' ', Math.Max(0, widths[column] - DisplayWidth.Of(value)));
            var last = column == columns.Count - 1;
            output.Write(column == 0 ? "" : Gap);
            output.Write(ValueText.IsNumber(columns[column].Type) ? padding + value : last ? value : value + padding);
        }

        output.WriteLine();
    }
}
