using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>Writes rows of a report table as row elements and counts what Excel could not hold as it is.</summary>
internal sealed class SheetCells(IReadOnlyList<ReportColumn> columns, Styles styles)
{
    public const int MostColumns = 16_384;

    /// <summary>Room for everything of a cell but its text: start tags, value and end.</summary>
    private const int CellRoom = 192;

    private const long FifteenDigits = 1_000_000_000_000_000;

    /// <summary>Days from 1899-12-30, where Excel's serial numbers begin, to 1970-01-01.</summary>
    private const int SerialOf1970 = 25_569;

    /// <summary>1900-03-01: before it Excel counts a 29 February 1900 that never was.</summary>
    private const long FirstDay = 61 - SerialOf1970;

    /// <summary>9999-12-31.</summary>
    private const long LastDay = 2_958_465 - SerialOf1970;

    private readonly CellMarks[] plain = [.. columns.Select(column => new CellMarks(column, styles, total: false))];
    private readonly CellMarks[] total = [.. columns.Select(column => new CellMarks(column, styles, total: true))];

    private readonly CellMarks.TextTag header = new(Styles.Header);

    /// <summary>Texts cut to what a cell holds.</summary>
    public long CutTexts { get; private set; }

    /// <summary>Numbers that stand as text because Excel would round them.</summary>
    public long NumbersAsText { get; private set; }

    /// <summary>Dates that stand as text because Excel has none so early or late.</summary>
    public long DatesAsText { get; private set; }

    public void WriteHeader(Utf8Buffer to, int row)
    {
        BeginRow(to, row);
        for (var column = 0; column < columns.Count; column++)
        {
            Text(to, Encoding.UTF8.GetBytes(columns[column].Name), header);
        }

        to.Write("</row>"u8);
    }

    public void WriteRow(Utf8Buffer to, int row, ReportRows values)
    {
        BeginRow(to, row);
        for (var column = 0; column < plain.Length; column++)
        {
            if (values.IsNull(column))
            {
                to.Write(plain[column].Empty);
            }
            else
            {
                Value(to, plain[column], values, column);
            }
        }

        to.Write("</row>"u8);
    }

    public void WriteTotals(Utf8Buffer to, int row, IReadOnlyList<object?> totals)
    {
        using var values = new MemoryRows([[.. totals]]);
        values.Read();
        BeginRow(to, row);
        for (var column = 0; column < total.Length; column++)
        {
            if (!values.IsNull(column))
            {
                Value(to, total[column], values, column);
            }
            else if (column == 0)
            {
                Text(to, "Total"u8, total[column].PlainText);
            }
            else
            {
                to.Write(total[column].Empty);
            }
        }

        to.Write("</row>"u8);
    }

    private static void BeginRow(Utf8Buffer to, int row)
    {
        to.Write("<row r=\""u8);
        to.Advance(Utf8Values.Integer(row, to.Room(Utf8Values.Longest)));
        to.Write("\">"u8);
    }

    private void Value(Utf8Buffer to, CellMarks marks, ReportRows values, int column)
    {
        switch (marks.Type)
        {
            case ReportType.Text:
                var text = values.GetUtf8(column);
                Text(to, text, FormulaGuard.IsNeeded(text) ? marks.FormulaLikeText : marks.PlainText);
                break;
            case ReportType.Integer:
                Integer(to, marks, values.GetInt64(column));
                break;
            case ReportType.Decimal:
                Decimal(to, marks, values.GetInt64(column));
                break;
            case ReportType.Number or ReportType.Percent:
                Number(to, marks, values.GetDouble(column));
                break;
            case ReportType.Date:
                Date(to, marks, values.GetInt64(column), marks.Value);
                break;
            case ReportType.DateTime:
                DateTime(to, marks, values.GetInt64(column), values.IsDateOnly(column));
                break;
            default:
                var room = Open(to, marks.Boolean, out var written);
                room[written] = values.GetInt64(column) != 0 ? (byte)'1' : (byte)'0';
                CloseValue(to, room, written + 1);
                break;
        }
    }

    private void Integer(Utf8Buffer to, CellMarks marks, long value)
    {
        var exact = value is > -FifteenDigits and < FifteenDigits;
        var room = Open(to, exact ? marks.Value : marks.PlainText.Trimmed, out var written);
        written += Utf8Values.Integer(value, room[written..]);
        CloseNumber(to, room, written, exact);
    }

    private void Decimal(Utf8Buffer to, CellMarks marks, long value)
    {
        var significant = value;
        while (significant is <= -FifteenDigits or >= FifteenDigits && significant % 10 == 0)
        {
            significant /= 10;
        }

        var exact = significant is > -FifteenDigits and < FifteenDigits;
        var room = Open(to, exact ? marks.Value : marks.PlainText.Trimmed, out var written);
        written += Utf8Values.Decimal(value, room[written..]);
        CloseNumber(to, room, written, exact);
    }

    private void Number(Utf8Buffer to, CellMarks marks, double value)
    {
        if (!double.IsFinite(value))
        {
            to.Write(marks.Empty);
            return;
        }

        // Excel's range; it makes 0 of what is smaller.
        var magnitude = Math.Abs(value);
        var exact = value == 0 || magnitude is >= 2.2250738585072014e-308 and <= 9.99999999999999e307;
        var readable = value == 0 || marks.Type == ReportType.Percent || magnitude is >= 0.001 and < FifteenDigits;
        var room = Open(to, !exact ? marks.PlainText.Trimmed : readable ? marks.Value : marks.Unformatted, out var written);
        written += Utf8Values.Number(value, room[written..]);
        CloseNumber(to, room, written, exact);
    }

    private void Date(Utf8Buffer to, CellMarks marks, long days, byte[] format)
    {
        var exact = days is >= FirstDay and <= LastDay;
        var room = Open(to, exact ? format : marks.PlainText.Trimmed, out var written);
        written += exact ? Utf8Values.Integer(days + SerialOf1970, room[written..]) : Utf8Values.Date(days, room[written..]);
        CloseDate(to, room, written, exact);
    }

    private void DateTime(Utf8Buffer to, CellMarks marks, long milliseconds, bool dateOnly)
    {
        var (days, time) = Utf8Values.Days(milliseconds);
        if (dateOnly)
        {
            Date(to, marks, days, marks.DateOnly);
            return;
        }

        var exact = days is >= FirstDay and <= LastDay;
        var room = Open(to, !exact ? marks.PlainText.Trimmed : time % 1000 == 0 ? marks.Value : marks.Milliseconds, out var written);
        written += exact ? Serial(days, time, room[written..]) : Utf8Values.DateTime(milliseconds, (byte)' ', room[written..]);
        CloseDate(to, room, written, exact);
    }

    /// <summary>Days and the fraction of the day to twelve decimals (86 ns), finer than a double tells apart here.</summary>
    private static int Serial(long days, int time, Span<byte> to)
    {
        const ulong perDay = Utf8Values.MillisecondsPerDay / 100_000;
        var written = Utf8Values.Integer(days + SerialOf1970, to);
        var fraction = (((ulong)time * 10_000_000) + (perDay / 2)) / perDay;
        return fraction == 0 ? written : written + Utf8Values.Fraction(fraction, 12, to[written..]);
    }

    private void Text(Utf8Buffer to, ReadOnlySpan<byte> text, CellMarks.TextTag tag)
    {
        text = SheetText.Fit(text, out var cut);
        CutTexts += cut ? 1 : 0;
        to.Write(SheetText.NeedsSpaceKept(text) ? tag.Spaced : tag.Trimmed);
        SheetText.Write(text, to);
        to.Write("</t></is></c>"u8);
    }

    private static Span<byte> Open(Utf8Buffer to, ReadOnlySpan<byte> tag, out int written)
    {
        var room = to.Room(CellRoom);
        tag.CopyTo(room);
        written = tag.Length;
        return room;
    }

    private void CloseNumber(Utf8Buffer to, Span<byte> room, int written, bool exact)
    {
        NumbersAsText += exact ? 0 : 1;
        Close(to, room, written, exact);
    }

    private void CloseDate(Utf8Buffer to, Span<byte> room, int written, bool exact)
    {
        DatesAsText += exact ? 0 : 1;
        Close(to, room, written, exact);
    }

    private static void Close(Utf8Buffer to, Span<byte> room, int written, bool isValue)
    {
        if (isValue)
        {
            CloseValue(to, room, written);
        }
        else
        {
            "</t></is></c>"u8.CopyTo(room[written..]);
            to.Advance(written + "</t></is></c>"u8.Length);
        }
    }

    private static void CloseValue(Utf8Buffer to, Span<byte> room, int written)
    {
        "</v></c>"u8.CopyTo(room[written..]);
        to.Advance(written + "</v></c>"u8.Length);
    }
}
