using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

internal sealed record PublishedImport(
    long Sequence, CustomerPolicy Customers, PurchasePolicy Purchases, long CustomerBase, long CustomerSpan, long PurchaseBase, long PurchaseSpan, long InteractionBase, long InteractionSpan);

/// <summary>What the steps of an undo share.</summary>
internal sealed class UndoScope
{
    private readonly Dictionary<RecordKind, HashSet<long>> cascaded = new()
    {
        [RecordKind.Customer] = [],
        [RecordKind.Purchase] = [],
        [RecordKind.Interaction] = [],
    };

    public UndoScope(IStoreSession session, long importId)
    {
        Session = session;
        ImportId = importId;
        Terms = new TermTable(session);
        using var rows = session.Query(
            "SELECT ImportId, Sequence, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan FROM Publications");
        while (rows.Read())
        {
            Publications[rows.GetInt64(0)] = new PublishedImport(
                rows.GetInt64(1),
                (CustomerPolicy)rows.GetInt64(2),
                (PurchasePolicy)rows.GetInt64(3),
                rows.GetInt64(4),
                rows.GetInt64(5),
                rows.GetInt64(6),
                rows.GetInt64(7),
                rows.GetInt64(8),
                rows.GetInt64(9));
        }
    }

    public IStoreSession Session { get; }

    public long ImportId { get; }

    public TermTable Terms { get; }

    public Dictionary<long, PublishedImport> Publications { get; } = [];

    public bool AnyAppends => Publications.Values.Any(p => p.Purchases == PurchasePolicy.Append);

    public HashSet<int> TouchedDays { get; } = [];

    public HashSet<long> TouchedCustomers { get; } = [];

    /// <summary>Identities of the purchases and interactions known by content that lost a claim.</summary>
    public Dictionary<RecordKind, HashSet<Hash128>> Keys { get; } = new()
    {
        [RecordKind.Customer] = [],
        [RecordKind.Purchase] = [],
        [RecordKind.Interaction] = [],
    };

    /// <summary>Interactions that stay and whose purchase may be another one now.</summary>
    public HashSet<long> Relinked { get; } = [];

    /// <summary>Claims that fall although their import stays: (kind, record, import). An import that only updates says
    /// nothing about a customer that nobody created, and its rows about them would have been rejected.</summary>
    public HashSet<(RecordKind Kind, long Record, long Import)> Fallen { get; } = [];

    public IEnumerable<long> CascadedTo(RecordKind kind) => cascaded[kind];

    /// <summary>The rows of an import about a customer are gone: so are its claims on their purchases and interactions.</summary>
    public void FallWith(long customer, long import)
    {
        Fallen.Add((RecordKind.Customer, customer, import));
        foreach (var (kind, table) in new[] { (RecordKind.Purchase, "Purchases"), (RecordKind.Interaction, "Interactions") })
        {
            using var rows = Session.Query(
                $"SELECT r.Id FROM {table} r WHERE r.CustomerId = @p0 AND (r.ImportId = @p1 OR EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = @p2 AND c.RecordId = r.Id AND c.ImportId = @p1))",
                customer,
                import,
                (int)kind);
            while (rows.Read())
            {
                cascaded[kind].Add(rows.GetInt64(0));
                Fallen.Add((kind, rows.GetInt64(0), import));
            }
        }
    }
}
