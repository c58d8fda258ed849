using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>Which fields of the store an overview ranks by, and whether purchases belong to orders.</summary>
internal sealed class DigestFields
{
    /// <summary>Customers up to which the place of each is kept in memory.</summary>
    private const long MostCustomers = 8_000_000;

    private static readonly Field[] ProductFields = [Customers.Fields.Product, Customers.Fields.Category, Customers.Fields.ProductId, Customers.Fields.Channel];

    private static readonly Field[] PlaceFields =
        [Customers.Fields.Region, Customers.Fields.Country, Customers.Fields.CustomerRegion, Customers.Fields.City, Customers.Fields.Segment, Customers.Fields.Gender];

    private readonly Grouping.TextCodes placeCodes = new();
    private readonly List<string> placeTexts = [""];
    private int[] placeOfCustomer = [];

    private DigestFields()
    {
    }

    /// <summary>The field by which products are ranked; null where none is in use.</summary>
    public ReportField? Product { get; private init; }

    /// <summary>The field by which places, or else other groups of customers, are ranked.</summary>
    public ReportField? Place { get; private set; }

    public bool HasOrders { get; private init; }

    public static DigestFields Of(ReportSession session)
    {
        var fields = Chosen(session);
        if (fields.Place is { Kind: RecordKind.Customer })
        {
            fields.ReadPlaces(session);
        }

        return fields;
    }

    /// <summary>Whether the same fields would be chosen now.</summary>
    public bool StillHold(ReportSession session)
    {
        var now = Chosen(session);
        return (now.Product?.Name, now.Place?.Name, now.HasOrders) == (Product?.Name, Place?.Name, HasOrders);
    }

    /// <summary>Takes in customers with numbers after those that are known.</summary>
    public void AddPlaces(ReportSession session, long after, long last)
    {
        if (Place is { Kind: RecordKind.Customer })
        {
            if (last >= placeOfCustomer.Length)
            {
                Array.Resize(ref placeOfCustomer, (int)(last + 1 + (last / 8)));
            }

            ReadPlaces(session, placeCodes, placeTexts, after + 1, last + 1);
        }
    }

    /// <summary>Reads the place of a customer again, and says which it was and is.</summary>
    public (long Before, long Now) Move(ReportSession session, long customer)
    {
        if (Place is not { Kind: RecordKind.Customer } || customer >= placeOfCustomer.Length)
        {
            return (0, 0);
        }

        var before = placeOfCustomer[customer];
        placeOfCustomer[customer] = 0;
        ReadPlaces(session, placeCodes, placeTexts, customer, customer + 1);
        return (before, placeOfCustomer[customer]);
    }

    public static long LastCustomer(ReportSession session)
    {
        using var rows = session.Query("SELECT MAX(c.\"Id\") FROM \"Customers\" c");
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    /// <summary>The code of a customer's place; 0 is none.</summary>
    public long PlaceOf(long customer) => customer < placeOfCustomer.Length ? placeOfCustomer[customer] : 0;

    /// <summary>The texts of codes of a field; a missing value is the empty text.</summary>
    public IReadOnlyDictionary<long, string> Texts(ReportSession session, ReportField field, IReadOnlyCollection<long> codes)
    {
        if (field.Kind == RecordKind.Customer)
        {
            return codes.ToDictionary(code => code, code => placeTexts[(int)code]);
        }

        var texts = TermTexts.Of(session, [.. codes.Where(code => code != 0)]);
        return codes.ToDictionary(code => code, code => code == 0 ? "" : Encoding.UTF8.GetString(texts[code]));
    }

    private static DigestFields Chosen(ReportSession session)
    {
        var used = session.Catalogue.BuiltIn.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return new DigestFields
        {
            Product = First(ProductFields, used),
            Place = First(PlaceFields, used),
            HasOrders = used.Contains(Customers.Fields.OrderId.Name),
        };
    }

    private static ReportField? First(Field[] fields, HashSet<string> used) =>
        Array.Find(fields, field => used.Contains(field.Name)) is { } field ? StoreFields.Of(field) : null;

    private void ReadPlaces(ReportSession session)
    {
        var last = LastCustomer(session);
        if (last > MostCustomers)
        {
            Place = null;
            return;
        }

        placeOfCustomer = new int[last + 1];
        var middle = (last / 2) + 1;
        using var other = session.Another();
        if (other is null)
        {
            ReadPlaces(session, placeCodes, placeTexts, 0, last + 1);
            return;
        }

        var (_, otherTexts) = TwoReadings.Run(
            () => ReadPlaces(session, placeCodes, placeTexts, 0, middle),
            () => ReadPlaces(other, new Grouping.TextCodes(), [""], middle, last + 1),
            session.Cancellation);
        Recode(otherTexts, middle);
    }

    /// <param name="texts">Takes the texts in the order of their codes, which begin with 1; given back.</param>
    private List<string> ReadPlaces(ReportSession session, Grouping.TextCodes codes, List<string> texts, long from, long to)
    {
        using var rows = session.Query(
            $"SELECT c.\"Id\", c.\"{Place!.Column}\" FROM \"Customers\" c WHERE c.\"Id\" >= @p0 AND c.\"Id\" < @p1", [from, to]);
        while (rows.Read())
        {
            if (!rows.IsNull(1))
            {
                var code = (int)codes.Of(rows.GetUtf8(1)) + 1;
                placeOfCustomer[rows.GetInt64(0)] = code;
                if (code == texts.Count)
                {
                    texts.Add(Encoding.UTF8.GetString(rows.GetUtf8(1)));
                }
            }
        }

        return texts;
    }

    /// <summary>Gives what the other thread read the codes of the first.</summary>
    private void Recode(List<string> otherTexts, long from)
    {
        var recoded = new int[otherTexts.Count];
        for (var code = 1; code < recoded.Length; code++)
        {
            recoded[code] = (int)placeCodes.Of(Encoding.UTF8.GetBytes(otherTexts[code])) + 1;
            if (recoded[code] == placeTexts.Count)
            {
                placeTexts.Add(otherTexts[code]);
            }
        }

        foreach (ref var place in placeOfCustomer.AsSpan((int)from))
        {
            place = recoded[place];
        }
    }
}
