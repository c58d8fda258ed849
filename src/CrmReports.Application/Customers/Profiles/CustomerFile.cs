using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Profiles;

/// <summary>What a customer bought in one currency. Amounts are ten-thousandths.</summary>
/// <param name="Currency">Null where the purchases name none.</param>
/// <param name="Amount">Net of returns; null where no purchase has an amount.</param>
public sealed record CustomerSum(string? Currency, long Purchases, long? Amount, int? FirstDay, int? LastDay);

/// <summary>What a customer bought in a month; the first day of the month.</summary>
public sealed record MonthSum(DateOnly Month, long Purchases, long Amount);

/// <summary>All of a customer that its page shows above the lists.</summary>
/// <param name="Sums">By currency, most purchases first.</param>
/// <param name="Orders">Different order ids; null where no purchase has one.</param>
/// <param name="Returned">What negative amounts of the first currency sum up to, as a positive number.</param>
/// <param name="Months">Of the first currency, ascending; months without purchases are left out.</param>
/// <param name="LastDay">The last purchase of all customers: ages are counted from it.</param>
public sealed record CustomerProfile(
    long Id,
    string Key,
    CustomerOrigins Origins,
    IReadOnlyList<CustomerSum> Sums,
    long? Orders,
    long Returned,
    IReadOnlyList<MonthSum> Months,
    IReadOnlyList<(string Product, long Amount)> Products,
    long Interactions,
    int? LastDay,
    long DataVersion)
{
    public string? Text(Field field) => Origins.Fields.First(f => f.Name == field.Name).Value.Text;

    public long Purchases => Sums.Sum(sum => sum.Purchases);
}

/// <summary>A purchase of a customer. Amounts, quantities and prices are ten-thousandths.</summary>
/// <param name="Line">The line of the file on which the row starts; null where it was not kept.</param>
public sealed record CustomerPurchaseRow(
    long Id, int? Day, int? TimeOfDay, string? OrderId, string? Product, string? Category, long? Quantity, long? UnitPrice, long? Amount, string? Currency, long ImportId, long RowNumber, long? Line);

/// <summary>An interaction of a customer. Scores are ten-thousandths.</summary>
/// <param name="Line">The line of the file on which the row starts; null where it was not kept.</param>
public sealed record CustomerInteractionRow(
    long Id, int? Day, int? TimeOfDay, string? Kind, string? Topic, string? Channel, long? Score, long? ScoreScale, string? Comment, long ImportId, long RowNumber, long? Line);

/// <param name="Next">The mark after which the next, older rows begin; null on the last page.</param>
/// <param name="Previous">The mark before which the newer rows end; null on the first page.</param>
public sealed record HistoryPage<TRow>(IReadOnlyList<TRow> Rows, long First, long Total, string? Next, string? Previous);

/// <summary>One customer: profile, purchases, interactions.</summary>
public sealed class CustomerFile(IDataStore store)
{
    private const int MostProducts = 6;

    /// <summary>The number of the customer that an address names; null where there is none.</summary>
    public long? Find(string key)
    {
        using var session = store.Read();
        return Find(session, key);
    }

    public CustomerProfile? Read(string key)
    {
        using var session = store.Read();
        if (Find(session, key) is not { } id || CustomerOrigins.Read(session, id) is not { } origins)
        {
            return null;
        }

        var sums = Sums(session, id);
        var main = sums.Count > 0 ? sums[0].Term : SalesRollup.NoTerm;
        var externalId = origins.Fields.First(field => field.Name == Fields.CustomerId.Name).Value.Text;
        return new CustomerProfile(
            id,
            Search.CustomerAddress.Of(id, externalId),
            origins,
            [.. sums.Select(sum => sum.Sum)],
            Number(session, "SELECT COUNT(DISTINCT p.OrderId) FROM CustomerPurchases l JOIN Purchases p ON p.Id = l.PurchaseId WHERE l.CustomerId = @p0", id) is > 0 and var orders ? orders : null,
            -Number(session, $"SELECT SUM(p.Amount) {OfCustomer} AND p.Amount < 0 AND COALESCE(p.CurrencyTerm, 0) = @p1", id, main),
            Months(session, id, main),
            Products(session, id, main),
            Number(session, "SELECT COUNT(*) FROM Interactions WHERE CustomerId = @p0", id),
            Number(session, "SELECT MAX(Day) FROM Calendar") is not 0 and var day ? (int)day : null,
            Search.CustomerIndexReading.VersionOf(session));
    }

    /// <param name="id">The store's number.</param>
    /// <param name="mark">Of an earlier page; null for the newest.</param>
    /// <param name="before">Whether the newer ones before the mark are asked for.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="stopsAtEnd">Whether a mark behind which nothing is left gives no rows; else the newest are given again.</param>
    public HistoryPage<CustomerPurchaseRow> Purchases(long id, string? mark, bool before, int size, bool stopsAtEnd = false) => new HistoryReading<CustomerPurchaseRow>(
        store,
        "SELECT p.Id, p.Day, p.TimeOfDay, p.OrderId, t.Text, c.Text, p.Quantity, p.UnitPrice, p.Amount, u.Text, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift FROM CustomerPurchases l "
        + "JOIN Purchases p ON p.Id = l.PurchaseId LEFT JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.ProductIdTerm) "
        + "LEFT JOIN Terms c ON c.Id = p.CategoryTerm LEFT JOIN Terms u ON u.Id = p.CurrencyTerm LEFT JOIN Publications b ON b.ImportId = p.ImportId WHERE l.CustomerId = @p0",
        $"SELECT COUNT(*) {OfCustomer}",
        "p",
        rows => new CustomerPurchaseRow(
            rows.GetInt64(0), DayOf(rows, 1), DayOf(rows, 2), TextOf(rows, 3), TextOf(rows, 4), TextOf(rows, 5),
            LongOf(rows, 6), LongOf(rows, 7), LongOf(rows, 8), TextOf(rows, 9), rows.GetInt64(10), rows.GetInt64(11), LongOf(rows, 12)),
        row => (row.Id, row.Day, row.TimeOfDay)).Read(id, mark, before, size, stopsAtEnd);

    /// <summary>Whether a text is a mark of these pages.</summary>
    public static bool IsMark(string text) => HistoryReading<CustomerPurchaseRow>.Parse(text) is not null;

    public HistoryPage<CustomerInteractionRow> Interactions(long id, string? mark, bool before, int size) => new HistoryReading<CustomerInteractionRow>(
        store,
        "SELECT p.Id, p.Day, p.TimeOfDay, k.Text, t.Text, c.Text, p.Score, p.ScoreScale, p.Comment, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift FROM Interactions p "
        + "LEFT JOIN Terms k ON k.Id = p.KindTerm LEFT JOIN Terms t ON t.Id = p.TopicTerm LEFT JOIN Terms c ON c.Id = p.ChannelTerm LEFT JOIN Publications b ON b.ImportId = p.ImportId WHERE p.CustomerId = @p0",
        "SELECT COUNT(*) FROM Interactions p WHERE p.CustomerId = @p0",
        "p",
        rows => new CustomerInteractionRow(
            rows.GetInt64(0), DayOf(rows, 1), DayOf(rows, 2), TextOf(rows, 3), TextOf(rows, 4), TextOf(rows, 5),
            LongOf(rows, 6), LongOf(rows, 7), TextOf(rows, 8), rows.GetInt64(9), rows.GetInt64(10), LongOf(rows, 11)),
        row => (row.Id, row.Day, row.TimeOfDay)).Read(id, mark, before, size);

    private const string OfCustomer = "FROM CustomerPurchases l JOIN Purchases p ON p.Id = l.PurchaseId WHERE l.CustomerId = @p0";

    private static long? Find(IStoreSession session, string key)
    {
        if (key.StartsWith('~'))
        {
            return long.TryParse(key.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && Number(session, "SELECT COUNT(*) FROM Customers WHERE Id = @p0", number) > 0
                ? number
                : null;
        }

        var hash = RowKeys.KeyOfExternalId(StoreSecret.Hash(session), Encoding.UTF8.GetBytes(key));
        using var rows = session.Query("SELECT CustomerId FROM CustomerKeys WHERE KeyHi = @p0 AND KeyLo = @p1", hash.Hi, hash.Lo);
        return rows.Read() ? rows.GetInt64(0) : null;
    }

    private static List<(long Term, CustomerSum Sum)> Sums(IStoreSession session, long id)
    {
        var sums = new List<(long, CustomerSum)>();
        using var rows = session.Query(
            "SELECT s.CurrencyTerm, t.Text, s.Purchases, s.Amounts, s.Amount, s.FirstDay, s.LastDay FROM CustomerTotals s "
            + "LEFT JOIN Terms t ON t.Id = s.CurrencyTerm WHERE s.CustomerId = @p0 ORDER BY s.Purchases DESC, s.CurrencyTerm",
            id);
        while (rows.Read())
        {
            sums.Add((rows.GetInt64(0), new CustomerSum(
                TextOf(rows, 1), rows.GetInt64(2), rows.GetInt64(3) > 0 ? rows.GetInt64(4) : null, DayOf(rows, 5), DayOf(rows, 6))));
        }

        return sums;
    }

    private static List<MonthSum> Months(IStoreSession session, long id, long currency)
    {
        var months = new List<MonthSum>();
        using var rows = session.Query(
            "SELECT MIN(p.Day), COUNT(*), SUM(COALESCE(p.Amount, 0)) FROM CustomerPurchases l JOIN Purchases p ON p.Id = l.PurchaseId "
            + "JOIN Calendar d ON d.Day = p.Day WHERE l.CustomerId = @p0 AND COALESCE(p.CurrencyTerm, 0) = @p1 GROUP BY d.Month ORDER BY 1",
            id,
            currency);
        while (rows.Read())
        {
            var day = Conversion.CivilDate.FromDays(rows.GetInt64(0));
            months.Add(new MonthSum(new DateOnly(day.Year, day.Month, 1), rows.GetInt64(1), rows.GetInt64(2)));
        }

        return months;
    }

    private static List<(string, long)> Products(IStoreSession session, long id, long currency)
    {
        var products = new List<(string, long)>();
        using var rows = session.Query(
            "SELECT t.Text, SUM(p.Amount) FROM CustomerPurchases l JOIN Purchases p ON p.Id = l.PurchaseId "
            + "JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.CategoryTerm) WHERE l.CustomerId = @p0 AND COALESCE(p.CurrencyTerm, 0) = @p1 AND p.Amount IS NOT NULL "
            + "GROUP BY t.Text ORDER BY 2 DESC, 1",
            id,
            currency);
        while (products.Count < MostProducts && rows.Read())
        {
            products.Add((TextOf(rows, 0)!, rows.GetInt64(1)));
        }

        return products;
    }

    private static long Number(IStoreSession session, string sql, params ReadOnlySpan<object?> parameters)
    {
        using var rows = session.Query(sql, parameters);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    private static string? TextOf(ReportRows rows, int column) => rows.IsNull(column) ? null : Encoding.UTF8.GetString(rows.GetUtf8(column));

    private static long? LongOf(ReportRows rows, int column) => rows.IsNull(column) ? null : rows.GetInt64(column);

    private static int? DayOf(ReportRows rows, int column) => rows.IsNull(column) ? null : (int)rows.GetInt64(column);
}
