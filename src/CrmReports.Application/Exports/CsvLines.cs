using System.Buffers;
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
    private readonly SearchValues<byte> quoted;

    public CsvLines(IReadOnlyList<ReportColumn> columns, Utf8Buffer buffer, CsvExportOptions options)
    {
        this.columns = columns;
        this.buffer = buffer;
        types = [.. columns.Select(column => column.Type)];
        separator = (byte)options.Separator;
        newLine = Encoding.ASCII.GetBytes(options.NewLine);
        guarded = options.FormulaGuard;
        quoted = SearchValues.Create([separator, (byte)'"', (byte)'\r', (byte)'\n']);
        if (options.ByteOrderMark)
        {
            buffer.Write("\uFEFF"u8);
        }
    }

    public void WriteHeader()
    {
        for (var column = 0; column < columns.Count; column++)
        {
            Separate(column);
            Text(Encoding.UTF8.GetBytes(columns[column].Name));
        }

        buffer.Write(newLine);
    }

    public void Write(ReportRows row)
    {
        for (var column = 0; column < types.Length; column++)
        {
            Separate(column);
            if (!row.IsNull(column))
            {
                Value(row, column);
            }
            else if (types.Length == 1)
            {
                // An empty line would be no row to most readers.
                buffer.Write("\"\""u8);
            }
        }

        buffer.Write(newLine);
    }

    private void Separate(int column)
    {
        if (column > 0)
        {
            buffer.Write(separator);
        }
    }

    private void Value(ReportRows row, int column)
    {
        var type = types[column];
        if (type == ReportType.Text)
        {
            Text(row.GetUtf8(column));
            return;
        }

        var room = buffer.Room(Utf8Values.Longest);
        buffer.Advance(type switch
        {
            ReportType.Integer => Utf8Values.Integer(row.GetInt64(column), room),
            ReportType.Decimal => Utf8Values.Decimal(row.GetInt64(column), room),
            ReportType.Number or ReportType.Percent => Number(row.GetDouble(column), room),
            ReportType.Date => Utf8Values.Date(row.GetInt64(column), room),
            ReportType.DateTime => DateTime(row, column, room),
            ReportType.Boolean => Boolean(row.GetInt64(column) != 0, room),
            _ => throw new NotSupportedException($"CSV knows no values of type {type}."),
        });
    }

    private int Number(double value, Span<byte> room)
    {
        if (double.IsFinite(value))
        {
            return Utf8Values.Number(value, room);
        }

        return types.Length == 1 ? Put("\"\""u8, room) : 0;
    }

    private static int DateTime(ReportRows row, int column, Span<byte> room)
    {
        var milliseconds = row.GetInt64(column);
        return row.IsDateOnly(column)
            ? Utf8Values.Date(Utf8Values.Days(milliseconds).Days, room)
            : Utf8Values.DateTime(milliseconds, (byte)' ', room);
    }

    private static int Boolean(bool value, Span<byte> room) => value ? Put("true"u8, room) : Put("false"u8, room);

    private static int Put(ReadOnlySpan<byte> text, Span<byte> room)
    {
        text.CopyTo(room);
        return text.Length;
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        var guard = guarded && FormulaGuard.IsNeeded(text);
        if (!text.IsEmpty && text.IndexOfAny(quoted) < 0)
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

    private void Guard(bool guard)
    {
        if (guard)
        {
            buffer.Write(FormulaGuard.Mark);
        }
    }
}
