namespace CrmReports.Application.Reports;

/// <summary>Sorting of many rows that ends when nobody waits for them any more.</summary>
internal static class CancellableSort
{
    public static void Sort<T>(T[] items, Comparison<T> comparison, CancellationToken ct)
    {
        try
        {
            Array.Sort(items, (a, b) =>
            {
                ct.ThrowIfCancellationRequested();
                return comparison(a, b);
            });
        }
        catch (InvalidOperationException)
        {
            // What a comparison throws comes out wrapped.
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }
}
