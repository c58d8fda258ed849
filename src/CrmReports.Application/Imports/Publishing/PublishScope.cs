using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>What the steps of one publish share.</summary>
internal sealed class PublishScope
{
    public required IStoreSession Session { get; init; }

    public required StagedImport Staged { get; init; }

    public required long ImportId { get; init; }

    public required StoreCounters Counters { get; init; }

    public required TermTable Terms { get; init; }

    public required ClaimLog Claims { get; init; }

    public required EditedRecords Edits { get; init; }

    public required SpoolFile SpoolFile { get; init; }

    public required CancellationToken Cancellation { get; init; }

    public ImportPlan Plan => Staged.Plan;

    /// <summary>Rows that created a record.</summary>
    public RowBits Created { get; } = new();

    /// <summary>Rows that changed one.</summary>
    public RowBits Updated { get; } = new();

    /// <summary>Rows rejected because the import only updates and the store does not know their customer.</summary>
    public RowBits UnknownCustomer { get; } = new();

    /// <summary>Slots that had a value in some new record.</summary>
    public bool[] Seen { get; init; } = [];

    /// <summary>What became of the values of the accepted rows.</summary>
    public required ValueTally Values { get; init; }

    /// <summary>Slots that had a value in some accepted row about a record that was there.</summary>
    public bool[] Stated { get; init; } = [];

    /// <summary>Fields that a changed record holds.</summary>
    public HeldFields Held { get; } = new();

    /// <summary>Customers and days whose rollups are to be computed anew.</summary>
    public HashSet<long> TouchedCustomers { get; } = [];

    public HashSet<int> TouchedDays { get; } = [];

    /// <summary>Marks the built-in fields that the claim has values of.</summary>
    public void See(RecordKind kind, RecordState claim)
    {
        foreach (var slot in Plan.Slots)
        {
            Stated[slot.Id] |= slot.Kind == kind && slot.Field is not null && claim[slot.Id] is not null;
        }
    }

    /// <summary>Marks the fields that a row states of a record that is there and equal.</summary>
    public void See(ReadOnlySpan<byte> slice)
    {
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            Stated[reader.Slot] = true;
        }
    }
}

/// <summary>The highest ids given so far.</summary>
internal sealed record StoreCounters(long DataVersion, long Sequence, long Customer, long Purchase, long Interaction)
{
    public static StoreCounters Read(IStoreSession session)
    {
        using var rows = session.Query("SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId FROM State WHERE Id = 1");
        return rows.Read()
            ? new StoreCounters(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4))
            : throw new InvalidOperationException("The store has no state row; run 'crmreports migrate'.");
    }

    public void Write(IStoreSession session) => session.Execute(
        "UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4 WHERE Id = 1",
        DataVersion,
        Sequence,
        Customer,
        Purchase,
        Interaction);
}
