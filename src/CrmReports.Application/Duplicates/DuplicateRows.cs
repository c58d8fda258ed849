namespace CrmReports.Application.Duplicates;

/// <summary>Finds the rows that repeat an earlier row, by 128-bit hash.</summary>
public static class DuplicateRows
{
    /// <summary>Calls <paramref name="found"/> with each row that repeats another, and the first such row.</summary>
    public static void Find(Spool<KeyRow> rows, Action<KeyRow, KeyRow> found)
    {
        var pass = new SpoolPass<KeyRow>(rows);
        while (pass.Next())
        {
            var sorted = pass.Entries;
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
        }
    }
}
