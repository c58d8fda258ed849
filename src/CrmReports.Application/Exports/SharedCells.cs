using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Exports;

/// <summary>
/// The cells of records that many rows share, as an export writes them: five purchases of a customer write the
/// customer's fields once and copy them four times. Several threads may read and keep at once.
/// </summary>
internal sealed class SharedCells
{
    /// <summary>Beyond so many bytes nothing more is kept.</summary>
    private const long Budget = 32L << 20;

    private readonly TextArena arena = new();
    private readonly object gate = new();

    /// <summary>One more than the number by which the arena knows the cells; 0 where none are kept.</summary>
    private int[] places = [];

    public bool TryGet(int record, out ReadOnlySpan<byte> cells)
    {
        var known = Volatile.Read(ref places);
        var place = record < known.Length ? Volatile.Read(ref known[record]) : 0;

        // The arena only grows, and a place is told only when what lies there has been written.
        cells = place > 0 ? arena[place - 1] : default;
        return place > 0;
    }

    public void Keep(int record, ReadOnlySpan<byte> cells)
    {
        lock (gate)
        {
            if (arena.Size > Budget)
            {
                return;
            }

            if (record >= places.Length)
            {
                var more = places;
                Array.Resize(ref more, Math.Max(record + 1, places.Length * 2));
                Volatile.Write(ref places, more);
            }

            Volatile.Write(ref places[record], arena.Add(cells) + 1);
        }
    }
}
