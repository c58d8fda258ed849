using CrmReports.Application.Aggregation;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Search;

/// <summary>Puts what customers bought into the parts of an index.</summary>
/// <param name="currency">The term of the currency in which revenue is counted.</param>
internal sealed class CustomerTotalsRead(long currency)
{
    /// <summary>What <see cref="Add"/> reads, in this order, of <see cref="CustomerTotal"/>.</summary>
    public const string Columns = "CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay";

    /// <summary>Adds all rows, which like the parts are in the order of the customers' numbers.</summary>
    public void AddAll(ReportRows rows, IReadOnlyList<IndexPart> parts)
    {
        var (place, row) = (0, 0);
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            while (place < parts.Count && (row >= parts[place].Count || parts[place].Ids[row] < id))
            {
                (place, row) = row >= parts[place].Count ? (place + 1, 0) : (place, row + 1);
            }

            if (place == parts.Count)
            {
                return;
            }

            if (parts[place].Ids[row] == id)
            {
                Add(rows, parts[place], row);
            }
        }
    }

    public void Add(ReportRows rows, IndexPart part, int row)
    {
        part.Purchases[row] += (int)rows.GetInt64(2);
        if (rows.GetInt64(1) == currency && rows.GetInt64(3) > 0)
        {
            part.Revenue[row] = rows.GetInt64(4);
        }

        if (!rows.IsNull(5))
        {
            part.LastDay[row] = Math.Max(part.LastDay[row], (int)rows.GetInt64(5));
        }
    }
}
