using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>The cells of one staged row, found by slot.</summary>
internal sealed class SlotCells(ImportPlan plan)
{
    private readonly Entry[] entries = new Entry[plan.SlotIds];
    private readonly RowBuffer text = new();
    private int stamp;

    public void Load(in StagedRow row)
    {
        stamp++;
        Load(row.Customer);
        Load(row.Purchase);
        Load(row.Interaction);
    }

    public CellKind KindOf(Slot slot) => entries[slot.Id].Stamp == stamp ? entries[slot.Id].Kind : CellKind.Missing;

    public Cell Get(Slot slot, in StagedRow row)
    {
        ref readonly var entry = ref entries[slot.Id];
        if (entry.Stamp != stamp)
        {
            return Cell.Missing;
        }

        return new Cell { Kind = entry.Kind, Bits = entry.Bits, Text = SliceOf(row, slot.Kind).Slice(entry.Start, entry.Length) };
    }

    /// <summary>The cell as text, valid until the next call.</summary>
    public ReadOnlySpan<byte> TextOf(Slot slot, in StagedRow row)
    {
        var cell = Get(slot, row);
        text.Clear();
        CellText.Write(text, cell.Kind, cell.Bits, cell.Text);
        return text.Written;
    }

    private static ReadOnlySpan<byte> SliceOf(in StagedRow row, RecordKind kind) => kind switch
    {
        RecordKind.Customer => row.Customer,
        RecordKind.Purchase => row.Purchase,
        RecordKind.Interaction => row.Interaction,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private void Load(ReadOnlySpan<byte> slice)
    {
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            var isText = reader.Kind is CellKind.Text or CellKind.Deferred;
            entries[reader.Slot] = new Entry
            {
                Stamp = stamp,
                Kind = reader.Kind,
                Bits = reader.Bits,
                Start = isText ? reader.Position - reader.Text.Length : 0,
                Length = isText ? reader.Text.Length : 0,
            };
        }
    }

    private struct Entry
    {
        public int Stamp;
        public CellKind Kind;
        public long Bits;
        public int Start;
        public int Length;
    }
}
