using System.Text.Json.Serialization;

namespace CrmReports.Application.Imports;

public sealed record RecordCounts(long Created, long Updated, long Unchanged)
{
    internal long Total => Created + Updated + Unchanged;
}

public sealed record RecordKindCounts(RecordCounts Customers, RecordCounts Purchases, RecordCounts Interactions)
{
    internal long Total => Customers.Total + Purchases.Total + Interactions.Total;
}

/// <summary>Rows that state a value of a record otherwise than a row before them in the file: the last one counts.</summary>
public sealed record Overwrites(long Customers, long Purchases, long Interactions);

/// <summary>Counts are source rows, one outcome each:
/// read = created + updated + unchanged + duplicates + rejected.</summary>
public sealed record ImportCounts
{
    public long Read { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Duplicates { get; init; }

    public long Rejected { get; init; }

    /// <summary>Of the rejected ones, those a rule was told to drop; they trip no gate.</summary>
    public long Dropped { get; init; }

    /// <summary>Of the accepted ones, those with at least one corrected value.</summary>
    public long Corrected { get; init; }

    /// <summary>Rows that change what an earlier row of the same file says of the same record.</summary>
    public Overwrites Overwrites { get; init; } = new(0, 0, 0);

    public RecordKindCounts Records { get; init; } =
        new(new RecordCounts(0, 0, 0), new RecordCounts(0, 0, 0), new RecordCounts(0, 0, 0));

    /// <summary>What became of the values of the accepted rows; null for an import of a version that did not count them.</summary>
    public ValueCounts? Values { get; init; }

    public long Accepted => Created + Updated + Unchanged;

    /// <summary>Whether publishing would keep no row at all: every one is rejected, or says nothing of any record. A file
    /// that only repeats what is known does not count as such.</summary>
    [JsonIgnore]
    public bool StoresNothing => Read > 0 && (Accepted == 0 || Records.Total == 0);
}
