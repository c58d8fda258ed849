using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Search;

/// <summary>The rows of a page as the store has them.</summary>
internal sealed class CustomerRows(IStoreSession session, CustomerIndex index)
{
    public IReadOnlyList<CustomerRow> Read(IReadOnlyList<int> places)
    {
        using var query = session.Prepare("SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0");
        var list = new List<CustomerRow>(places.Count);
        foreach (var place in places)
        {
            var (part, row) = index.At(place);
            using var rows = query.Run(part.Ids[row]);
            if (rows.Read())
            {
                list.Add(RowOf(rows, part, row));
            }
        }

        return list;
    }

    private static CustomerRow RowOf(ReportRows rows, IndexPart part, int row) => new(
        part.Ids[row],
        CustomerAddress.Of(part.Ids[row], TextOf(rows, 0)),
        TextOf(rows, 0),
        TextOf(rows, 1),
        TextOf(rows, 2),
        TextOf(rows, 3),
        TextOf(rows, 4),
        TextOf(rows, 5),
        TextOf(rows, 6),
        TextOf(rows, 7),
        part.Revenue[row] == long.MinValue ? null : part.Revenue[row],
        part.Purchases[row],
        part.LastDay[row] == IndexPart.None ? null : part.LastDay[row],
        part.RegisteredOn[row] == IndexPart.None ? null : part.RegisteredOn[row]);

    internal static string? TextOf(ReportRows rows, int column) => rows.IsNull(column) ? null : Encoding.UTF8.GetString(rows.GetUtf8(column));
}
