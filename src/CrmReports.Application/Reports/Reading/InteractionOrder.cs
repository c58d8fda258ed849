using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Which of several interactions came later: by their own moment, else their purchase's, then in the order in which their
/// imports were published, then by row. Never by the store's number: an undo passes a record on to a later import.
/// </summary>
internal static class InteractionOrder
{
    /// <summary>Joins what the order looks at to the interactions i: their purchase p, their import b.</summary>
    public const string Joins =
        " LEFT JOIN \"Purchases\" p ON p.\"Id\" = i.\"PurchaseId\" LEFT JOIN \"Publications\" b ON b.\"ImportId\" = i.\"ImportId\"";

    /// <summary>Of the interactions i: the day, or null.</summary>
    public const string Day = "COALESCE(i.\"Day\", p.\"Day\")";

    /// <summary>Of the interactions i: the time of the day, or null.</summary>
    public const string Time = "CASE WHEN i.\"Day\" IS NULL THEN p.\"TimeOfDay\" ELSE i.\"TimeOfDay\" END";

    public const string Earliest = $"{Day}, {Time}, b.\"Sequence\", i.\"RowNumber\", i.\"Id\"";

    public const string Latest = $"{Day} DESC, {Time} DESC, b.\"Sequence\" DESC, i.\"RowNumber\" DESC, i.\"Id\" DESC";

    /// <summary>The newest interaction of the purchase p of the query around it: its number. SQLite finds no column of that query
    /// in an ORDER BY, so the purchase is joined once more.</summary>
    public static string NewestOf(ISqlDialect dialect) =>
        $"SELECT i.\"Id\" FROM \"Interactions\" i{Joins}".Replace("p.", "q.", StringComparison.Ordinal).Replace("\"Purchases\" p", "\"Purchases\" q", StringComparison.Ordinal)
        + $" WHERE i.\"PurchaseId\" = p.\"Id\" ORDER BY {Latest.Replace("p.", "q.", StringComparison.Ordinal)} {dialect.Page(1, 0)}";

    /// <summary>A table of the newest interaction of every purchase that has one.</summary>
    public const string NewestOfPurchases =
        $"(SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i.\"PurchaseId\" ORDER BY {Latest}) AS \"place\" FROM \"Interactions\" i{Joins} WHERE i.\"PurchaseId\" IS NOT NULL)";
}
