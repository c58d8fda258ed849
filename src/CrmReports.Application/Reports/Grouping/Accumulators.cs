using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Grouping;

/// <summary>What is gathered of the rows of each group.</summary>
internal abstract class Accumulator
{
    /// <summary>Room for so many groups.</summary>
    public abstract void Grow(int groups);

    /// <summary>Takes the current row into the group.</summary>
    public abstract void Add(int group);

    /// <summary>The same values with room for more.</summary>
    internal static long[] Grown(long[] values, int room)
    {
        var grown = new long[room];
        Array.Copy(values, grown, Math.Min(values.Length, room));
        return grown;
    }
}

/// <summary>How many purchases.</summary>
internal sealed class CountAccumulator(FactRows rows) : Accumulator
{
    private long[] counts = [];

    public long Of(int group) => counts[group];

    public override void Grow(int groups) => counts = Grown(counts, groups);

    public override void Add(int group) => counts[group] += rows.Count;
}

/// <summary>Exact sums of whole numbers, and how many there are.</summary>
internal sealed class SumAccumulator(RowColumn column) : Accumulator
{
    // The halves of 128 bits apart: what holds an Int128 cannot be compiled ahead of time.
    private long[] lows = [];
    private long[] highs = [];
    private long[] counts = [];

    public Int128 Sum(int group) => new((ulong)highs[group], (ulong)lows[group]);

    public long Count(int group) => counts[group];

    public override void Grow(int groups)
    {
        lows = Grown(lows, groups);
        highs = Grown(highs, groups);
        counts = Grown(counts, groups);
    }

    public override void Add(int group)
    {
        if (!column.IsNull)
        {
            var value = column.Int64;
            var low = unchecked((ulong)lows[group] + (ulong)value);
            var carry = low < (ulong)value ? 1 : 0;
            lows[group] = (long)low;
            highs[group] = unchecked(highs[group] + (value >> 63) + carry);
            counts[group] += column.Count;
        }
    }
}

/// <summary>The least and the greatest value.</summary>
internal sealed class RangeAccumulator(RowColumn column) : Accumulator
{
    private readonly bool real = column.Type == FieldType.Number;
    private Range[] ranges = [];

    public Range Of(int group) => ranges[group];

    public override void Grow(int groups) => Array.Resize(ref ranges, groups);

    public override void Add(int group)
    {
        if (column.IsNull)
        {
            return;
        }

        var value = real ? new Extreme(0, column.Double, false) : new Extreme(column.Int64, 0, column.IsDateOnly);
        ranges[group] = ranges[group].With(value);
    }

    /// <summary>One of the two numbers is used.</summary>
    internal readonly record struct Extreme(long Whole, double Real, bool DateOnly) : IComparable<Extreme>
    {
        public int CompareTo(Extreme other) =>
            Whole == other.Whole ? Real.CompareTo(other.Real) : Whole.CompareTo(other.Whole);
    }

    internal readonly record struct Range(bool Any, Extreme Min, Extreme Max)
    {
        public Range With(Extreme value) => new(
            true,
            !Any || value.CompareTo(Min) < 0 ? value : Min,
            !Any || value.CompareTo(Max) > 0 ? value : Max);

        public Range With(Range other) => !other.Any ? this : !Any ? other : With(other.Min).With(other.Max);
    }
}

/// <summary>All values, for figures that no sums give: medians, variances.</summary>
internal sealed class ValuesAccumulator(RowColumn column) : Accumulator
{
    private readonly bool real = column.Type == FieldType.Number;
    private int[] groups = new int[1024];
    private long[] values = new long[1024];
    private int[] starts = [0];
    private int count;
    private int groupCount;

    public bool IsReal => real;

    public override void Grow(int groups) => groupCount = groups;

    public override void Add(int group)
    {
        if (column.IsNull)
        {
            return;
        }

        if (count == values.Length)
        {
            Array.Resize(ref groups, count * 2);
            Array.Resize(ref values, count * 2);
        }

        groups[count] = group;
        values[count++] = real ? BitConverter.DoubleToInt64Bits(column.Double) : column.Int64;
    }

    /// <summary>The values of a group; of doubles their bits. After <see cref="Complete"/>.</summary>
    public ReadOnlySpan<long> Of(int group) => values.AsSpan(starts[group]..starts[group + 1]);

    /// <summary>All values of all groups.</summary>
    public ReadOnlySpan<long> All => values.AsSpan(0, count);

    /// <summary>Brings the values of each group together, in the order of their rows.</summary>
    public void Complete()
    {
        starts = new int[groupCount + 2];
        foreach (var group in groups.AsSpan(0, count))
        {
            starts[group + 2]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var sorted = new long[count];
        for (var i = 0; i < count; i++)
        {
            sorted[starts[groups[i] + 1]++] = values[i];
        }

        (values, groups) = (sorted, []);
    }
}

/// <summary>How many different values.</summary>
/// <param name="grouped">False where all rows are one group, so that one set is enough.</param>
internal sealed class DistinctAccumulator(GroupKey key, bool grouped) : Accumulator
{
    private readonly GroupTable seen = new(2);
    private readonly GroupTable all = new(1);
    private long[] counts = [];

    public long Of(int group) => grouped ? counts[group] : All;

    public long All => all.Count;

    public override void Grow(int groups) => counts = Grown(counts, groups);

    public override void Add(int group)
    {
        var code = key.Read();
        if (code == GroupKey.Missing)
        {
            return;
        }

        if (grouped)
        {
            var before = seen.Count;
            seen.Take([code, group]);
            if (seen.Count == before)
            {
                return;
            }

            counts[group]++;
        }

        all.Take([code]);
    }
}

/// <summary>Which currencies have values, so that no figure mixes them.</summary>
internal sealed class CurrencyAccumulator(RowColumn money, RowColumn currency) : Accumulator
{
    private readonly GroupTable codes = new(1);
    private long last = long.MinValue;

    /// <summary>Term numbers; <see cref="GroupKey.Missing"/> for amounts without a currency.</summary>
    public long[] Codes => codes.Codes();

    public override void Grow(int groups)
    {
    }

    public override void Add(int group)
    {
        if (money.IsNull)
        {
            return;
        }

        var code = currency.IsNull ? GroupKey.Missing : currency.Int64;
        if (code != last || codes.Count == 0)
        {
            last = code;
            codes.Take([code]);
        }
    }
}

/// <summary>Rows without a value.</summary>
internal sealed class MissingAccumulator(RowColumn column, FactRows rows) : Accumulator
{
    public long Count { get; private set; }

    public override void Grow(int groups)
    {
    }

    public override void Add(int group) => Count += rows.Count - (column.IsNull ? 0 : column.Count);
}
