using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

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
