using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Reads purchases from the rollups, where these hold all that is asked for.</summary>
internal static class RollupQuery
{
    private static readonly HashSet<string> Dimensions = ["CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm"];

    /// <summary>Sums of it are kept.</summary>
    public static bool Sums(ReportField field) =>
        field is { Kind: RecordKind.Purchase, Source: FieldSource.Column, Column: "Amount" or "Quantity" };

    /// <summary>The rollups can be grouped and filtered by it.</summary>
    public static bool Has(ReportField field) =>
        field.Kind == RecordKind.Purchase
        && (field.Source is FieldSource.Period or FieldSource.Moment || field == ReportField.Day
            || (field.Source == FieldSource.Term && Dimensions.Contains(field.Column)));

    public static FactRows Open(ReportSession session, Selection selection, IReadOnlyList<FieldUse> uses)
    {
        var sql = new SqlText();
        var where = Conditions.OfRollups(selection, sql);
        var inner = session.Query(
            "SELECT r.\"Day\", r.\"CategoryTerm\", r.\"RegionTerm\", r.\"ChannelTerm\", r.\"CurrencyTerm\", r.\"Purchases\", "
            + $"r.\"Amounts\", r.\"Amount\", r.\"Quantities\", r.\"Quantity\" FROM \"SalesRollups\" r{where}", sql.Parameters);
        var rows = new FactRows(inner, session.Cancellation);
        rows.Use([.. uses.Select(use => ColumnOf(inner, use.Field))], rowWeight: new StoreColumn(inner, 5, FieldType.Integer));
        return rows;
    }

    /// <summary>Purchases in the days asked for, whatever the filters.</summary>
    public static long CountPurchases(ReportSession session, Selection selection)
    {
        var sql = new SqlText();
        var where = Conditions.OfRollups(selection with { Filters = [] }, sql);
        using var rows = session.Query($"SELECT SUM(r.\"Purchases\") FROM \"SalesRollups\" r{where}", sql.Parameters);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    private static RowColumn ColumnOf(ReportRows rows, ReportField field) => field.Column switch
    {
        "Day" => new SentinelColumn(rows, 0, FieldType.Date, SalesRollup.NoDay),
        "CategoryTerm" => new SentinelColumn(rows, 1, FieldType.Integer, SalesRollup.NoTerm),
        "RegionTerm" => new SentinelColumn(rows, 2, FieldType.Integer, SalesRollup.NoTerm),
        "ChannelTerm" => new SentinelColumn(rows, 3, FieldType.Integer, SalesRollup.NoTerm),
        "CurrencyTerm" => new SentinelColumn(rows, 4, FieldType.Integer, SalesRollup.NoTerm),
        "Amount" => new RollupSumColumn(rows, 7, 6),
        "Quantity" => new RollupSumColumn(rows, 9, 8),
        _ => throw new InvalidOperationException($"The rollups do not hold {field.Name}."),
    };
}
