using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>What the purchases of one currency come to, stretch by stretch of days: enough to give sums and counts of
/// different customers and orders over any run of stretches without reading purchases again.</summary>
internal sealed class PurchaseDigest
{
    private readonly DigestPart sums;
    private readonly FirstSeen customers;
    private readonly FirstSeen orders;

    private PurchaseDigest(DigestPart sums, DayBuckets buckets, DigestFields fields, CustomerMasks customers)
    {
        (this.sums, Buckets, Fields) = (sums, buckets, fields);
        this.customers = customers.Count(buckets.Count);
        orders = sums.Orders.Count(buckets.Count);
    }

    public DayBuckets Buckets { get; }

    public DigestFields Fields { get; }

    public long Undated => sums.Undated;

    public long OtherCurrencies => sums.OtherCurrencies;

    public DimensionSums? Products => Fields.Product is null || sums.Products.IsTooFine ? null : sums.Products;

    public DimensionSums? Places => Fields.Place is null || sums.Places.IsTooFine ? null : sums.Places;

    public static PurchaseDigest Read(ReportSession session, DayBuckets buckets, long currencyTerm)
    {
        var fields = DigestFields.Of(session);
        var words = (buckets.Count + 63) / 64;
        var customers = new CustomerMasks(DigestFields.LastCustomer(session), words);
        var sums = DigestRead.Run(session, buckets, fields, customers, words, currencyTerm);
        return new PurchaseDigest(sums, buckets, fields, customers);
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
