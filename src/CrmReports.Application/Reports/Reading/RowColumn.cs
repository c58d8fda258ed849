using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>A value of the row that a <see cref="FactRows"/> stands on.</summary>
internal abstract class RowColumn(FieldType type)
{
    public const long MillisecondsPerDay = 86_400_000;

    public FieldType Type { get; } = type;

    public abstract bool IsNull { get; }

    /// <summary>Every type but text and number.</summary>
    public virtual long Int64 => throw new InvalidOperationException($"A column of {Type} is not read as a whole number.");

    /// <summary>Every type but text.</summary>
    public virtual double Double => Int64;

    public virtual ReadOnlySpan<byte> Utf8 => throw new InvalidOperationException($"A column of {Type} is not read as text.");

    public virtual bool IsDateOnly => false;

    /// <summary><see cref="IsNull"/> and <see cref="Int64"/> at once.</summary>
    public virtual bool TryInt64(out long value)
    {
        var present = !IsNull;
        value = present ? Int64 : 0;
        return present;
    }

    /// <summary><see cref="IsNull"/> and <see cref="Utf8"/> at once.</summary>
    public virtual bool TryUtf8(out ReadOnlySpan<byte> value)
    {
        var present = !IsNull;
        value = present ? Utf8 : default;
        return present;
    }

    /// <summary>How many values <see cref="Int64"/> is the sum of.</summary>
    public virtual long Count => 1;
}

/// <summary>A column of the query itself.</summary>
internal sealed class StoreColumn(ReportRows rows, int index, FieldType type) : RowColumn(type)
{
    public override bool IsNull => rows.IsNull(index);

    public override long Int64 => rows.GetInt64(index);

    public override double Double => rows.GetDouble(index);

    public override ReadOnlySpan<byte> Utf8 => rows.GetUtf8(index);

    public override bool TryInt64(out long value) => rows.TryGetInt64(index, out value);

    public override bool TryUtf8(out ReadOnlySpan<byte> value) => rows.TryGetUtf8(index, out value);
}

/// <summary>A day and a time of it, null where only the day is known.</summary>
internal sealed class MomentColumn(ReportRows rows, int day, int time) : RowColumn(FieldType.DateTime)
{
    public override bool IsNull => rows.IsNull(day);

    public override long Int64 => (rows.GetInt64(day) * MillisecondsPerDay) + (rows.IsNull(time) ? 0 : rows.GetInt64(time));

    public override bool IsDateOnly => rows.IsNull(time);

    public override bool TryInt64(out long value)
    {
        if (!rows.TryGetInt64(day, out value))
        {
            return false;
        }

        _ = rows.TryGetInt64(time, out var milliseconds);
        value = (value * MillisecondsPerDay) + milliseconds;
        return true;
    }
}

/// <summary>The text of a term whose number the query gives.</summary>
internal sealed class TermColumn(ReportRows rows, int index, TermTexts texts) : RowColumn(FieldType.Text)
{
    public override bool IsNull => rows.IsNull(index);

    public override ReadOnlySpan<byte> Utf8 => texts.Utf8(rows.GetInt64(index));

    public override bool TryUtf8(out ReadOnlySpan<byte> value)
    {
        var present = rows.TryGetInt64(index, out var term);
        value = present ? texts.Utf8(term) : default;
        return present;
    }
}

/// <summary>A column that holds the sentinel of a rollup where there is no value.</summary>
internal sealed class SentinelColumn(ReportRows rows, int index, FieldType type, long none) : RowColumn(type)
{
    public override bool IsNull => rows.GetInt64(index) == none;

    public override long Int64 => rows.GetInt64(index);
}

/// <summary>The sum of a rollup, and how many values it has.</summary>
internal sealed class RollupSumColumn(ReportRows rows, int sum, int count) : RowColumn(FieldType.Decimal)
{
    public override bool IsNull => rows.GetInt64(count) == 0;

    public override long Int64 => rows.GetInt64(sum);

    public override long Count => rows.GetInt64(count);
}
