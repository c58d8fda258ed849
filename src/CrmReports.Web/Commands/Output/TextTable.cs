using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>Writes rows as aligned text: a pass for the widths, a pass for the text, so that a table of any length
/// takes no memory.</summary>
public sealed class TextTable
{
    private const string Gap = "  ";
    private const int Cents = 2;

    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly Func<ReportRows> open;
    private readonly IReadOnlyList<object?>? totals;
    private readonly int[] widths;
    private readonly int[] decimals;
    private readonly StringBuilder line = new();

    public TextTable(IReadOnlyList<ReportColumn> columns, Func<ReportRows> open, IReadOnlyList<object?>? totals = null)
    {
        (this.columns, this.open, this.totals) = (columns, open, totals);
        widths = [.. columns.Select(column => DisplayWidth.Of(Heading(column)))];
        decimals = [.. columns.Select(column => column.Currency is null ? 0 : Cents)];
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

        if (totals is not null && written > 0)
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
        // Fractions first: where one value of a column has cents, all show them.
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
        if (decimals[column] == 0 && !row.IsNull(column) && ValueText.Decimals(row.GetInt64(column)) > 0)
        {
            decimals[column] = Cents;
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

    private string Text(ReportRows row, int column) =>
        ValueText.Of(row, column, columns[column].Type, IsWholeAmongOthers(row, column) ? 0 : decimals[column]);

    /// <summary>A count beside amounts shows no cents.</summary>
    private bool IsWholeAmongOthers(ReportRows row, int column) =>
        columns[column].Mixed && !row.IsNull(column) && ValueText.Decimals(row.GetInt64(column)) == 0;

    private void WriteRow(TextWriter output, ReportRows row, string? label = null)
    {
        // The word "Total" takes the place of a first text, which a totals row has not.
        var labelled = label is not null && columns[0].Type == ReportType.Text && row.IsNull(0);
        WriteLine(output, column => column == 0 && labelled ? label! : Text(row, column));
    }

    private void WriteRule(TextWriter output) =>
        output.WriteLine(string.Join(Gap, widths.Select(width => new string('-', width))));

    private void WriteLine(TextWriter output, Func<int, string> text)
    {
        line.Clear();
        for (var column = 0; column < columns.Count; column++)
        {
            var value = text(column);
            var padding = Math.Max(0, widths[column] - DisplayWidth.Of(value));
            var isNumber = ValueText.IsNumber(columns[column].Type);
            line.Append(column == 0 ? "" : Gap)
                .Append(' ', isNumber ? padding : 0)
                .Append(value)
                .Append(' ', isNumber ? 0 : padding);
        }

        output.WriteLine(line.ToString().AsSpan().TrimEnd(' '));
    }
}
