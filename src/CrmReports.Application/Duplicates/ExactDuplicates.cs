namespace CrmReports.Application.Duplicates;

/// <summary>Finds the rows that repeat an earlier row, by 128-bit hash.</summary>
public static class ExactDuplicates
{
    /// <summary>Calls <paramref name="found"/> with the row and the first row that it repeats.</summary>
    public static void Find(Spool<KeyRow> rows, Action<int, int> found)
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
                    found(sorted[next].Row, sorted[first].Row);
                    next++;
                }

                first = next;
            }

            rows.Free(partition);
        }
    }
}
