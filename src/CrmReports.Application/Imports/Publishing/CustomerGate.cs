using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Rejects the rows about customers that may not be brought in: erased persons, and under
/// <see cref="CustomerPolicy.UpdateOnly"/> those that the store does not know. Most imports have neither and skip it.
/// </summary>
internal sealed class CustomerGate(PublishScope scope)
{
    public void Run()
    {
        var erased = Erased();
        var updateOnly = scope.Plan.Profile.Customers == CustomerPolicy.UpdateOnly;
        if (erased.Count == 0 && !updateOnly)
        {
            return;
        }

        RejectKeyed(erased, updateOnly);
        if (updateOnly)
        {
            RejectUnknownByContent();
        }
    }

    private void RejectKeyed(HashSet<Hash128> erased, bool updateOnly)
    {
        var spool = scope.Staged.Spools.Customers;
        using var existing = new ExistingKeys(scope.Session, RecordLayout.Customers, scope.Counters.Customer, spool.Total, spool.Partitions);
        CustomerRow[] buffer = [];
        CustomerRow[] scratch = [];
        for (var partition = 0; partition < spool.Partitions.Count; partition++)
        {
            existing.Begin(partition);
            var entries = spool.Load(partition, ref buffer, ref scratch);
            for (var i = 0; i < entries.Length; i++)
            {
                if (!scope.Staged.IsAccepted(entries[i].Row))
                {
                    continue;
                }

                var key = new Hash128(entries[i].Hi, entries[i].Lo);
                if (erased.Contains(key))
                {
                    Reject(entries[i].Row, entries[i].Hi, Problem.Erased);
                }
                else if (updateOnly && existing.Of(key).IsEmpty)
                {
                    Reject(entries[i].Row, entries[i].Hi, Problem.UnknownCustomer);
                }
            }
        }
    }

    /// <summary>Of customers without a key, the k-th equal row is known where there are k equal customers.</summary>
    private void RejectUnknownByContent()
    {
        var spool = scope.Staged.Spools.ContentCustomers;
        using var existing = new ExistingKeys(scope.Session, RecordLayout.Customers, scope.Counters.Customer, spool.Total, spool.Partitions);
        KeyRow[] buffer = [];
        KeyRow[] scratch = [];
        for (var partition = 0; partition < spool.Partitions.Count; partition++)
        {
            existing.Begin(partition);
            var entries = spool.Load(partition, ref buffer, ref scratch);
            var place = 0;
            for (var i = 0; i < entries.Length; i++)
            {
                place = i > 0 && entries[i].Key == entries[i - 1].Key ? place : 0;
                if (scope.Staged.IsAccepted(entries[i].Row) && place++ >= existing.Of(entries[i].Key).Length)
                {
                    Reject(entries[i].Row, 0, Problem.UnknownCustomer);
                }
            }
        }
    }

    private HashSet<Hash128> Erased()
    {
        var erased = new HashSet<Hash128>();
        using var rows = scope.Session.Query("SELECT KeyHi, KeyLo FROM Tombstones");
        while (rows.Read())
        {
            erased.Add(new Hash128(rows.GetInt64(0), rows.GetInt64(1)));
        }

        return erased;
    }

    private void Reject(int row, long customerKey, Problem problem)
    {
        scope.Staged.Reject(row, isDropped: false);
        scope.Staged.LateRejects.Add((row, customerKey, problem));
        if (problem == Problem.UnknownCustomer)
        {
            scope.UnknownCustomer.Set(row);
        }
    }
}
