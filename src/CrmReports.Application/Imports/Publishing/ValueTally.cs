using CrmReports.Application.Conversion;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Counts what became of the values of the rows that are taken in, column by column.</summary>
internal sealed class ValueTally
{
    private readonly ImportPlan plan;
    private readonly int[] columnOf;
    private readonly List<int>?[] joined;
    private readonly bool[] isKept;
    private readonly bool[] isMapped;
    private readonly int[] lastRow;
    private readonly long[] stored;
    private readonly long[] blanked;
    private readonly long[] leftOut;
    private readonly long[] kept;
    private readonly bool[] hasValue;
    private int rows;

    public ValueTally(ImportPlan plan)
    {
        this.plan = plan;
        columnOf = new int[plan.SlotIds];
        joined = new List<int>?[plan.SlotIds];
        isKept = new bool[plan.SlotIds];
        hasValue = new bool[plan.SlotIds];
        isMapped = new bool[plan.ColumnCount];
        lastRow = new int[plan.ColumnCount];
        stored = new long[plan.ColumnCount];
        blanked = new long[plan.ColumnCount];
        leftOut = new long[plan.ColumnCount];
        kept = new long[plan.ColumnCount];
        foreach (var slot in plan.Slots)
        {
            columnOf[slot.Id] = slot.Column;
            joined[slot.Id] = slot.Joined.Count > 0 ? slot.Joined : null;
            isKept[slot.Id] = slot.IsWithoutCustomer;
            foreach (var column in slot.Joined.Append(slot.Column).Where(column => column >= 0))
            {
                isMapped[column] = true;
            }
        }
    }

    /// <summary>Whether any row had a value in the slot.</summary>
    public bool HasValue(Slot slot) => hasValue[slot.Id];

    public void Add(in StagedRow row)
    {
        rows++;
        Add(row.Customer);
        Add(row.Purchase);
        Add(row.Interaction);
        if (row.Notes is { IsEmpty: false } notes)
        {
            AddNotes(notes);
        }
    }

    /// <param name="doubts">As in <see cref="StagedImport.Doubts"/>.</param>
    public ValueCounts Counts(IReadOnlyDictionary<int, Problem> doubts)
    {
        long all = 0, blank = 0, left = 0;
        var columns = new List<ColumnValues>();
        for (var i = 0; i < stored.Length; i++)
        {
            var outside = isMapped[i] || plan.EmptyColumns.Contains(i) ? leftOut[i] : rows;
            all += stored[i];
            blank += blanked[i];
            left += outside;
            var doubt = doubts.GetValueOrDefault(i);
            if (blanked[i] + outside + kept[i] > 0 || doubt != Problem.None)
            {
                columns.Add(new ColumnValues(
                    plan.Headers[i], stored[i], rows - stored[i] - blanked[i] - outside, blanked[i], outside, kept[i] > 0 ? KeptAs(i) : null, kept[i], !isMapped[i], doubt));
            }
        }

        var read = (long)rows * stored.Length;
        return new ValueCounts(read, all, read - all - blank - left, blank, left, columns);
    }

    private string KeptAs(int column) => plan.Slots.First(slot => slot.Column == column && slot.IsWithoutCustomer).Name;

    private void Add(ReadOnlySpan<byte> slice)
    {
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            hasValue[reader.Slot] = true;
            var column = columnOf[reader.Slot];
            if (column < 0 || lastRow[column] == rows)
            {
                continue;
            }

            lastRow[column] = rows;
            stored[column]++;
            if (joined[reader.Slot] is { } parts)
            {
                // A text that is joined of several columns counts for all of them.
                parts.ForEach(part => stored[part]++);
            }

            if (isKept[reader.Slot])
            {
                kept[column]++;
            }
        }
    }

    private void AddNotes(ReadOnlySpan<byte> notes)
    {
        var reader = new CellReader(notes);
        while (!reader.AtEnd)
        {
            var note = reader.Number();
            var column = columnOf[note >> 1];
            if (column < 0 || lastRow[column] == rows)
            {
                continue;
            }

            lastRow[column] = rows;
            (RowBuilder.IsLeftOut(note) ? leftOut : blanked)[column]++;
        }
    }
}
