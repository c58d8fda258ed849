using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>A custom field. A value that is not of the field's type counts as missing; numbers and booleans of a
/// text field are given as they are written.</summary>
internal sealed class CustomColumn(JsonRow json, int member, FieldType type) : RowColumn(type)
{
    private readonly int member = member;
    private long whole;
    private double number;
    private bool dateOnly;

    public override bool IsNull => !TryRead();

    /// <summary>Of the row whose <see cref="IsNull"/> was asked last.</summary>
    public override long Int64 => whole;

    public override double Double => Type == FieldType.Number ? number : whole;

    public override bool IsDateOnly => dateOnly;

    public override ReadOnlySpan<byte> Utf8 => json.Kind(member) switch
    {
        JsonTokenType.True => "true"u8,
        JsonTokenType.False => "false"u8,
        _ => json.Text(member),
    };

    private bool TryRead()
    {
        var kind = json.Kind(member);
        if (kind is JsonTokenType.True or JsonTokenType.False)
        {
            whole = kind == JsonTokenType.True ? 1 : 0;
            return Type is FieldType.Boolean or FieldType.Text;
        }

        return kind is JsonTokenType.String or JsonTokenType.Number && Type switch
        {
            FieldType.Text => true,
            FieldType.Number => TryNumber(out number),
            FieldType.Integer => TryWhole(),
            FieldType.Decimal => TryDecimal(),
            FieldType.Date => TryMoment(out var moment) && Set(moment.Date.Ticks / TimeSpan.TicksPerDay - Aggregation.CalendarDay.EpochDayNumber),
            FieldType.DateTime => TryMoment(out var moment) && Set((moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond),
            _ => false,
        };
    }

    private bool Set(long value)
    {
        whole = value;
        return true;
    }

    private bool TryNumber(out double value)
    {
        var text = json.Text(member);
        return Utf8Parser.TryParse(text, out value, out var read) && read == text.Length && double.IsFinite(value);
    }

    private bool TryWhole()
    {
        var text = json.Text(member);
        if (Utf8Parser.TryParse(text, out long value, out var read) && read == text.Length)
        {
            return Set(value);
        }

        // 15.0 is a whole number too.
        return TryNumber(out var real) && real == Math.Truncate(real) && Math.Abs(real) < 1L << 53 && Set((long)real);
    }

    private bool TryDecimal()
    {
        var text = json.Text(member);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < long.MaxValue / Scale.Unit && Set(Scale.FromDecimal(value));
    }

    private bool TryMoment(out DateTime moment)
    {
        const int dateLength = 10;
        var text = json.Text(member);
        dateOnly = text.Length == dateLength;
        return Utf8Parser.TryParse(text, out moment, out var read, 'O') && read == text.Length
            || DateTime.TryParseExact(
                Encoding.UTF8.GetString(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    private static readonly string[] Forms =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];
}
