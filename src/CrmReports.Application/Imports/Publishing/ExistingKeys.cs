using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Finds which keys of an import the store knows, one partition of ascending keys at a time: by a merge with the
/// sorted key table where the import is large beside the store, else key by key.
/// </summary>
internal sealed class ExistingKeys : IDisposable
{
    private readonly IStoreSession session;
    private readonly string range;
    private readonly bool isEmpty;
    private readonly bool merges;
    private readonly Partitioning partitions;
    private readonly IPreparedQuery? point;
    private readonly List<(Hash128 Key, long Id)> found = [];
    private int position;

    /// <param name="stored">About how many keys the store has.</param>
    /// <param name="incoming">How many the import has.</param>
    public ExistingKeys(IStoreSession session, RecordLayout layout, long stored, long incoming, Partitioning partitions)
    {
        this.session = session;
        this.partitions = partitions;
        isEmpty = stored == 0 || incoming == 0;
        merges = stored <= incoming * session.RowsPerLookup;
        range = $"SELECT KeyHi, KeyLo, {layout.KeyColumn} FROM {layout.KeyTable} WHERE KeyHi BETWEEN @p0 AND @p1 ORDER BY KeyHi, KeyLo, {layout.KeyColumn}";
        point = isEmpty || merges
            ? null
            : session.Prepare($"SELECT {layout.KeyColumn} FROM {layout.KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 ORDER BY {layout.KeyColumn}");
    }

    /// <summary>Starts a partition; its keys are then asked for in ascending order.</summary>
    public void Begin(int partition)
    {
        found.Clear();
        position = 0;
        if (isEmpty || !merges)
        {
            return;
        }

        var (from, to) = partitions.RangeOf(partition);
        using var rows = session.Query(range, from, to);
        while (rows.Read())
        {
            found.Add((new Hash128(rows.GetInt64(0), rows.GetInt64(1)), rows.GetInt64(2)));
        }
    }

    /// <summary>The ids of the records with that key, ascending; valid until the next call.</summary>
    public ReadOnlySpan<(Hash128 Key, long Id)> Of(Hash128 key)
    {
        if (isEmpty)
        {
            return [];
        }

        if (!merges)
        {
            found.Clear();
            using var rows = point!.Run(key.Hi, key.Lo);
            while (rows.Read())
            {
                found.Add((key, rows.GetInt64(0)));
            }

            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);
        }

        while (position < found.Count && found[position].Key.CompareTo(key) < 0)
        {
            position++;
        }

        var end = position;
        while (end < found.Count && found[end].Key == key)
        {
            end++;
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[position..end];
    }

    public void Dispose() => point?.Dispose();
}
