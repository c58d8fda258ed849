using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <param name="Ranges">Per kind of record: the ids that the import gave are the <c>Span</c> ones after <c>Base</c>.</param>
internal sealed record PublishedImport(long Sequence, CustomerPolicy Customers, PurchasePolicy Purchases, (long Base, long Span)[] Ranges);

/// <summary>What the steps of an undo share.</summary>
internal sealed class UndoScope : IDisposable
{
    private const int MostNamed = 100_000;

    private readonly IPreparedQuery externalId;

    /// <summary>Customers that were asked for, and whether they have an id of their own; customers are undone before what
    /// belongs to them.</summary>
    private readonly Dictionary<long, bool> named = [];

    public UndoScope(IStoreSession session, long importId)
    {
        Session = session;
        ImportId = importId;
        Terms = new TermTable(session);
        Sales = new SalesDeltas(session, Terms);
        ReadPublications();
        Rows = new ClaimedRows(this);
        Fallen = new FallenClaims(this);
        Edits = EditedRecords.Read(session);
        AnyAppends = Publications.Values.Any(publication => publication.Purchases == PurchasePolicy.Append);
        externalId = session.Prepare("SELECT ExternalId FROM Customers WHERE Id = @p0");
    }

    public IStoreSession Session { get; }

    public long ImportId { get; }

    public TermTable Terms { get; }

    public Dictionary<long, PublishedImport> Publications { get; } = [];

    public bool AnyAppends { get; }

    public SalesDeltas Sales { get; }

    /// <summary>Customers whose totals are to be computed anew.</summary>
    public HashSet<long> TouchedCustomers { get; } = [];

    /// <summary>Identities of the purchases and interactions known by content that passed to another import.</summary>
    public Dictionary<RecordKind, HashSet<Hash128>> Keys { get; } = new()
    {
        [RecordKind.Purchase] = [],
        [RecordKind.Interaction] = [],
    };

    /// <summary>Interactions that stay and whose purchase may be another one now.</summary>
    public HashSet<long> Relinked { get; } = [];

    public ClaimedRows Rows { get; }

    public EditedRecords Edits { get; }

    public FallenClaims Fallen { get; }

    /// <summary>Whether a claim of that import on that record stands after the undo.</summary>
    public bool Stands(RecordKind kind, long record, long import) =>
        import != ImportId && Publications.ContainsKey(import) && !Fallen.Contains(kind, record, import);

    /// <summary>The customer that a source row names, where the customer linked so far is one known by content: equal rows
    /// then name equal customers, each its own. Any other customer is the same for all equal rows.</summary>
    public long CustomerOf(long import, long row, long linked) =>
        linked == 0 || HasExternalId(linked) ? linked : Rows.Find(RecordKind.Customer, import, row) ?? linked;

    public bool HasCustomer(long id)
    {
        using var rows = externalId.Run(id);
        return rows.Read();
    }

    public void Dispose()
    {
        externalId.Dispose();
        Rows.Dispose();
    }

    private bool HasExternalId(long customer)
    {
        if (!named.TryGetValue(customer, out var isNamed))
        {
            using var rows = externalId.Run(customer);
            isNamed = rows.Read() && !rows.IsNull(0);
            if (named.Count == MostNamed)
            {
                named.Clear();
            }

            named[customer] = isNamed;
        }

        return isNamed;
    }

    private void ReadPublications()
    {
        using var rows = Session.Query(
            "SELECT ImportId, Sequence, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan FROM Publications");
        while (rows.Read())
        {
            Publications[rows.GetInt64(0)] = new PublishedImport(
                rows.GetInt64(1),
                (CustomerPolicy)rows.GetInt64(2),
                (PurchasePolicy)rows.GetInt64(3),
                [(rows.GetInt64(4), rows.GetInt64(5)), (rows.GetInt64(6), rows.GetInt64(7)), (rows.GetInt64(8), rows.GetInt64(9))]);
        }
    }
}
