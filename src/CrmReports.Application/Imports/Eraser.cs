using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports;

/// <summary>Erases a person and leaves a tombstone: a keyed hash that keeps them from coming back. An id that nobody has
/// (a typing mistake, say) leaves none: whoever gets it later is somebody else.</summary>
internal sealed class Eraser(WorkerTurn turn, DateTime now)
{
    public EraseResult Run(string customerId)
    {
        EraseResult result;
        long keyHi;
        using (var session = turn.Write())
        {
            var key = RowKeys.KeyOfExternalId(StoreSecret.Hash(session), Encoding.UTF8.GetBytes(customerId));
            keyHi = key.Hi;
            result = Erase(session, key, IdOf(session, key));
        }

        EraseLedger(keyHi);
        return result;
    }

    /// <summary>The same for a customer by the store's number: also one whose source gave no id.</summary>
    public EraseResult Run(long id)
    {
        EraseResult result;
        Hash128 key;
        using (var session = turn.Write())
        {
            using (var rows = session.Query("SELECT KeyHi, KeyLo FROM Customers WHERE Id = @p0", id))
            {
                if (!rows.Read())
                {
                    return new EraseResult(false, 0, 0);
                }

                key = new Hash128(rows.GetInt64(0), rows.GetInt64(1));
            }

            result = Erase(session, key, id);
        }

        EraseLedger(key.Hi);
        return result;
    }

    private void EraseLedger(long keyHi)
    {
        // The ledger lies in the other store. Should the process end here, the same command finishes the work. It may
        // also name somebody who never became a customer, because their row was rejected.
        using var operations = turn.Store.WriteOperations();
        operations.Execute("DELETE FROM Ledger WHERE CustomerKey = @p0", keyHi);
        operations.Commit();
    }

    private EraseResult Erase(IStoreSession session, Hash128 key, long? id)
    {
        // Edits outlive a customer that an undo removed.
        var edits = session.Execute("DELETE FROM CustomerEdits WHERE KeyHi = @p0 AND KeyLo = @p1", key.Hi, key.Lo);
        var result = id is null ? new EraseResult(false, 0, 0) : Erase(session, id.Value);
        if (result.Found && session.Execute("UPDATE Tombstones SET ErasedAt = @p2 WHERE KeyHi = @p0 AND KeyLo = @p1", key.Hi, key.Lo, now) == 0)
        {
            session.Execute("INSERT INTO Tombstones (KeyHi, KeyLo, ErasedAt) VALUES (@p0, @p1, @p2)", key.Hi, key.Lo, now);
        }

        if (result.Found || edits > 0)
        {
            var fields = new FieldsInUse(session);
            fields.Recount();
            fields.Save();
            session.Execute("UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1");
            session.Commit();
        }

        return result;
    }

    private static long? IdOf(IStoreSession session, Hash128 key)
    {
        using var rows = session.Query("SELECT CustomerId FROM CustomerKeys WHERE KeyHi = @p0 AND KeyLo = @p1", key.Hi, key.Lo);
        return rows.Read() ? rows.GetInt64(0) : null;
    }

    private static EraseResult Erase(IStoreSession session, long id)
    {
        session.Execute("DELETE FROM Claims WHERE Kind = 2 AND RecordId IN (SELECT Id FROM Interactions WHERE CustomerId = @p0)", id);
        session.Execute("DELETE FROM InteractionKeys WHERE InteractionId IN (SELECT Id FROM Interactions WHERE CustomerId = @p0)", id);
        var interactions = session.Execute("DELETE FROM Interactions WHERE CustomerId = @p0", id);

        // What was bought stays for the figures; who bought it, and all that could tell, goes.
        session.Execute("UPDATE Claims SET Payload = NULL WHERE Kind = 1 AND RecordId IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)", id);
        var purchases = session.Execute("UPDATE Purchases SET CustomerId = NULL, OrderId = NULL, LineId = NULL, Custom = NULL WHERE CustomerId = @p0", id);
        session.Execute("DELETE FROM CustomerPurchases WHERE CustomerId = @p0", id);
        session.Execute("DELETE FROM CustomerTotals WHERE CustomerId = @p0", id);
        session.Execute("DELETE FROM Claims WHERE Kind = 0 AND RecordId = @p0", id);
        session.Execute("DELETE FROM CustomerKeys WHERE CustomerId = @p0", id);
        session.Execute("DELETE FROM EditedCustomers WHERE CustomerId = @p0", id);
        session.Execute("DELETE FROM Customers WHERE Id = @p0", id);
        return new EraseResult(true, interactions, purchases);
    }
}
