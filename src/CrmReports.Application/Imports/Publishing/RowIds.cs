using System.Runtime.InteropServices;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// A record's id for each source row, set in any order and read in file order. Some million rows lie in one array; of
/// more, one window of that many at a time, the rest in the spool file.
/// </summary>
/// <param name="rows">Row numbers go from 1 to here.</param>
/// <param name="windowBits">A window has two to the power of so many rows.</param>
internal sealed class RowIds(SpoolFile file, int rows, int windowBits)
{
    private const int Buffered = 4096;

    private readonly long[] window = new long[Math.Min(rows + 1, 1 << windowBits)];
    private readonly (int Row, long Id)[]?[] buffers = new (int, long)[]?[(rows >> windowBits) + 1];
    private readonly int[] fill = new int[(rows >> windowBits) + 1];
    private readonly List<(int Window, long Offset, int Count)> spilled = [];
    private int current = rows < 1 << windowBits ? 0 : -1;

    public void Set(int row, long id)
    {
        if (buffers.Length == 1)
        {
            window[row] = id;
            return;
        }

        var target = row >> windowBits;
        var buffer = buffers[target] ??= new (int, long)[Buffered];
        buffer[fill[target]++] = (row, id);
        if (fill[target] == Buffered)
        {
            spilled.Add((target, file.Write(MemoryMarshal.AsBytes(buffer.AsSpan())), Buffered));
            fill[target] = 0;
        }
    }

    /// <summary>The id of a row, or 0; rows are asked for in ascending order.</summary>
    public long this[int row]
    {
        get
        {
            if (row >> windowBits != current)
            {
                Load(row >> windowBits);
            }

            return window[row & ((1 << windowBits) - 1)];
        }
    }

    private void Load(int target)
    {
        Array.Clear(window);
        current = target;
        var block = new (int Row, long Id)[Buffered];
        foreach (var (owner, offset, count) in spilled)
        {
            if (owner == target)
            {
                file.Read(offset, MemoryMarshal.AsBytes(block.AsSpan(0, count)));
                Scatter(block.AsSpan(0, count));
            }
        }

        Scatter((buffers[target] ?? []).AsSpan(0, fill[target]));
    }

    private void Scatter(ReadOnlySpan<(int Row, long Id)> entries)
    {
        foreach (var (row, id) in entries)
        {
            window[row & ((1 << windowBits) - 1)] = id;
        }
    }
}
