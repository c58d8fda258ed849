using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>What the purchases of one currency come to, stretch by stretch of days: enough to give sums and counts of
/// different customers and orders over any run of stretches without reading purchases again.</summary>
internal sealed class PurchaseDigest
{
    /// <summary>Beyond so much memory for the orders, a digest is read anew after an import rather than added to.</summary>
    private const long MostOrderBytes = 96L << 20;

    private readonly DigestPart sums;
    private readonly CustomerMasks customerMasks;
    private readonly long currency;
    private FirstSeen customers = null!;
    private FirstSeen orders = null!;
    private bool mayGrow = true;

    private PurchaseDigest(DigestPart sums, DayBuckets buckets, DigestFields fields, CustomerMasks customers, DataState state, long currency)
    {
        (this.sums, Buckets, Fields, customerMasks, State, this.currency) = (sums, buckets, fields, customers, state, currency);
        Count();
    }

    /// <summary>The data of which this is the digest.</summary>
    public DataState State { get; private set; }

    public DayBuckets Buckets { get; }

    public DigestFields Fields { get; }

    public long Undated => sums.Undated;

    public long OtherCurrencies => sums.OtherCurrencies;

    public DimensionSums? Products => Fields.Product is null || sums.Products.IsTooFine ? null : sums.Products;

    public DimensionSums? Places => Fields.Place is null || sums.Places.IsTooFine ? null : sums.Places;

    public static PurchaseDigest Read(ReportSession session, DataState state, DayBuckets buckets, long currencyTerm)
    {
        var fields = DigestFields.Of(session);
        var words = (buckets.Count + 63) / 64;
        var customers = new CustomerMasks(DigestFields.LastCustomer(session), words);
        var sums = DigestRead.Run(session, buckets, fields, customers, words, currencyTerm);
        return new PurchaseDigest(sums, buckets, fields, customers, state, currencyTerm);
    }

    /// <summary>Makes this the digest of later data by reading what is new; false where it must be read anew, and where this
    /// is of no more use. Not while others read it.</summary>
    public bool Follow(ReportSession session, DataState now)
    {
        if (now.DataVersion == State.DataVersion)
        {
            return true;
        }

        if (!mayGrow || session.Changes(State, now) is not { } changes || !Fields.StillHold(session))
        {
            return false;
        }

        MovePlaces(session, changes.Customers);
        if (now.LastPurchase > State.LastPurchase || now.LastCustomer > State.LastCustomer)
        {
            Fields.AddPlaces(session, State.LastCustomer, now.LastCustomer);
            customerMasks.GrowTo(now.LastCustomer);
            DigestRead.Add(session, Buckets, Fields, customerMasks, currency, sums, State.LastPurchase, now.LastPurchase);
            Count();
        }

        State = now;
        return true;
    }

    /// <summary>What customers bought who are now at another place goes there.</summary>
    private void MovePlaces(ReportSession session, IReadOnlyList<long> customersNamed)
    {
        foreach (var customer in customersNamed)
        {
            var (before, now) = Fields.Move(session, customer);
            if (before == now)
            {
                continue;
            }

            using var rows = session.Query(
                "SELECT p.\"Day\", p.\"Amount\" FROM \"CustomerPurchases\" l JOIN \"Purchases\" p ON p.\"Id\" = l.\"PurchaseId\" "
                + "WHERE l.\"CustomerId\" = @p0 AND p.\"Id\" <= @p1 AND COALESCE(p.\"CurrencyTerm\", 0) = @p2 AND p.\"Day\" IS NOT NULL AND p.\"Amount\" IS NOT NULL",
                [customer, State.LastPurchase, currency]);
            while (rows.Read())
            {
                var bucket = Buckets.Of((int)rows.GetInt64(0));
                sums.Places.Add(before, bucket, -rows.GetInt64(1));
                sums.Places.Add(now, bucket, rows.GetInt64(1));
            }
        }
    }

    private void Count()
    {
        customers = customerMasks.Count(Buckets.Count);
        orders = sums.Orders.Count(Buckets.Count);
        if (sums.Orders.Bytes > MostOrderBytes)
        {
            sums.ForgetOrders();
            mayGrow = false;
        }
    }

    public DigestFigures Figures(DayRange range)
    {
        var (first, end) = Buckets.Of(range);
        var figures = new DigestFigures();
        for (var bucket = first; bucket < end; bucket++)
        {
            figures = figures with
            {
                Purchases = figures.Purchases + sums.Purchases[bucket],
                Amounts = figures.Amounts + sums.Amounts[bucket],
                Sold = checked(figures.Sold + sums.Sold[bucket]),
                Returned = checked(figures.Returned + sums.Returned[bucket]),
            };
        }

        return figures with { Customers = customers.Distinct(first, end), Orders = orders.Distinct(first, end) };
    }

    /// <summary>The values of a field with their sums in the days and in those before, greatest first.</summary>
    public List<(long Code, long Now, long Before)> Rank(DimensionSums values, DayRange now, DayRange? before)
    {
        var (first, end) = Buckets.Of(now);
        var (earlier, earlierEnd) = before is { } range ? Buckets.Of(range) : (0, 0);
        return [.. values.Codes
            .Select(code => (Code: code, Now: values.Sum(code, first, end), Before: values.Sum(code, earlier, earlierEnd)))
            .Where(value => value.Now != 0)
            .OrderByDescending(value => value.Now).ThenBy(value => value.Code)];
    }
}

/// <summary>Sums over days. Money in ten-thousandths.</summary>
/// <param name="Sold">The amounts above zero.</param>
/// <param name="Returned">Those below zero, without their sign.</param>
internal sealed record DigestFigures(
    long Purchases = 0, long Amounts = 0, long Sold = 0, long Returned = 0, long Customers = 0, long Orders = 0)
{
    public long Revenue => Sold - Returned;
}
