namespace CrmReports.Application.Customers;

/// <summary>A text that many purchases or interactions share, kept once: a category, a product, a currency.</summary>
public sealed class Term
{
    public long Id { get; init; }

    public required string Text { get; init; }
}
