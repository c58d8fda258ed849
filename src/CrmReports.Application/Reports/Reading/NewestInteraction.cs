namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// The newest interaction of each purchase, read beside purchases that come in the order of their ids: both streams
/// go forward together, so that nothing is looked up and nothing kept.
/// </summary>
internal sealed class NewestInteraction(ReportRows interactions, RowColumn purchaseId, FactRows purchases) : IDisposable
{
    private long serial = -1;
    private long standsOn = long.MinValue;
    private bool found;

    /// <summary>The stream: purchase id, then the columns asked for; of one purchase the newest comes last.</summary>
    public static ReportRows Query(ReportSession session, string columns, (long From, long To)? range)
    {
        var which = range is null ? "i.\"PurchaseId\" IS NOT NULL" : "i.\"PurchaseId\" >= @p0 AND i.\"PurchaseId\" < @p1";
        return session.QueryBeside(
            $"SELECT i.\"PurchaseId\"{columns} FROM \"Interactions\" i{InteractionOrder.Joins} WHERE {which} ORDER BY i.\"PurchaseId\", {InteractionOrder.Earliest}",
            range is { } ids ? [ids.From, ids.To] : []);
    }

    /// <summary>Whether the purchase of the current row has one; the stream then stands on it.</summary>
    public bool Exists
    {
        get
        {
            if (serial != purchases.Serial)
            {
                serial = purchases.Serial;
                Advance(purchaseId.Int64);
            }

            return found;
        }
    }

    public void Dispose() => interactions.Dispose();

    private void Advance(long id)
    {
        while (standsOn < id)
        {
            standsOn = interactions.Read() ? interactions.GetInt64(0) : long.MaxValue;
        }

        found = standsOn == id;
    }
}

internal sealed class InteractionColumn(NewestInteraction interaction, RowColumn column) : RowColumn(column.Type)
{
    public override bool IsNull => !interaction.Exists || column.IsNull;

    public override long Int64 => column.Int64;

    public override double Double => column.Double;

    public override bool IsDateOnly => column.IsDateOnly;

    public override ReadOnlySpan<byte> Utf8 => column.Utf8;
}
