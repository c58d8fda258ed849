using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Writes the claims of a second and every later import about a record. The claims of a record are its own
/// (import id and row number in its row) and those written here.
/// </summary>
internal sealed class ClaimLog : IDisposable
{
    private readonly IRowSink sink;
    private readonly IPreparedQuery?[] claimed = new IPreparedQuery?[3];

    public ClaimLog(IStoreSession session)
    {
        sink = session.Insert("Claims", "Kind", "RecordId", "ImportId", "RowNumber", "Payload");
        using var any = session.Query("SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END");
        any.Read();
        if (any.GetInt64(0) > 0)
        {
            for (var kind = 0; kind < claimed.Length; kind++)
            {
                claimed[kind] = session.Prepare($"SELECT 1 FROM Claims WHERE Kind = {(RecordKind)kind:D} AND RecordId = @p0");
            }
        }
    }

    /// <summary>What a claim on a record whose identity is its content says: nothing but the day of a customer's age.</summary>
    public static byte[]? ContentClaim(ImportPlan plan, RecordKind kind) => kind == RecordKind.Customer && plan.Slots.Any(slot => slot.Field == Fields.Age)
        ? new RecordState { AgeAsOf = plan.ReferenceDay }.ToPayload()
        : null;

    /// <summary>A claim on a record whose identity is its content.</summary>
    public void AddByContent(RecordKind kind, long recordId, long importId, long row, byte[]? claim) => Write(kind, recordId, importId, row, claim);

    /// <summary>A claim on a record with a key. The claim that the record itself was so far is written down first.</summary>
    public void AddKeyed(RecordKind kind, StoredRecord record, long importId, long row, RecordState claim)
    {
        if (!IsClaimed(kind, record.Id))
        {
            Write(kind, record.Id, record.ImportId, record.RowNumber, record.State.ToPayload());
        }

        Write(kind, record.Id, importId, row, claim.ToPayload());
    }

    public void Complete() => sink.Complete();

    public void Dispose()
    {
        sink.Dispose();
        foreach (var query in claimed)
        {
            query?.Dispose();
        }
    }

    private bool IsClaimed(RecordKind kind, long recordId)
    {
        if (claimed[(int)kind] is not { } query)
        {
            return false;
        }

        using var rows = query.Run(recordId);
        return rows.Read();
    }

    private void Write(RecordKind kind, long recordId, long importId, long row, byte[]? payload)
    {
        sink.Set(0, (long)kind);
        sink.Set(1, recordId);
        sink.Set(2, importId);
        sink.Set(3, row);
        if (payload is not null)
        {
            sink.SetBlob(4, payload);
        }

        sink.Next();
    }
}
