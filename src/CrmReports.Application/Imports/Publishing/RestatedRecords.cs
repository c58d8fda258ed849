using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// The records with an id of their own that several rows of the import state. All rows about one are one claim, which is
/// the last row's: of each field the last value stated counts. They are published after all others, some thousands at a
/// time, in as many passes over the staged rows as that takes; hardly any file has one.
/// </summary>
internal sealed class RestatedRecords(PublishScope scope, RecordMatches records, RowLinks links)
{
    private readonly Dictionary<long, RestatedRecord> batch = [];
    private readonly RowBits done = new();

    /// <param name="publish">Given each record's id and what is stated of it.</param>
    public void Publish(Action<long, RestatedRecord> publish)
    {
        for (var isMore = records.HasRestated; isMore;)
        {
            isMore = Read();
            foreach (var (id, record) in batch)
            {
                publish(id, record);
            }

            batch.Clear();
        }
    }

    /// <summary>Whether there are more than one batch holds.</summary>
    private bool Read()
    {
        var isMore = false;
        var pass = scope.Staged.Rows.Read();
        while (pass.Next())
        {
            if (!done[pass.Row] && (records.IsSuperseded(pass.Row) || records.IsRestated(pass.Row)) && scope.Staged.IsAccepted(pass.Row))
            {
                isMore |= !Take(pass.Row, new StagedRow(pass.Encoded));
            }
        }

        return isMore;
    }

    /// <summary>False where the record has to wait for the next batch.</summary>
    private bool Take(int row, in StagedRow staged)
    {
        scope.Cancellation.ThrowIfCancellationRequested();
        if (records.IdOf(row) is not (not 0 and var id))
        {
            // The last row of the record is rejected.
            return true;
        }

        if (!batch.TryGetValue(id, out var record))
        {
            if (batch.Count == scope.Staged.Limits.RestatedRecords)
            {
                return false;
            }

            batch[id] = record = new RestatedRecord();
        }

        record.Add(row, staged, records.Layout.Kind, links, scope.Plan);
        done.Set(row);
        return true;
    }
}
