using CrmReports.Application.Reports.Grouping;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The groups in order: by period, then by the other fields; or as they first appear in the files.</summary>
internal sealed class GroupOrder
{
    private readonly int[] places;
    private readonly CancellationToken ct;

    public GroupOrder(IReadOnlyList<KeyColumn> keys, int count, bool asRead, CancellationToken ct)
    {
        this.ct = ct;
        // Rows are read in file order, so that groups are numbered by their first appearance.
        Groups = new int[count];
        for (var group = 0; group < count; group++)
        {
            Groups[group] = group;
        }

        if (!asRead)
        {
            KeyColumn[] byWeight = [.. keys.Where(key => key.IsPeriod), .. keys.Where(key => !key.IsPeriod)];
            CancellableSort.Sort(Groups, (a, b) => Compare(byWeight, a, b), ct);
        }

        places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[Groups[i]] = i;
        }
    }

    public int[] Groups { get; }

    /// <summary>The groups to show, in the order asked for.</summary>
    public int[] Page(IReadOnlyList<ResultColumn> columns, ReportDefinition definition)
    {
        var sorted = Groups;
        if (definition.Sort.Count > 0)
        {
            var sorts = definition.Sort.Select(sort => (Column: Sorted(columns, sort), sort.Descending)).ToArray();
            sorted = [.. Groups];
            CancellableSort.Sort(sorted, (a, b) => Compare(sorts, a, b), ct);
        }

        var offset = Math.Min(definition.Offset ?? 0, sorted.Length);
        return sorted[(int)offset..(int)Math.Min(sorted.Length, offset + Math.Min(definition.Limit ?? sorted.Length, sorted.Length))];
    }

    private static ResultColumn Sorted(IReadOnlyList<ResultColumn> columns, ReportSort sort) =>
        columns.FirstOrDefault(column => column.Column.Name == sort.Column)
        ?? throw ReportException.UnknownSort(sort, columns.Select(column => column.Column.Name));

    private static int Compare(KeyColumn[] keys, int a, int b)
    {
        foreach (var key in keys)
        {
            var order = key.Rank(a).CompareTo(key.Rank(b));
            if (order != 0)
            {
                return order;
            }
        }

        return a.CompareTo(b);
    }

    private int Compare((ResultColumn Column, bool Descending)[] sorts, int a, int b)
    {
        foreach (var (column, descending) in sorts)
        {
            var order = column.Compare(a, b, descending);
            if (order != 0)
            {
                return order;
            }
        }

        return places[a].CompareTo(places[b]);
    }
}
