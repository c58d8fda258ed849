using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports.Staging;

internal enum RowFate : byte
{
    Rejected,
    Dropped,
    Accepted,
    AcceptedCorrected,

    /// <summary>Accepted so far; waits for what the whole column says.</summary>
    Unsettled,
    UnsettledCorrected,
}

/// <summary>Where a mapped row lies in its worker's chunk.</summary>
internal readonly record struct MappedRow(RowFate Fate, int Row, byte[] Chunk, int Start, int Length);

/// <summary>Cleans, converts and encodes rows. One for each thread.</summary>
internal sealed class RowStager : IDisposable
{
    /// <summary>Below the size from which the collector treats an array as large.</summary>
    private const int ChunkBytes = 64 * 1024;

    private readonly ImportPlan plan;
    private readonly Slot[] slots;
    private readonly RowBuilder builder;
    private readonly RowKeys keys;
    private readonly Spool<KeyRow>.Writer rawRows;
    private readonly ReaderScratch scratch = new();
    private readonly ColumnEvidence?[] evidence;
    private readonly RowBuffer encoded = new(4096);
    private readonly RowBuffer canonical = new(4096);
    private readonly RowBuffer corrected = new();
    private readonly RowBuffer joined = new();
    private byte[] chunk = new byte[ChunkBytes];
    private int fill;
    private bool rejected;
    private bool dropped;
    private int problemColumn;
    private long customerKey;
    private long leastShift = long.MaxValue;
    private long greatestShift = long.MinValue;

    public RowStager(ImportPlan plan, ImportSpools spools, LedgerSpill ledger)
    {
        this.plan = plan;
        Ledger = ledger;
        slots = [.. plan.Slots];
        builder = new RowBuilder(plan);
        keys = new RowKeys(plan, spools);
        rawRows = spools.Rows.NewWriter();
        evidence = [.. plan.Slots.Select(slot => slot is { MayDefer: true, IsSecondTarget: false } ? new ColumnEvidence() : null)];
    }

    public LedgerSpill Ledger { get; }

    /// <summary>By how much the line of a row in the file exceeds its number: least and greatest. Without rows the least is
    /// above the greatest.</summary>
    public (long Least, long Greatest) LineShifts => (leastShift, greatestShift);

    /// <summary>By slot of the plan; null where nothing is deferred.</summary>
    public IReadOnlyList<ColumnEvidence?> Evidence => evidence;

    public MappedRow Map(in SourceRow source)
    {
        var row = checked((int)source.Number);
        leastShift = Math.Min(leastShift, source.Line - row);
        greatestShift = Math.Max(greatestShift, source.Line - row);
        if (source.Problem != Problem.None)
        {
            RejectWhole(source, row);
            return new MappedRow(RowFate.Rejected, row, chunk, 0, 0);
        }

        if (plan.DropsDuplicates)
        {
            var hash = plan.Hash.Of(CanonicalRaw(source));
            rawRows.Add(new KeyRow(hash.Hi, hash.Lo, row, (int)source.Line));
        }

        rejected = dropped = false;
        problemColumn = -1;
        customerKey = 0;
        scratch.Reset();
        builder.Begin();
        builder.Mark = plan.MarkOf(source);
        var hasCorrections = false;
        var unsettled = false;
        for (var i = 0; i < slots.Length; i++)
        {
            TakeSlot(source, row, i, ref hasCorrections, ref unsettled);
        }

        builder.End();
        if (builder.Overflow is { } overflow)
        {
            RejectTooLarge(source, row, overflow);
        }

        if (rejected || dropped)
        {
            // A row that also has faults is rejected for these; a row that only lacks values is dropped.
            return new MappedRow(rejected ? RowFate.Rejected : RowFate.Dropped, row, chunk, 0, 0);
        }

        return Accept(source, row, hasCorrections, unsettled);
    }

    public void Dispose() => Ledger.Dispose();

    private MappedRow Accept(in SourceRow source, int row, bool hasCorrections, bool unsettled)
    {
        var recordKeys = unsettled ? default : keys.Emit(row, builder);
        encoded.Clear();
        StagedRow.Write(encoded, builder, recordKeys, source.Line, hasCorrections, unsettled);
        var bytes = encoded.Written;
        if (chunk.Length - fill < bytes.Length)
        {
            chunk = new byte[Math.Max(ChunkBytes, bytes.Length)];
            fill = 0;
        }

        bytes.CopyTo(chunk.AsSpan(fill));
        var start = fill;
        fill += bytes.Length;
        var fate = (unsettled, hasCorrections) switch
        {
            (true, true) => RowFate.UnsettledCorrected,
            (true, false) => RowFate.Unsettled,
            (false, true) => RowFate.AcceptedCorrected,
            (false, false) => RowFate.Accepted,
        };
        return new MappedRow(fate, row, chunk, start, bytes.Length);
    }

    private void TakeSlot(in SourceRow source, int row, int index, ref bool hasCorrections, ref bool unsettled)
    {
        var slot = slots[index];
        if (slot is { IsWithoutCustomer: true, IsSecondTarget: true } && !builder.Keeps(slot))
        {
            return;
        }

        var cell = Cell.Missing;
        if (slot.KeepsText)
        {
            builder.TakeText(slot, ref cell);
            return;
        }

        if (slot.Reader is { } reader)
        {
            var field = source.Field(slot.Column);
            reader.Read(field, scratch, ref cell);
            if (cell.Problem != Problem.None)
            {
                Reject(source, row, slot.Column, cell.Problem, field);
                return;
            }

            if (cell.Corrections != Correction.None)
            {
                hasCorrections = true;
                if (!slot.IsSecondTarget)
                {
                    Correct(source, row, slot.Column, field, cell);
                }
            }

            if (slot.Joined.Count > 0 && !Join(source, row, slot, ref cell, ref hasCorrections))
            {
                return;
            }

            if (cell.Kind == CellKind.Missing)
            {
                NoteCleared(slot, field, cell);

                unsettled |= slot.IsFilledFromColumn;
                if (plan.DropsMissing && !slot.IsFilledFromColumn)
                {
                    Reject(source, row, slot.Column, Problem.DropMissing, default);
                    return;
                }
            }
            else
            {
                unsettled |= cell.Kind == CellKind.Deferred;
                evidence[index]?.Observe(cell);
            }
        }

        builder.Take(slot, ref cell);
    }

    /// <summary>Adds the texts of the slot's further columns; false where one cannot be read.</summary>
    private bool Join(in SourceRow source, int row, Slot slot, ref Cell cell, ref bool hasCorrections)
    {
        joined.Clear();
        joined.Bytes(cell.Text);
        foreach (var column in slot.Joined)
        {
            var part = Cell.Missing;
            var field = source.Field(column);
            slot.Reader!.Read(field, scratch, ref part);
            if (part.Problem != Problem.None)
            {
                Reject(source, row, column, part.Problem, field);
                return false;
            }

            if (part.Corrections != Correction.None)
            {
                hasCorrections = true;
                Correct(source, row, column, field, part);
            }

            JoinedText.Append(joined, part.Text);
        }

        cell.Kind = joined.Written.IsEmpty ? CellKind.Missing : CellKind.Text;
        cell.Text = joined.Written;
        return true;
    }

    private void NoteCleared(Slot slot, ReadOnlySpan<byte> field, in Cell cell)
    {
        if ((cell.Corrections & Correction.KeptAsText) != 0)
        {
            builder.KeepText(slot.Column, field);
        }

        if ((cell.Corrections & Correction.Cleared) != 0)
        {
            builder.NoteBlanked(slot);
        }
    }

    /// <summary>The row's fields as one text that is equal for equal fields, however they were quoted.</summary>
    private ReadOnlySpan<byte> CanonicalRaw(in SourceRow source)
    {
        if (!source.HasQuotes)
        {
            return source.Raw;
        }

        canonical.Clear();
        for (var i = 0; i < source.FieldCount; i++)
        {
            if (i > 0)
            {
                canonical.Byte(plan.Separator);
            }

            var field = source.Field(i);
            var special = field.IndexOfAny(plan.Quote, (byte)'\r', (byte)'\n') >= 0 || field.Contains(plan.Separator);
            if (!special)
            {
                canonical.Bytes(field);
                continue;
            }

            // A length in front keeps the fields apart, whatever they hold.
            canonical.Byte(plan.Quote);
            canonical.Block(field);
        }

        return canonical.Written;
    }

    /// <summary>Of an amount that is quantity times price, the quantity is named.</summary>
    private void RejectTooLarge(in SourceRow source, int row, int id)
    {
        var column = Array.Find(slots, slot => slot.Id == id)!.Column;
        Reject(source, row, column, Problem.TooLarge, column < 0 ? default : source.Field(column));
    }

    private void RejectWhole(in SourceRow source, int row) => Ledger.Add(new SpilledEntry
    {
        Row = row,
        Line = source.Line,
        Kind = LedgerKind.Rejected,
        Problem = source.Problem,
        Column = -1,
        Detail = source.ProblemDetail,
        Raw = source.Raw,
    });

    private void Reject(in SourceRow source, int row, int column, Problem problem, ReadOnlySpan<byte> value)
    {
        if (column >= 0 && column == problemColumn)
        {
            return;
        }

        var first = !rejected && !dropped;
        problemColumn = column;
        rejected |= problem != Problem.DropMissing;
        dropped |= problem == Problem.DropMissing;
        if (first)
        {
            customerKey = plan.CustomerKeyOf(source, scratch);
        }

        Ledger.Add(new SpilledEntry
        {
            Row = row,
            Line = source.Line,
            Kind = LedgerKind.Rejected,
            Problem = problem,
            Column = column,
            CustomerKey = customerKey,
            Value = value,
            Raw = first ? source.Raw : default,
        });
    }

    private void Correct(in SourceRow source, int row, int column, ReadOnlySpan<byte> field, in Cell cell)
    {
        corrected.Clear();
        CellText.Write(corrected, cell.Kind, cell.Bits, cell.Text);
        if (customerKey == 0)
        {
            customerKey = plan.CustomerKeyOf(source, scratch);
        }

        Ledger.Add(new SpilledEntry
        {
            Row = row,
            Line = source.Line,
            Kind = LedgerKind.Corrected,
            Corrections = cell.Corrections,
            Column = column,
            CustomerKey = customerKey,
            Value = field,
            NewValue = corrected.Written,
        });
    }
}
