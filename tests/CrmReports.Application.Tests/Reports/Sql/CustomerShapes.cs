using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Customers.Search;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>What the list of customers and the pages of one ask.</summary>
internal static class CustomerShapes
{
    private const int Rows = 2;

    /// <summary>An import that names a customer again and adds a purchase.</summary>
    private static readonly string[] Import =
    [
        "INSERT INTO \"Publications\" (\"ImportId\", \"Sequence\", \"PublishedAt\", \"FileName\", \"Customers\", \"Purchases\", \"CustomerBase\", \"CustomerSpan\", \"PurchaseBase\", \"PurchaseSpan\", \"InteractionBase\", \"InteractionSpan\", \"Fields\", \"Rows\") "
            + "SELECT 9, 9, \"PublishedAt\", \"FileName\", 0, 0, 0, 0, 0, 0, 0, 0, \"Fields\", 1 FROM \"Publications\" WHERE \"ImportId\" = 1",
        "INSERT INTO \"Purchases\" (\"Id\", \"CustomerId\", \"Day\", \"Amount\", \"CurrencyTerm\", \"ImportId\", \"RowNumber\", \"KeyHi\", \"KeyLo\") SELECT 6, 1, \"Day\", \"Amount\", \"CurrencyTerm\", 9, 2, 0, 99 FROM \"Purchases\" WHERE \"Id\" = 1",
        "INSERT INTO \"Claims\" (\"Kind\", \"RecordId\", \"ImportId\", \"RowNumber\") VALUES (0, 2, 9, 3)",
        "UPDATE \"State\" SET \"DataVersion\" = \"DataVersion\" + 1, \"LastPurchaseId\" = 6",
    ];

    public static IEnumerable<(string, Action<SqlShop>)> All()
    {
        yield return ("list of customers", shop => Find(shop, new CustomerSearchRequest()));
        yield return ("list of customers, a text", shop => Find(shop, new CustomerSearchRequest { Text = "ann", Order = CustomerOrder.Name }));
        foreach (var (field, value) in new[] { ("segment", "Gold"), ("gender", "F"), ("gender", ""), ("tier", "gold"), ("points", "7"), ("tier", "") })
        {
            yield return ($"list of customers where {field}={value}", shop => Find(shop, new CustomerSearchRequest { Filters = [new CustomerFilter(field, [value])] }));
        }

        yield return ("list of many customers, read by two threads", Many);
        yield return ("address of a customer", shop => new CustomerFile(shop.Store).Find("C1"));
        yield return ("profile of a customer", shop => new CustomerFile(shop.Store).Read("~1"));
        yield return ("purchases of a customer", shop => Pages((mark, before) => new CustomerFile(shop.Store).Purchases(1, mark, before, 1)));
        yield return ("interactions of a customer", shop => Pages((mark, before) => new CustomerFile(shop.Store).Interactions(1, mark, before, 1)));

        // It changes the data, and so comes last.
        yield return ("list of customers after an import", AfterAnImport);
    }

    /// <summary>The state says how many there are.</summary>
    private static void Many(SqlShop shop)
    {
        shop.Change("UPDATE \"State\" SET \"LastCustomerId\" = 100000");
        Find(shop, new CustomerSearchRequest());
        shop.Change("UPDATE \"State\" SET \"LastCustomerId\" = 3");
    }

    private static void AfterAnImport(SqlShop shop)
    {
        var search = new CustomerSearch(shop.Store);
        search.Find(new CustomerSearchRequest());
        shop.Store.Take();
        shop.Change(Import);
        search.Find(new CustomerSearchRequest { Rows = Rows });
    }

    private static void Find(SqlShop shop, CustomerSearchRequest request) => new CustomerSearch(shop.Store).Find(request with { Rows = Rows });

    private static void Pages<TRow>(Func<string?, bool, HistoryPage<TRow>> page)
    {
        var first = page(null, false);
        var second = page(first.Next, false);
        page(second.Previous, true);
    }
}
