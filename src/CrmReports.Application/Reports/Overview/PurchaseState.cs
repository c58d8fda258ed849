using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>What a digest depends on: equal ones mean that no purchase changed in between, and no customer's field by
/// which places are ranked.</summary>
/// <param name="Changes">The data version without the versions that edits of customers made. Whatever else raises the
/// version raises this; edits that vanish with their customer, or that cannot be told apart, raise it too, never lower it.</param>
/// <param name="PlaceEdits">Edits of fields that places may be ranked by, those taken back counted twice.</param>
internal readonly record struct PurchaseState(long Changes, long PlaceEdits)
{
    public static PurchaseState Of(ReportSession session)
    {
        var fields = string.Join(", ", DigestFields.PlaceNames.Select(name => $"'{name}'"));
        var edits = One(session, "SELECT COUNT(*) FROM (SELECT DISTINCT e.\"CustomerId\", e.\"EditedAt\" FROM \"CustomerEdits\" e) AS d");
        var takenBack = One(session, "SELECT COUNT(e.\"TakenBackAt\") FROM \"CustomerEdits\" e");
        var places = One(session, $"SELECT COUNT(*) + COUNT(e.\"TakenBackAt\") FROM \"CustomerEdits\" e WHERE e.\"Field\" IN ({fields})");
        return new PurchaseState(session.Catalogue.DataVersion - edits - takenBack, places);
    }

    private static long One(ReportSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
