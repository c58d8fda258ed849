using CrmReports.Application.Customers;
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

/// <summary>What the rows of an import state of one record, as far as they are read.</summary>
internal sealed class RestatedRecord
{
    private readonly Dictionary<long, Part> parts = [];
    private readonly List<int> rows = [];
    private byte[] said = [];

    /// <summary>The row whose claim it is: the last one.</summary>
    public int Row => rows[^1];

    public Hash128 Key { get; private set; }

    public RecordState Claim { get; private set; } = new();

    public IReadOnlyList<int> Rows => rows;

    /// <summary>Rows whose values are not those of the row before them.</summary>
    public List<int> Differing { get; } = [];

    public void Add(int row, in StagedRow staged, RecordKind kind, RowLinks links, ImportPlan plan)
    {
        var slice = kind == RecordKind.Purchase ? staged.Purchase : staged.Interaction;
        if (rows.Count > 0 && !slice.SequenceEqual(said))
        {
            Differing.Add(row);
        }

        said = slice.ToArray();
        rows.Add(row);
        Key = kind == RecordKind.Purchase ? staged.PurchaseKey : staged.InteractionKey;

        // Where rows fall with their customer, those of one customer alone are taken together, so that they fall together.
        var customer = links.CustomerOf(row, staged);
        var of = plan.Profile.Customers == CustomerPolicy.UpdateOnly ? customer : 0;
        if (!parts.TryGetValue(of, out var part))
        {
            parts[of] = part = new Part();
        }

        part.Keyed = staged.Reference == CustomerReference.Keyed ? customer : part.Keyed;
        Claim = part.Claim;
        Claim.Overlay(slice, plan);

        // A customer or purchase that is known by its content alone is tied to the row, and the claim is the last row's.
        Claim.CustomerId = staged.Reference == CustomerReference.ByContent ? customer : part.Keyed;
        Claim.PurchaseId = kind == RecordKind.Interaction ? links.PurchaseOf(row, staged) : 0;
    }

    private sealed class Part
    {
        public RecordState Claim { get; } = new();

        public long Keyed { get; set; }
    }
}

/// <summary>The customer and the purchase that a row states, once they have ids; rows are asked for in ascending order.</summary>
internal sealed class RowLinks(CustomerStep customers, RecordMatches contentCustomers, RecordMatches purchases)
{
    public long CustomerOf(int row, in StagedRow staged) => staged.Reference switch
    {
        CustomerReference.Keyed => customers.IdOf(row),
        CustomerReference.ByContent => contentCustomers.IdOf(row),
        CustomerReference.None => 0,
        _ => throw new InvalidOperationException(),
    };

    public long PurchaseOf(int row, in StagedRow staged) => staged.HasPurchase && !purchases.IsSuperseded(row) ? purchases.IdOf(row) : 0;
}
