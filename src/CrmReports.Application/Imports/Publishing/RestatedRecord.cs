using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

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

    /// <summary>Rows that change what a row before them says.</summary>
    public int Overwrites { get; private set; }

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
        if (Claim.Overlay(slice, plan))
        {
            Overwrites++;
        }

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
