using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Grouping;

/// <summary>One part of what tells groups apart: the value of a field as a number.</summary>
internal abstract class GroupKey(ReportField field, RowColumn column)
{
    /// <summary>The code of a missing value.</summary>
    public const long Missing = long.MinValue;

    public ReportField Field { get; } = field;

    public bool IsPeriod => Field.Source == FieldSource.Period;

    protected RowColumn Column { get; } = column;

    /// <param name="texts">Shared between passes whose groups are compared.</param>
    public static GroupKey Of(ReportField field, RowColumn column, TextCodes texts) => field switch
    {
        { Source: FieldSource.Period } => new PeriodKey(field, column),
        { Type: FieldType.Text } when column.Type == FieldType.Text => new TextKey(field, column, texts),
        { Type: FieldType.Number } => new RealKey(field, column),
        _ => new WholeKey(field, column),
    };

    /// <summary>The code of the current row.</summary>
    public long Read() => Column.IsNull ? Missing : Code();

    /// <summary>What the codes stand for, in ascending order, as <see cref="ReportRows"/> would give them boxed
    /// (texts as UTF-8).</summary>
    public abstract KeyValue[] Decode(ReportSession session, long[] codes);

    protected abstract long Code();

    private sealed class PeriodKey(ReportField field, RowColumn column) : GroupKey(field, column)
    {
        private readonly PeriodUnit unit = field.Unit;

        public override KeyValue[] Decode(ReportSession session, long[] codes) =>
            KeyValue.ByCode(codes, code => unit == PeriodUnit.Day
                ? new KeyValue(code, code, null)
                : new KeyValue(code, 0, Encoding.UTF8.GetBytes(Periods.Label(unit, code))));

        protected override long Code() => Periods.NumberOf(unit, Column.Int64);
    }

    private sealed class TextKey(ReportField field, RowColumn column, TextCodes texts) : GroupKey(field, column)
    {
        public override KeyValue[] Decode(ReportSession session, long[] codes) =>
            KeyValue.ByText(codes, code => new KeyValue(code, 0, texts.Text(code)));

        protected override long Code() => texts.Of(Column.Utf8);
    }

    /// <summary>Whole numbers of every kind, and terms.</summary>
    private sealed class WholeKey(ReportField field, RowColumn column) : GroupKey(field, column)
    {
        public override KeyValue[] Decode(ReportSession session, long[] codes)
        {
            if (Field.Source != FieldSource.Term)
            {
                return KeyValue.ByCode(codes, code => new KeyValue(code, code, null));
            }

            var texts = TermTexts.Of(session, codes);
            return KeyValue.ByText(codes, code => new KeyValue(code, 0, texts[code]));
        }

        protected override long Code() => Column.Int64;
    }

    private sealed class RealKey(ReportField field, RowColumn column) : GroupKey(field, column)
    {
        public override KeyValue[] Decode(ReportSession session, long[] codes) =>
            [.. codes.OrderBy(BitConverter.Int64BitsToDouble).Select(code => new KeyValue(code, code, null))];

        // A negative zero is the same group as zero.
        protected override long Code() => BitConverter.DoubleToInt64Bits(Column.Double + 0.0);
    }
}

/// <param name="Code">As <see cref="GroupKey.Read"/> gives it.</param>
/// <param name="Bits">The value itself, of a double its bits, unless it is text.</param>
internal sealed record KeyValue(long Code, long Bits, byte[]? Text)
{
    /// <summary>Texts by code point, which is the order of their bytes.</summary>
    public static KeyValue[] ByText(long[] codes, Func<long, KeyValue> valueOf) =>
        Sorted(codes, valueOf, (a, b) => a.Text.AsSpan().SequenceCompareTo(b.Text));

    public static KeyValue[] ByCode(long[] codes, Func<long, KeyValue> valueOf) =>
        Sorted(codes, valueOf, (a, b) => a.Code.CompareTo(b.Code));

    private static KeyValue[] Sorted(long[] codes, Func<long, KeyValue> valueOf, Comparison<KeyValue> comparison)
    {
        var sorted = new KeyValue[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            sorted[i] = valueOf(codes[i]);
        }

        Array.Sort(sorted, comparison);
        return sorted;
    }
}
