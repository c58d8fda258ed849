using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>Widths that fit the header, the totals and the first rows, in characters of the default font.</summary>
internal sealed class ColumnWidths(IReadOnlyList<ReportColumn> columns)
{
    private const int Widest = 60;

    /// <summary>The margin of a cell and the button of the filter.</summary>
    private const int HeaderMargin = 4;

    /// <summary>The margin of a cell and one digit and its group separator more, for larger figures further down.</summary>
    private const int ValueMargin = 3;

    private readonly int[] widths = [.. columns.Select(column => HeaderMargin + TextWidth(Encoding.UTF8.GetBytes(column.Name)))];

    public int Count => widths.Length;

    public int this[int column] => Math.Min(widths[column], Widest);

    public void Observe(ReportRows row)
    {
        for (var column = 0; column < widths.Length; column++)
        {
            if (widths[column] < Widest && !row.IsNull(column))
            {
                widths[column] = Math.Max(widths[column], ValueMargin + ValueWidth(row, column));
            }
        }
    }

    private int ValueWidth(ReportRows row, int column) => columns[column].Type switch
    {
        ReportType.Text => TextWidth(row.GetUtf8(column)) - 1,
        ReportType.Integer => NumberWidth(row.GetInt64(column), 0),
        ReportType.Decimal => NumberWidth(row.GetInt64(column) / (double)Customers.Scale.Unit, 3) + (columns[column].Currency?.Length + 1 ?? 0),
        ReportType.Number => NumberWidth(row.GetDouble(column), 5),
        ReportType.Percent => NumberWidth(row.GetDouble(column) * 100, 4),
        ReportType.Date => "yyyy-MM-dd".Length,
        ReportType.DateTime => "yyyy-MM-dd HH:mm:ss".Length,
        ReportType.Boolean => "FALSE".Length,
        _ => 0,
    };

    /// <summary>Sign, digits and group separators.</summary>
    private static int NumberWidth(double value, int decimals)
    {
        var magnitude = Math.Abs(value);
        if (!(magnitude < 1e15))
        {
            return 20;
        }

        var digits = magnitude < 10 ? 1 : (int)Math.Log10(magnitude) + 1;
        return digits + ((digits - 1) / 3) + decimals + (value < 0 ? 1 : 0);
    }

    /// <summary>Two for each East Asian wide character (from U+1100 on, near enough), one for the others.</summary>
    private static int TextWidth(ReadOnlySpan<byte> text)
    {
        var width = 0;
        while (!text.IsEmpty && width < Widest)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var used);
            width += rune.Value is >= 0x1100 and not (>= 0x2000 and < 0x2E80) ? 2 : 1;
            text = text[used..];
        }

        return width;
    }
}
