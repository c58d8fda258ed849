using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports;

/// <summary>The lines of one CSV file.</summary>
internal sealed class CsvLines
{
    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly ReportType[] types;
    private readonly Utf8Buffer buffer;
    private readonly byte separator;
    private readonly byte[] newLine;
    private readonly bool guarded;
    private readonly bool[] quoted = new bool[256];

    public CsvLines(IReadOnlyList<ReportColumn> columns, Utf8Buffer buffer, CsvExportOptions options)
    {
        this.columns = columns;
        this.buffer = buffer;
        types = [.. columns.Select(column => column.Type)];
        separator = (byte)options.Separator;
        newLine = Encoding.ASCII.GetBytes(options.NewLine);
        guarded = options.FormulaGuard;
        quoted[separator] = quoted['"'] = quoted['\r'] = quoted['\n'] = true;
    }

    public void WriteHeader(bool byteOrderMark)
    {
        if (byteOrderMark)
        {
            buffer.Write("\uFEFF"u8);
        }

        for (var column = 0; column < columns.Count; column++)
        {
            Separate(column);
            Text(Encoding.UTF8.GetBytes(columns[column].Name));
        }

        buffer.Write(newLine);
    }

    public void Write(ReportRows row) => WriteFrom(row, 0);

    /// <summary>The cells before a column, with the separator that follows them.</summary>
    public void WriteUpTo(ReportRows row, int column)
    {
        for (var before = 0; before < column; before++)
        {
            Cell(row, before);
            buffer.Write(separator);
        }
    }

    /// <summary>So many cells, with separators between them alone.</summary>
    public void WriteCells(ReportRows row, int first, int count)
    {
        for (var column = first; column < first + count; column++)
        {
            Separate(column - first);
            Cell(row, column);
        }
    }

    /// <summary>The cells from a column on, with the separators before them, and the end of the line.</summary>
    public void WriteFrom(ReportRows row, int first)
    {
        for (var column = first; column < types.Length; column++)
        {
            Separate(column);
            Cell(row, column);
        }

        buffer.Write(newLine);
    }

    private void Cell(ReportRows row, int column)
    {
        if (!TryValue(row, column) && types.Length == 1)
        {
            // An empty line would be no row to most readers.
            buffer.Write("\"\""u8);
        }
    }

    private void Separate(int column)
    {
        if (column > 0)
        {
            buffer.Write(separator);
        }
    }

    /// <summary>False where there is no value, or none that can be written.</summary>
    private bool TryValue(ReportRows row, int column)
    {
        switch (types[column])
        {
            case ReportType.Text:
                var present = row.TryGetUtf8(column, out var text);
                if (present)
                {
                    Text(text);
                }

                return present;
            case ReportType.Number or ReportType.Percent:
                return !row.IsNull(column) && TryNumber(row.GetDouble(column));
            default:
                present = row.TryGetInt64(column, out var whole);
                if (present)
                {
                    var room = buffer.Room(Utf8Values.Longest);
                    buffer.Advance(Whole(row, column, whole, room));
                }

                return present;
        }
    }

    private int Whole(ReportRows row, int column, long value, Span<byte> room) => types[column] switch
    {
        ReportType.Integer => Utf8Values.Integer(value, room),
        ReportType.Decimal => Utf8Values.Decimal(value, room),
        ReportType.Date => Utf8Values.Date(value, room),
        ReportType.DateTime => DateTime(value, row.IsDateOnly(column), room),
        ReportType.Boolean => value != 0 ? Put("true"u8, room) : Put("false"u8, room),
        var type => throw new NotSupportedException($"CSV knows no values of type {type}."),
    };

    private bool TryNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        buffer.Advance(Utf8Values.Number(value, buffer.Room(Utf8Values.Longest)));
        return true;
    }

    private static int DateTime(long milliseconds, bool dateOnly, Span<byte> room) => dateOnly
        ? Utf8Values.Date(Utf8Values.Day(milliseconds), room)
        : Utf8Values.DateTime(milliseconds, (byte)' ', room);

    private static int Put(ReadOnlySpan<byte> text, Span<byte> room)
    {
        text.CopyTo(room);
        return text.Length;
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        var guard = guarded && FormulaGuard.IsNeeded(text);
        if (!text.IsEmpty && !NeedsQuotes(text))
        {
            Guard(guard);
            buffer.Write(text);
            return;
        }

        buffer.Write((byte)'"');
        Guard(guard);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            buffer.Write(text[..(quote + 1)]);
            buffer.Write((byte)'"');
        }

        buffer.Write(text);
        buffer.Write((byte)'"');
    }

    /// <summary>Texts are short, so that one look at each byte is quicker than a vectorised search, and it needs no
    /// compiling at the start.</summary>
    private bool NeedsQuotes(ReadOnlySpan<byte> text)
    {
        var marks = quoted;
        foreach (var value in text)
        {
            if (marks[value])
            {
                return true;
            }
        }

        return false;
    }

    private void Guard(bool guard)
    {
        if (guard)
        {
            buffer.Write(FormulaGuard.Mark);
        }
    }
}
