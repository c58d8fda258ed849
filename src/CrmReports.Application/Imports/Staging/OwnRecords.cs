using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports.Staging;

/// <summary>
/// The customers without an id that a list exported by this store names by the row they came from. They are taken for
/// these only where name, e-mail or phone agrees: the same numbers mean another record in another store.
/// </summary>
internal sealed class OwnRecords
{
    private static readonly int NameSlot = Fields.Name.Number;
    private static readonly int EmailSlot = Fields.Email.Number;
    private static readonly int PhoneSlot = Fields.Phone.Number;

    private readonly Dictionary<(long Import, long Row), Known> known = [];
    private readonly KeyedHash hash;

    private OwnRecords(KeyedHash hash) => this.hash = hash;

    /// <summary>Null where no customer has to be known by its row.</summary>
    public static OwnRecords? Read(IStoreSession session, IReadOnlyList<string> headers, KeyedHash hash)
    {
        if (!HeaderMatcher.HasMarks(headers))
        {
            return null;
        }

        var records = new OwnRecords(hash);
        using var rows = session.Query(OwnExports.IsCustomers(headers)
            ? "SELECT c.ImportId, c.RowNumber, k.KeyHi, k.KeyLo, c.Name, c.Email, c.Phone FROM Customers c "
                + "JOIN CustomerKeys k ON k.CustomerId = c.Id WHERE c.ExternalId IS NULL"
            : "SELECT p.ImportId, p.RowNumber, k.KeyHi, k.KeyLo, c.Name, c.Email, c.Phone FROM Customers c "
                + "JOIN CustomerKeys k ON k.CustomerId = c.Id JOIN Purchases p ON p.CustomerId = c.Id WHERE c.ExternalId IS NULL");
        while (rows.Read())
        {
            records.known.TryAdd(
                (rows.GetInt64(0), rows.GetInt64(1)),
                new Known(
                    new Hash128(rows.GetInt64(2), rows.GetInt64(3)),
                    rows.IsNull(4) ? 0 : records.Of(rows.GetUtf8(4)),
                    rows.IsNull(5) ? 0 : records.Of(rows.GetUtf8(5)),
                    rows.IsNull(6) ? 0 : records.Of(rows.GetUtf8(6))));
        }

        return records.known.Count == 0 ? null : records;
    }

    /// <summary>The identity of the customer that came from that row, if it is still the one that the cells speak of.</summary>
    public Hash128? Find((long Import, long Row) mark, ReadOnlySpan<byte> customer)
    {
        if (!known.TryGetValue(mark, out var record))
        {
            return null;
        }

        var agrees = record is { Name: 0, Email: 0, Phone: 0 };
        var cells = new CellReader(customer);
        while (cells.Next())
        {
            var said = cells.Slot == NameSlot ? record.Name : cells.Slot == EmailSlot ? record.Email : cells.Slot == PhoneSlot ? record.Phone : 0;
            agrees |= said != 0 && said == Of(cells.Text);
        }

        return agrees ? record.Key : null;
    }

    private long Of(ReadOnlySpan<byte> text) => hash.Of(text).Hi;

    /// <param name="Name">Hash of the name, 0 for none; likewise the others.</param>
    private readonly record struct Known(Hash128 Key, long Name, long Email, long Phone);
}
