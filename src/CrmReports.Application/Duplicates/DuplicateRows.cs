namespace CrmReports.Application.Duplicates;

/// <summary>Finds the rows that repeat an earlier row, by 128-bit hash.</summary>
public static class DuplicateRows
{
    /// <summary>Calls <paramref name="found"/> with each row that repeats another, and the first such row.</summary>
    public static void Find(Spool<KeyRow> rows, Action<KeyRow, KeyRow> found)
    {
        KeyRow[] buffer = [];
        KeyRow[] scratch = [];
        for (var partition = 0; partition < Spool<KeyRow>.Partitions; partition++)
        {
            var sorted = rows.Load(partition, ref buffer, ref scratch);
            for (var first = 0; first < sorted.Length;)
            {
                var next = first + 1;
                while (next < sorted.Length && sorted[next].Hi == sorted[first].Hi && sorted[next].Lo == sorted[first].Lo)
                {
                    found(sorted[next], sorted[first]);
                    next++;
                }

                first = next;
            }

            rows.Free(partition);
        }
    }
}
