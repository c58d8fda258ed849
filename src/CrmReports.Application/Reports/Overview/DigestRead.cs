using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>What one thread gathered.</summary>
internal sealed class DigestPart(int buckets, int words, KeyedHash hash)
{
    public long[] Purchases { get; } = new long[buckets];

    public long[] Amounts { get; } = new long[buckets];

    public long[] Sold { get; } = new long[buckets];

    public long[] Returned { get; } = new long[buckets];

    public DimensionSums Products { get; } = new(buckets);

    public DimensionSums Places { get; } = new(buckets);

    public OrderMasks Orders { get; private set; } = new(words, hash);

    public long Undated { get; set; }

    public long OtherCurrencies { get; set; }

    /// <summary>Gives their memory back once they are counted.</summary>
    public void ForgetOrders() => Orders = new OrderMasks(words, hash);

    public void Add(DigestPart other)
    {
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            Purchases[bucket] += other.Purchases[bucket];
            Amounts[bucket] += other.Amounts[bucket];
            Sold[bucket] = checked(Sold[bucket] + other.Sold[bucket]);
            Returned[bucket] = checked(Returned[bucket] + other.Returned[bucket]);
        }

        Products.Add(other.Products);
        Places.Add(other.Places);
        Orders.Add(other.Orders);
        Undated += other.Undated;
        OtherCurrencies += other.OtherCurrencies;
    }
}

/// <summary>One pass over the purchases, by two threads where there are many.</summary>
internal sealed class DigestRead
{
    private const int Threads = 2;
    private const int CheckEvery = 8192;

    private readonly DayBuckets buckets;
    private readonly DigestFields fields;
    private readonly CustomerMasks customers;
    private readonly long currency;
    private readonly string sql;

    private DigestRead(DayBuckets buckets, DigestFields fields, CustomerMasks customers, long currency)
    {
        (this.buckets, this.fields, this.customers, this.currency) = (buckets, fields, customers, currency);
        var product = fields.Product is { } dimension ? $"p.\"{dimension.Column}\"" : "NULL";
        var place = fields.Place is { Kind: RecordKind.Purchase } own ? $"p.\"{own.Column}\"" : "NULL";
        var order = fields.HasOrders ? "p.\"OrderId\"" : "NULL";
        sql = $"SELECT p.\"Day\", p.\"CurrencyTerm\", p.\"CustomerId\", p.\"Amount\", {product}, {place}, {order} "
            + "FROM \"Purchases\" p WHERE p.\"Id\" >= @p0 AND p.\"Id\" < @p1";
    }

    public static DigestPart Run(
        ReportSession session, DayBuckets buckets, DigestFields fields, CustomerMasks customers, int words, long currency)
    {
        var read = new DigestRead(buckets, fields, customers, currency);
        var hash = Secret(session);
        DigestPart NewPart() => new(buckets.Count, words, hash);
        var (first, last) = session.Ids("Purchases") ?? (0, -1);
        var end = last + 1;
        var middle = first + ((end - first) / Threads);
        using var other = session.Another();
        if (other is null)
        {
            return read.Gather(session, NewPart(), first, end);
        }

        var (part, others) = TwoReadings.Run(
            () => read.Gather(session, NewPart(), first, middle),
            () => read.Gather(other, NewPart(), middle, end),
            session.Cancellation);
        part.Add(others);
        return part;
    }

    /// <summary>Adds the purchases with numbers after those that are known.</summary>
    public static void Add(
        ReportSession session, DayBuckets buckets, DigestFields fields, CustomerMasks customers, long currency, DigestPart part, long after, long last) =>
        new DigestRead(buckets, fields, customers, currency).Gather(session, part, after + 1, last + 1);

    private static KeyedHash Secret(ReportSession session)
    {
        using var rows = session.Query("SELECT s.\"HashKey0\", s.\"HashKey1\" FROM \"State\" s");
        rows.Read();
        return new KeyedHash(rows.GetInt64(0), rows.GetInt64(1));
    }

    private DigestPart Gather(ReportSession session, DigestPart part, long from, long to)
    {
        var placeOfCustomer = fields.Place is { Kind: RecordKind.Customer };
        using var rows = session.Query(sql, [from, to]);
        for (var row = 0; rows.Read(); row++)
        {
            if (row % CheckEvery == 0)
            {
                session.Cancellation.ThrowIfCancellationRequested();
            }

            if ((rows.IsNull(1) ? 0 : rows.GetInt64(1)) != currency)
            {
                part.OtherCurrencies++;
            }
            else if (rows.IsNull(0))
            {
                part.Undated++;
            }
            else
            {
                Add(part, rows, buckets.Of((int)rows.GetInt64(0)), placeOfCustomer);
            }
        }

        return part;
    }

    private void Add(DigestPart part, ReportRows rows, int bucket, bool placeOfCustomer)
    {
        part.Purchases[bucket]++;
        var customer = rows.IsNull(2) ? 0 : rows.GetInt64(2);
        if (customer > 0)
        {
            customers.Add(customer, bucket);
        }

        if (fields.HasOrders && !rows.IsNull(6))
        {
            part.Orders.Add(rows.GetUtf8(6), bucket);
        }

        if (rows.IsNull(3))
        {
            return;
        }

        var amount = rows.GetInt64(3);
        part.Amounts[bucket]++;
        var side = amount < 0 ? part.Returned : part.Sold;
        side[bucket] = checked(side[bucket] + Math.Abs(amount));
        if (fields.Product is not null)
        {
            part.Products.Add(rows.IsNull(4) ? 0 : rows.GetInt64(4), bucket, amount);
        }

        if (fields.Place is not null)
        {
            part.Places.Add(placeOfCustomer ? fields.PlaceOf(customer) : rows.IsNull(5) ? 0 : rows.GetInt64(5), bucket, amount);
        }
    }
}
