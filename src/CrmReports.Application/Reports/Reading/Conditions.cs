using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Writes what a selection asks for as SQL. Tables are called p (Purchases), c (Customers), r
/// (SalesRollups).</summary>
internal static class Conditions
{
    // Fields that single out a few customers: their purchases are found by the index rather than by a scan.
    private static readonly HashSet<string> Identifying = ["ExternalId", "Name", "Email", "Phone", "Address"];

    /// <summary>The part from WHERE on, or nothing. Rows without a day stay in: they are counted as left out.</summary>
    public static string OfPurchases(Selection selection, SqlText sql)
    {
        var conditions = selection.Filters.Where(filter => filter.Field.Source != FieldSource.Custom).Select(filter => Signed(filter, filter.Field.Kind switch
        {
            RecordKind.Purchase => OfColumn(filter, $"p.\"{filter.Field.Column}\"", sql),
            RecordKind.Customer => OfCustomer(filter, sql),
            _ => OfInteraction(filter, sql),
        })).ToList();
        conditions.AddRange(OfDays(selection, "p.\"Day\"", "p.\"Day\" IS NULL", sql));
        return Where(conditions);
    }

    /// <summary>The same over interactions.</summary>
    public static string OfInteractions(Selection selection, RecordSelect select, SqlText sql)
    {
        var conditions = selection.Filters.Where(filter => filter.Field.Source != FieldSource.Custom)
            .Select(filter => Signed(filter, OfColumn(filter, select.Expression(filter.Field), sql))).ToList();
        if (selection.IsDated)
        {
            var day = select.Expression(ReportField.Day);
            conditions.AddRange(OfDays(selection, day, $"{day} IS NULL", sql));
        }

        return Where(conditions);
    }

    public static string OfRollups(Selection selection, SqlText sql)
    {
        var conditions = selection.Filters.Select(filter => Signed(filter, filter.Field.Source == FieldSource.Term
            ? OfColumn(filter, $"NULLIF(r.\"{filter.Field.Column}\", {SalesRollup.NoTerm})", sql)
            : OfColumn(filter, $"NULLIF(r.\"Day\", {sql.Add((long)SalesRollup.NoDay)})", sql))).ToList();
        conditions.AddRange(OfDays(selection, "r.\"Day\"", $"r.\"Day\" = {sql.Add((long)SalesRollup.NoDay)}", sql));
        return Where(conditions);
    }

    /// <summary>Filters on the customers' own fields, over the table c.</summary>
    public static string OfCustomers(IEnumerable<RowFilter> filters, SqlText sql) =>
        Where([.. filters.Where(filter => filter.Field.Source != FieldSource.Custom)
            .Select(filter => Signed(filter, OfColumn(filter, $"c.\"{filter.Field.Column}\"", sql)))]);

    /// <summary>An excluding filter keeps what its values do not match, also what they say nothing about.</summary>
    private static string Signed(RowFilter filter, string condition) =>
        filter.Excludes ? $"CASE WHEN {condition} THEN 0 ELSE 1 END = 1" : condition;

    private static IEnumerable<string> OfDays(Selection selection, string day, string undated, SqlText sql)
    {
        var bounds = new List<string>();
        if (selection.From is { } from)
        {
            bounds.Add($"{day} >= {sql.Add(from)}");
        }

        if (selection.To is { } to)
        {
            bounds.Add($"{day} <= {sql.Add(to)}");
        }

        var within = string.Join(" AND ", bounds);
        return bounds.Count == 0 ? [] : [selection.WithUndated ? $"({undated} OR ({within}))" : $"({within})"];
    }

    private static string OfColumn(RowFilter filter, string column, SqlText sql)
    {
        var alternatives = new List<string>();
        if (filter.Values.Count > 0)
        {
            var values = sql.Add(filter.Values);
            alternatives.Add(filter.Field.Source == FieldSource.Term
                ? $"{column} IN (SELECT t.\"Id\" FROM \"Terms\" t WHERE t.\"Text\" IN ({values}))"
                : $"{column} IN ({values})");
        }

        alternatives.AddRange(filter.Days.Select(range => $"({column} >= {sql.Add(range.First)} AND {column} <= {sql.Add(range.Last)})"));
        if (filter.Missing)
        {
            alternatives.Add($"{column} IS NULL");
        }

        return alternatives.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", alternatives)})";
    }

    private static string OfCustomer(RowFilter filter, SqlText sql)
    {
        var customers = $"SELECT c.\"Id\" FROM \"Customers\" c WHERE {OfColumn(filter, $"c.\"{filter.Field.Column}\"", sql)}";
        if (filter.Missing)
        {
            return $"(p.\"CustomerId\" IS NULL OR p.\"CustomerId\" IN ({customers}))";
        }

        return Identifying.Contains(filter.Field.Column)
            ? $"p.\"Id\" IN (SELECT b.\"PurchaseId\" FROM \"CustomerPurchases\" b WHERE b.\"CustomerId\" IN ({customers}))"
            : $"p.\"CustomerId\" IN ({customers})";
    }

    private static string OfInteraction(RowFilter filter, SqlText sql)
    {
        var column = $"i.\"{filter.Field.Column}\"";
        const string purchases = $"SELECT i.\"PurchaseId\" FROM {InteractionOrder.NewestOfPurchases} i WHERE i.\"place\" = 1 AND ";
        var matching = $"p.\"Id\" IN ({purchases}{OfColumn(filter, column, sql)})";
        return filter.Missing ? $"({matching} OR p.\"Id\" NOT IN ({purchases}{column} IS NOT NULL))" : matching;
    }

    private static string Where(List<string> conditions) =>
        conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
}
