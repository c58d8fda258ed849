using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports.Staging;

/// <summary>
/// The mean, median or mode of the columns whose missing values are filled with it, over the accepted rows. Means and
/// medians of whole numbers are rounded half away from zero; of equally frequent values the smallest is the mode.
/// </summary>
internal sealed class ColumnFills
{
    private readonly Column?[] columns;

    public ColumnFills(ImportPlan plan, ColumnReader?[] readers)
    {
        columns = new Column?[plan.Slots.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            if (plan.Slots[i].IsFilledFromColumn && readers[i] is not null)
            {
                columns[i] = new Column(plan.Slots[i].OnMissing);
                Any = true;
            }
        }
    }

    public bool Any { get; }

    public void Add(int slot, in Cell cell)
    {
        if (cell.Kind != CellKind.Missing && cell.Problem == Problem.None)
        {
            columns[slot]!.Add(cell);
        }
    }

    public void Complete()
    {
        foreach (var column in columns)
        {
            column?.Complete();
        }
    }

    /// <summary>False where the whole column is missing.</summary>
    public bool TryFill(int slot, ref Cell cell) => columns[slot]!.TryFill(ref cell);

    private sealed class Column(OnMissing how)
    {
        private readonly Dictionary<long, long> counts = [];
        private readonly Dictionary<string, long> texts = new(StringComparer.Ordinal);
        private CellKind kind;
        private long value;
        private byte[]? text;

        public void Add(in Cell cell)
        {
            kind = cell.Kind;
            if (cell.Kind == CellKind.Text)
            {
                var word = Encoding.UTF8.GetString(cell.Text);
                texts[word] = texts.GetValueOrDefault(word) + 1;
            }
            else
            {
                counts[cell.Bits] = counts.GetValueOrDefault(cell.Bits) + 1;
            }
        }

        public void Complete()
        {
            if (texts.Count > 0)
            {
                text = Encoding.UTF8.GetBytes(texts.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key);
                return;
            }

            if (counts.Count == 0)
            {
                return;
            }

            value = how switch
            {
                OnMissing.Mean => Mean(),
                OnMissing.Median => Median(),
                _ => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key,
            };
        }

        public bool TryFill(ref Cell cell)
        {
            if (text is null && counts.Count == 0)
            {
                return false;
            }

            cell.Kind = text is null ? kind : CellKind.Text;
            cell.Bits = value;
            cell.Text = text;
            return true;
        }

        private long Mean()
        {
            var n = counts.Values.Sum();
            if (kind == CellKind.Number)
            {
                return BitConverter.DoubleToInt64Bits(counts.Sum(c => BitConverter.Int64BitsToDouble(c.Key) * c.Value) / n);
            }

            var sum = Int128.Zero;
            foreach (var (bits, count) in counts)
            {
                sum += (Int128)bits * count;
            }

            return Rounded(sum, n);
        }

        private long Median()
        {
            var n = counts.Values.Sum();
            var isNumber = kind == CellKind.Number;
            var sorted = isNumber
                ? counts.OrderBy(c => BitConverter.Int64BitsToDouble(c.Key))
                : counts.OrderBy(c => c.Key);
            long seen = 0;
            long? lower = null;
            foreach (var (bits, count) in sorted)
            {
                seen += count;
                if (lower is null && seen * 2 >= n)
                {
                    lower = bits;
                }

                if (seen * 2 > n)
                {
                    return isNumber
                        ? BitConverter.DoubleToInt64Bits((BitConverter.Int64BitsToDouble(lower!.Value) + BitConverter.Int64BitsToDouble(bits)) / 2)
                        : Rounded((Int128)lower!.Value + bits, 2);
                }
            }

            throw new InvalidOperationException("A column without values has no median.");
        }

        private static long Rounded(Int128 sum, long n) => (long)((2 * sum + (sum < 0 ? -n : n)) / (2 * n));
    }
}
