namespace CrmReports.Application.Customers;

/// <summary>One purchase line. Terms are numbers into <see cref="Term"/>; amounts are ten-thousandths.</summary>
public sealed class Purchase
{
    /// <summary>The number of the first row of its import's range plus its row number: file order within an import.</summary>
    public long Id { get; init; }

    public long? CustomerId { get; set; }

    /// <summary>Days since 1970-01-01.</summary>
    public int? Day { get; set; }

    /// <summary>Milliseconds since midnight; null where the source gave a date alone.</summary>
    public int? TimeOfDay { get; set; }

    public string? OrderId { get; set; }

    public string? LineId { get; set; }

    /// <summary>The term of the product's id.</summary>
    public long? ProductIdTerm { get; set; }

    /// <summary>The term of the product's name.</summary>
    public long? ProductTerm { get; set; }

    public long? CategoryTerm { get; set; }

    public long? RegionTerm { get; set; }

    public long? ChannelTerm { get; set; }

    public long? CurrencyTerm { get; set; }

    public long? Quantity { get; set; }

    public long? UnitPrice { get; set; }

    public long? Amount { get; set; }

    public string? Custom { get; set; }

    public long ImportId { get; set; }

    public long RowNumber { get; set; }

    public long KeyHi { get; init; }

    public long KeyLo { get; init; }
}
