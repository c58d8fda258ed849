namespace CrmReports.Application.Data;

/// <summary>What the data were when something was made of them: enough to tell later how they have changed since.</summary>
/// <param name="Imports">The imports that are published.</param>
/// <param name="Edits">Edits of customers by hand, those of one moment on one customer counted once.</param>
/// <param name="LastEdit">The highest number of an edit.</param>
/// <param name="TakenBack">Edits that were taken back.</param>
/// <param name="LastCustomer">No customer has a higher number; later ones do.</param>
/// <param name="LastPurchase">The same of purchases.</param>
internal sealed record DataState(
    long DataVersion, IReadOnlySet<long> Imports, long Edits, long LastEdit, long TakenBack, long LastCustomer, long LastPurchase)
{
    public static DataState Of(IStoreSession session)
    {
        var imports = new HashSet<long>();
        using (var rows = session.Query("SELECT p.\"ImportId\" FROM \"Publications\" p"))
        {
            while (rows.Read())
            {
                imports.Add(rows.GetInt64(0));
            }
        }

        var (version, customer, purchase) = Three(session, "SELECT s.\"DataVersion\", s.\"LastCustomerId\", s.\"LastPurchaseId\" FROM \"State\" s");
        var (edits, _, _) = Three(session, "SELECT COUNT(*), 0, 0 FROM (SELECT DISTINCT e.\"CustomerId\", e.\"EditedAt\" FROM \"CustomerEdits\" e) AS d");
        var (last, takenBack, _) = Three(session, "SELECT MAX(e.\"Id\"), COUNT(e.\"TakenBackAt\"), 0 FROM \"CustomerEdits\" e");
        return new DataState(version, imports, edits, last, takenBack, customer, purchase);
    }

    private static (long, long, long) Three(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() ? (Number(0), Number(1), Number(2)) : default;

        long Number(int column) => rows.IsNull(column) ? 0 : rows.GetInt64(column);
    }
}

/// <summary>How the data differ from an earlier state of them, as long as they have but grown: by imports that changed no
/// purchase that was there, and by edits of customers.</summary>
/// <param name="Customers">Numbers of customers that were there and that a file or an edit has spoken of since, ascending.</param>
internal sealed record DataChanges(IReadOnlyList<long> Customers)
{
    /// <summary>Beyond so many it is quicker to read everything again.</summary>
    public const int Most = 50_000;

    /// <summary>Null where anything else has happened, or so much that it does not pay to follow it.</summary>
    /// <param name="session">Sees the state <paramref name="now"/>.</param>
    /// <param name="before">The earlier state.</param>
    /// <param name="now">The later one.</param>
    public static DataChanges? Between(IStoreSession session, DataState before, DataState now)
    {
        var imports = now.Imports.Where(import => !before.Imports.Contains(import)).ToList();
        var edited = now.Edits - before.Edits + now.TakenBack - before.TakenBack;

        // Each import, edit and taking back raises the version by one. Whatever else does, or removes edits, leaves a difference.
        if (now.DataVersion - before.DataVersion != imports.Count + edited || !before.Imports.IsSubsetOf(now.Imports))
        {
            return null;
        }

        var customers = new SortedSet<long>();
        if (imports.Exists(import => !Restated(session, import, customers)))
        {
            return null;
        }

        if (edited > 0)
        {
            // Few are ever taken back, so that all of them are looked at once more.
            Add(session, "SELECT e.\"CustomerId\" FROM \"CustomerEdits\" e WHERE e.\"Id\" > @p0 OR e.\"TakenBackAt\" IS NOT NULL", before.LastEdit, customers);
        }

        return customers.Count > Most ? null : new DataChanges([.. customers.Where(customer => customer <= before.LastCustomer)]);
    }

    /// <summary>Adds the customers of whom the import says what others said before; false where it may have changed purchases.</summary>
    private static bool Restated(IStoreSession session, long import, SortedSet<long> customers)
    {
        if (Count(session, "SELECT COUNT(*) FROM \"Claims\" c WHERE c.\"ImportId\" = @p0", import) > Most
            || Count(session, "SELECT COUNT(*) FROM \"Claims\" c WHERE c.\"ImportId\" = @p0 AND c.\"Kind\" = 1 AND c.\"Payload\" IS NOT NULL", import) > 0)
        {
            return false;
        }

        Add(session, "SELECT c.\"RecordId\" FROM \"Claims\" c WHERE c.\"ImportId\" = @p0 AND c.\"Kind\" = 0", import, customers);
        return true;
    }

    private static long Count(IStoreSession session, string sql, long parameter)
    {
        using var rows = session.Query(sql, parameter);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static void Add(IStoreSession session, string sql, long parameter, SortedSet<long> customers)
    {
        using var rows = session.Query(sql, parameter);
        while (rows.Read())
        {
            customers.Add(rows.GetInt64(0));
        }
    }
}
