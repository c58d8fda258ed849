using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>
/// The second pass over the staged rows, taken only where a column had to be seen as a whole: reads what was deferred,
/// fills what is missing with the column's mean, median or mode, and writes the rows anew.
/// </summary>
internal sealed class Settler(ImportPlan plan, ColumnReader?[] readers, StagedImport staged, LedgerSpill ledger, CancellationToken cancellation)
{
    private readonly RowBuilder builder = new(plan);
    private readonly RowKeys keys = new(plan, staged.Spools);
    private readonly ReaderScratch scratch = new();
    private readonly RowBuffer encoded = new(4096);
    private readonly RowBuffer text = new();
    private readonly SlotCells cells = new(plan);

    public void Run(StageFile target)
    {
        var fills = new ColumnFills(plan, readers);
        if (fills.Any)
        {
            Gather(fills);
        }

        var pass = staged.Rows.Read();
        while (pass.Next())
        {
            if ((pass.Row & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var row = new StagedRow(pass.Encoded);
            if (!row.IsUnsettled)
            {
                target.Add(pass.Row, pass.Encoded);
            }
            else if (Settle(pass.Row, row, fills))
            {
                target.Add(pass.Row, encoded.Written);
            }
        }

        target.Complete();
        staged.Rows.Dispose();
        staged.Rows = target;
        plan.SettleTypes(readers);
    }

    private void Gather(ColumnFills fills)
    {
        var pass = staged.Rows.Read();
        while (pass.Next())
        {
            if (!staged.IsAccepted(pass.Row))
            {
                continue;
            }

            var row = new StagedRow(pass.Encoded);
            cells.Load(row);
            scratch.Reset();
            for (var i = 0; i < plan.Slots.Count; i++)
            {
                if (plan.Slots[i].IsFilledFromColumn)
                {
                    var cell = Read(i, row);
                    fills.Add(i, cell);
                }
            }
        }

        fills.Complete();
    }

    private bool Settle(int number, in StagedRow row, ColumnFills fills)
    {
        cells.Load(row);
        scratch.Reset();
        builder.Begin();
        builder.Recall(row.Notes);
        var corrected = row.IsCorrected;
        for (var i = 0; i < plan.Slots.Count; i++)
        {
            var slot = plan.Slots[i];
            var wasDeferred = cells.KindOf(slot) == CellKind.Deferred;
            var cell = Read(i, row);
            if (cell.Problem != Problem.None)
            {
                Reject(number, row, slot, cell);
                return false;
            }

            if (cell.Kind == CellKind.Missing && slot.IsFilledFromColumn && fills.TryFill(i, ref cell))
            {
                cell.Corrections = Correction.Filled;
            }

            if (wasDeferred && (cell.Corrections & Correction.KeptAsText) != 0)
            {
                builder.KeepText(slot.Column, cells.TextOf(slot, row));
            }

            if (wasDeferred && cell.Kind == CellKind.Missing && (cell.Corrections & Correction.Cleared) != 0)
            {
                builder.NoteBlanked(slot);
            }

            if (cell.Corrections != Correction.None && (wasDeferred || cell.Corrections == Correction.Filled))
            {
                corrected = true;
                Correct(number, row, slot, cell, wasDeferred);
            }

            if (slot.KeepsText)
            {
                builder.TakeText(slot, ref cell);
            }
            else
            {
                builder.Take(slot, ref cell);
            }
        }

        builder.End();
        if (builder.Overflow is { } overflow)
        {
            Reject(number, row, plan.Slots.First(slot => slot.Id == overflow), new Cell { Problem = Problem.TooLarge });
            return false;
        }

        var recordKeys = keys.Emit(number, builder);
        if (corrected)
        {
            staged.Correct(number);
        }

        encoded.Clear();
        StagedRow.Write(encoded, builder, recordKeys, row.Line, corrected, unsettled: false);
        return true;
    }

    /// <summary>The slot's cell as the first pass left it, deferred texts read by what the column turned out to be.</summary>
    private Cell Read(int index, in StagedRow row)
    {
        var cell = cells.Get(plan.Slots[index], row);
        if (cell.Kind == CellKind.Deferred)
        {
            var deferred = cell.Text;
            cell = Cell.Missing;
            readers[index]!.Read(deferred, scratch, ref cell);
        }

        return cell;
    }

    private void Reject(int number, in StagedRow row, Slot slot, in Cell cell)
    {
        staged.Reject(number, cell.Problem == Problem.DropMissing);
        staged.RejectedWhenSettled.Set(number);
        ledger.Add(new SpilledEntry
        {
            Row = number,
            Line = row.Line,
            Kind = LedgerKind.Rejected,
            Problem = cell.Problem,
            Column = slot.Column,
            Value = cells.TextOf(slot, row),
            CustomerKey = row.Reference == CustomerReference.Keyed ? keys.CustomerKey(row.Customer).Hi : 0,
        });
    }

    private void Correct(int number, in StagedRow row, Slot slot, in Cell cell, bool wasDeferred)
    {
        if (slot.IsSecondTarget)
        {
            return;
        }

        text.Clear();
        CellText.Write(text, cell.Kind, cell.Bits, cell.Text);
        ledger.Add(new SpilledEntry
        {
            Row = number,
            Line = row.Line,
            Kind = LedgerKind.Corrected,
            Corrections = cell.Corrections,
            Column = slot.Column,
            Value = wasDeferred ? cells.TextOf(slot, row) : default,
            NewValue = text.Written,
            CustomerKey = row.Reference == CustomerReference.Keyed ? keys.CustomerKey(row.Customer).Hi : 0,
        });
    }
}
