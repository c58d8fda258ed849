using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Grouping;

/// <summary>One pass over rows: each goes to its group and into every accumulator.</summary>
/// <param name="day">The day of the row, where rows without one are left out; else null.</param>
/// <param name="mostGroups">With more it is refused.</param>
internal sealed class GroupPass(FactRows rows, GroupKey[] keys, IReadOnlyList<Accumulator> accumulators, RowColumn? day, int? mostGroups = null)
{
    private int room;

    public GroupTable Groups { get; } = new(keys.Length);

    /// <summary>Purchases that entered the figures.</summary>
    public long Used { get; private set; }

    /// <summary>Purchases left out because they have no date.</summary>
    public long Undated { get; private set; }

    public GroupPass Run()
    {
        Span<long> key = stackalloc long[keys.Length];
        if (keys.Length == 0)
        {
            // Without groups there is one row, also over nothing.
            MakeRoom(Groups.Take(key));
        }

        while (rows.Read())
        {
            if (day is { IsNull: true })
            {
                Undated += rows.Count;
                continue;
            }

            Used += rows.Count;
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = keys[i].Read();
            }

            Add(Groups.Take(key));
        }

        return this;
    }

    private void Add(int group)
    {
        MakeRoom(group);
        foreach (var accumulator in accumulators)
        {
            accumulator.Add(group);
        }
    }

    private void MakeRoom(int group)
    {
        if (group >= mostGroups)
        {
            throw new ReportException(
                FormattableString.Invariant($"--group-by makes more than {mostGroups:N0} groups, the most that a page is made of. Filter them, group by fewer fields, or ask for the report by the API or the command line."),
                "TooManyGroups", mostGroups);
        }

        if (group >= room)
        {
            room = Math.Max(16, room * 2);
            foreach (var accumulator in accumulators)
            {
                accumulator.Grow(room);
            }
        }
    }
}
