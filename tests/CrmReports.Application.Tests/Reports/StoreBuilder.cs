using System.Globalization;
using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

/// <summary>A customer of a test's store. Custom is a JSON object.</summary>
internal sealed record CustomerRow(
    string? Id,
    string? Name = null,
    string? Gender = null,
    long? Age = null,
    string? Region = null,
    string? Segment = null,
    string? RegisteredOn = null,
    bool? Consent = null,
    string? Custom = null,
    long Import = 1);

/// <summary>A purchase; its score, scale, comment and topic make an interaction of the same source row.</summary>
internal sealed record PurchaseRow(
    string? Customer = null,
    string? Date = null,
    decimal? Amount = null,
    string? Category = null,
    string? Region = null,
    string? Channel = null,
    string? Currency = null,
    string? Product = null,
    decimal? Quantity = null,
    decimal? UnitPrice = null,
    string? Order = null,
    decimal? Score = null,
    decimal? Scale = null,
    string? Topic = null,
    string? Comment = null,
    string? Custom = null,
    string? InteractionCustom = null,
    long Import = 1);

internal sealed record InteractionRow(
    string? Customer = null, long? Purchase = null, string? Date = null, decimal? Score = null, decimal? Scale = null);

/// <summary>Fills a new store as an import would: records, terms, calendar, totals, rollups, publications.</summary>
internal sealed class StoreBuilder : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<CustomerRow> customers = [];
    private readonly List<PurchaseRow> purchases = [];
    private readonly List<InteractionRow> interactions = [];
    private readonly List<(RecordKind Kind, string Name, FieldType Type)> custom = [];
    private readonly Dictionary<string, long> terms = new(StringComparer.Ordinal);
    private readonly HashSet<int> days = [];
    private string fields = "customer_id,purchase_date,category,purchase_amount";

    public IDataStore Store { get; private set; } = null!;

    public StoreBuilder Fields(string names)
    {
        fields = names;
        return this;
    }

    public StoreBuilder Custom(RecordKind kind, string name, FieldType type)
    {
        custom.Add((kind, name, type));
        return this;
    }

    public StoreBuilder Add(params CustomerRow[] rows)
    {
        customers.AddRange(rows);
        return this;
    }

    public StoreBuilder Add(params PurchaseRow[] rows)
    {
        purchases.AddRange(rows);
        return this;
    }

    public StoreBuilder Add(params InteractionRow[] rows)
    {
        interactions.AddRange(rows);
        return this;
    }

    public ReportEngine Engine()
    {
        Store = TestStores.Open(folder.Path, durable: false);
        Store.Migrate();
        using var session = Store.Write();
        WriteCustomers(session);
        WritePurchases(session);
        WriteInteractions(session);
        WriteTotals(session);
        WriteRollups(session);
        WriteSmallTables(session);
        session.Commit();
        return new ReportEngine(Store);
    }

    public void Dispose() => folder.Dispose();

    private static int? DayOf(string? date) => date is null
        ? null
        : DateOnly.Parse(date[..10], CultureInfo.InvariantCulture).DayNumber - CalendarDay.EpochDayNumber;

    private static long? TimeOf(string? date) => date is { Length: > 10 }
        ? (long)TimeOnly.Parse(date[11..], CultureInfo.InvariantCulture).ToTimeSpan().TotalMilliseconds
        : null;

    private static long? Scaled(decimal? value) => value is { } number ? Application.Customers.Scale.FromDecimal(number) : null;

    private long? CustomerId(string? id) => id is null ? null : customers.FindIndex(customer => customer.Id == id) is var index and >= 0
        ? index + 1
        : throw new ArgumentException($"No customer {id}.");

    private long? Term(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!terms.TryGetValue(text, out var id))
        {
            terms[text] = id = terms.Count + 1;
        }

        return id;
    }

    private int? Known(int? day)
    {
        if (day is { } known)
        {
            days.Add(known);
        }

        return day;
    }

    private static void Write(IStoreSession session, string table, string columns, IEnumerable<object?[]> rows)
    {
        using var sink = session.Insert(table, columns.Split(' '));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                switch (row[i])
                {
                    case null:
                        sink.SetNull(i);
                        break;
                    case string text:
                        sink.Set(i, Encoding.UTF8.GetBytes(text));
                        break;
                    default:
                        sink.Set(i, Convert.ToInt64(row[i], CultureInfo.InvariantCulture));
                        break;
                }
            }

            sink.Next();
        }

        sink.Complete();
    }

    private void WriteCustomers(IStoreSession session) => Write(
        session,
        "Customers",
        "Id ExternalId Name Gender Age Region Segment RegisteredOn Consent Custom ImportId RowNumber KeyHi KeyLo",
        customers.Select((c, i) => new object?[]
        {
            i + 1, c.Id, c.Name, c.Gender, c.Age, c.Region, c.Segment, DayOf(c.RegisteredOn), c.Consent, c.Custom, c.Import, i + 2, 0, i,
        }));

    private void WritePurchases(IStoreSession session)
    {
        Write(
            session,
            "Purchases",
            "Id CustomerId Day TimeOfDay OrderId ProductTerm CategoryTerm RegionTerm ChannelTerm CurrencyTerm Quantity UnitPrice Amount Custom ImportId RowNumber KeyHi KeyLo",
            purchases.Select((p, i) => new object?[]
            {
                i + 1, CustomerId(p.Customer), Known(DayOf(p.Date)), TimeOf(p.Date), p.Order, Term(p.Product), Term(p.Category),
                Term(p.Region), Term(p.Channel), Term(p.Currency), Scaled(p.Quantity), Scaled(p.UnitPrice), Scaled(p.Amount),
                p.Custom, p.Import, i + 2, 0, i,
            }));
        Write(
            session,
            "CustomerPurchases",
            "CustomerId PurchaseId",
            purchases.Select((p, i) => new object?[] { CustomerId(p.Customer), i + 1 }).Where(row => row[0] is not null));
    }

    private void WriteInteractions(IStoreSession session)
    {
        var ofPurchases = purchases
            .Select((p, i) => (Row: p, Id: i + 1L))
            .Where(p => p.Row is { Score: not null } or { Topic: not null } or { Comment: not null } or { InteractionCustom: not null })
            .Select(p => new object?[]
            {
                CustomerId(p.Row.Customer), p.Id, null, null, Scaled(p.Row.Score), Scaled(p.Row.Scale), Term(p.Row.Topic), p.Row.Comment, p.Row.InteractionCustom,
            });
        var others = interactions.Select(i => new object?[]
        {
            CustomerId(i.Customer), i.Purchase, Known(DayOf(i.Date)), TimeOf(i.Date), Scaled(i.Score), Scaled(i.Scale), null, null, null,
        });
        Write(
            session,
            "Interactions",
            "Id CustomerId PurchaseId Day TimeOfDay Score ScoreScale TopicTerm Comment Custom ImportId RowNumber KeyHi KeyLo",
            ofPurchases.Concat(others).Select((row, i) => new object?[] { i + 1 }.Concat(row).Concat([1, i + 2, 0, i]).ToArray()));
    }

    private void WriteTotals(IStoreSession session) => Write(
        session,
        "CustomerTotals",
        "CustomerId CurrencyTerm Purchases Amounts Amount FirstDay LastDay",
        purchases.Where(p => p.Customer is not null)
            .GroupBy(p => (Customer: CustomerId(p.Customer)!.Value, Currency: Term(p.Currency) ?? SalesRollup.NoTerm))
            .OrderBy(group => group.Key)
            .Select(group => new object?[]
            {
                group.Key.Customer, group.Key.Currency, group.LongCount(), group.LongCount(p => p.Amount is not null),
                group.Sum(p => Scaled(p.Amount) ?? 0), group.Min(p => DayOf(p.Date)), group.Max(p => DayOf(p.Date)),
            }));

    private void WriteRollups(IStoreSession session) => Write(
        session,
        "SalesRollups",
        "Day CategoryTerm RegionTerm ChannelTerm CurrencyTerm Purchases Amounts Amount Quantities Quantity",
        purchases.GroupBy(p => (
                DayOf(p.Date) ?? SalesRollup.NoDay, Term(p.Category) ?? 0, Term(p.Region) ?? 0, Term(p.Channel) ?? 0, Term(p.Currency) ?? 0))
            .OrderBy(group => group.Key)
            .Select(group => new object?[]
            {
                group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Key.Item4, group.Key.Item5, group.LongCount(),
                group.LongCount(p => p.Amount is not null), group.Sum(p => Scaled(p.Amount) ?? 0),
                group.LongCount(p => p.Quantity is not null), group.Sum(p => Scaled(p.Quantity) ?? 0),
            }));

    private void WriteSmallTables(IStoreSession session)
    {
        Write(session, "Terms", "Id Text", terms.Select(pair => new object?[] { pair.Value, pair.Key }));
        Write(session, "Calendar", "Day Year Quarter Month Week", days.Order().Select(CalendarDay.Of)
            .Select(day => new object?[] { day.Day, day.Year, day.Quarter, day.Month, day.Week }));
        Write(session, "CustomFields", "Kind Name Type", custom.Select(field => new object?[] { (int)field.Kind, field.Name, (int)field.Type }));
        var imports = purchases.Select(p => p.Import).Concat(customers.Select(c => c.Import)).Distinct().Order();
        Write(
            session,
            "Publications",
            "ImportId Sequence PublishedAt FileName Customers Purchases CustomerBase CustomerSpan PurchaseBase PurchaseSpan InteractionBase InteractionSpan Fields Rows",
            imports.Select(import => new object?[]
            {
                import, import, $"2024-05-0{import} 10:20:30", $"file{import}.csv", 0, 0, 0, 0, 0, 0, 0, 0, fields, purchases.LongCount(p => p.Import == import),
            }));
        session.Execute("UPDATE \"State\" SET \"DataVersion\" = 7, \"Fields\" = @p0", imports.Any() ? fields : "");
    }
}
