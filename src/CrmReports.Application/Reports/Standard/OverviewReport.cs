using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The key figures of a period beside those of the one before.</summary>
internal sealed class OverviewReport
{
    public static readonly ReportInfo Info = new(
        "overview",
        "Key figures of the last twelve months, or of the days asked for, beside those of the same time before.",
        [],
        []);

    private static readonly ReportColumn[] Columns =
    [
        new("figure", ReportType.Text), new("value", ReportType.Decimal, Mixed: true), new("previous_period", ReportType.Decimal, Mixed: true),
        new("change", ReportType.Percent), new("currency", ReportType.Text),
    ];

    private readonly ReportSession session;
    private readonly ReportDefinition definition;
    private readonly Selection filters;
    private readonly List<object?[]> rows = [];
    private readonly List<KeyValuePair<string, long>> leftOut = [];
    private long used;

    private OverviewReport(ReportSession session, ReportDefinition definition)
    {
        this.session = session;
        this.definition = definition;
        filters = Selection.Of(session.Catalogue, definition.From, definition.To, definition.Filters) with
        {
            From = null,
            To = null,
            WithUndated = false,
        };
    }

    public static ReportTable Run(ReportSession session, ReportDefinition definition)
    {
        if (definition.GroupBy is { Count: > 0 } || definition.Measures is { Count: > 0 } || definition.Sort.Count > 0)
        {
            throw new ReportException(
                "The report overview has its own figures and order; leave out --group-by, --measure and --sort, or use the report sales.");
        }

        return new OverviewReport(session, definition).Run();
    }

    private ReportTable Run()
    {
        var days = OverviewPeriod.Of(session, definition.From, definition.To);
        DayRange? before = days is { } range ? OverviewPeriod.Before(range) : null;
        AddCustomers();
        AddSales(days, before);
        AddSatisfaction(days, before);
        var shown = rows.Skip((int)Math.Min(definition.Offset ?? 0, rows.Count)).Take((int)Math.Min(definition.Limit ?? rows.Count, rows.Count)).ToList();
        var words = Selection.InWords(days?.First, days?.Last, definition.Filters).ToList();
        if (before is { } compared)
        {
            words.Insert(1, new("previous period", FormattableString.Invariant($"{compared.First:yyyy-MM-dd} to {compared.Last:yyyy-MM-dd}")));
        }

        return new ReportTable
        {
            Name = Info.Name,
            Columns = Columns,
            Open = () => new MemoryRows(shown),
            Provenance = Provenances.Of(session.Catalogue, words, used, leftOut),
        };
    }

    private static Selection Within(Selection selection, DayRange days) =>
        selection with { From = Periods.DayOf(days.First), To = Periods.DayOf(days.Last) };

    /// <summary>All customers there are; filters on fields of purchases say nothing about them.</summary>
    private void AddCustomers()
    {
        var own = filters with { Filters = [.. filters.Filters.Where(filter => filter.Field.Kind == RecordKind.Customer)] };
        using var customers = new CustomerQuery(session, own, []).Open();
        var count = 0L;
        while (customers.Read())
        {
            count++;
        }

        Add("customers", Whole(count), null);
    }

    private void AddSales(DayRange? days, DayRange? before)
    {
        if (days is not { } period || before is not { } compared)
        {
            Add("purchases", 0, null);
            return;
        }

        var (now, then) = (Sales(period), Sales(compared));
        used = now.Rows.Used;
        Add("active customers", Whole(Active(period)), Whole(Active(compared)));
        if (filters.Filters.All(filter => filter.Field.Kind == RecordKind.Customer && filter.Field.Source != FieldSource.Custom))
        {
            Add("new customers", Whole(New(period)), Whole(New(compared)));
        }

        Add("purchases", Whole(now.Rows.Used), Whole(then.Rows.Used));
        AddMoney(now, then);
        CountUndated();
    }

    /// <summary>Purchases and amounts by currency.</summary>
    private FiguresPass Sales(DayRange days)
    {
        var selection = Within(filters, days);
        List<ReportField> groups = [StoreFields.Of(Fields.Currency)];
        var amount = StoreFields.Of(Fields.PurchaseAmount);
        List<PlannedMeasure> measures = [new(new Measure("sum(purchase_amount)", MeasureFunction.Sum, amount.Name), amount)];
        return FiguresPass.Run(
            session, selection, groups, measures, SalesReport.FitsRollups(selection, groups, measures), [new TextCodes()]);
    }

    private long Active(DayRange days)
    {
        PlannedMeasure customers = new(new Measure("distinct(customers)", MeasureFunction.Distinct, Measure.Customers), ReportField.CustomerKey);
        return FiguresPass.Run(session, Within(filters, days), [], [customers], fromRollups: false, [])
            .DistinctOfAll(ReportField.CustomerKey);
    }

    /// <summary>Customers whose first purchase of all lies in the days.</summary>
    private long New(DayRange days)
    {
        var sql = new SqlText();
        var customers = Conditions.OfCustomers(filters.Filters, sql);
        using var counted = session.Query(
            "SELECT COUNT(*) FROM (SELECT b.\"CustomerId\" AS \"id\" FROM \"CustomerTotals\" b GROUP BY b.\"CustomerId\" "
            + $"HAVING MIN(b.\"FirstDay\") >= {sql.Add((long)Periods.DayOf(days.First))} AND MIN(b.\"FirstDay\") <= {sql.Add((long)Periods.DayOf(days.Last))}) f "
            + $"JOIN (SELECT c.\"Id\" AS \"id\" FROM \"Customers\" c{customers}) g ON g.\"id\" = f.\"id\"",
            sql.Parameters);
        return counted.Read() ? counted.GetInt64(0) : 0;
    }

    private void AddMoney(FiguresPass now, FiguresPass then)
    {
        var amount = StoreFields.Of(Fields.PurchaseAmount);
        var codes = GroupTable.Distinct(now.Currencies, then.Currencies);
        var names = TermTexts.Of(session, codes);
        foreach (var code in codes.OrderBy(code => names.TryGetValue(code, out var text) ? Encoding.UTF8.GetString(text) : "\uFFFF", StringComparer.Ordinal))
        {
            var currency = names.TryGetValue(code, out var text) ? Encoding.UTF8.GetString(text) : null;
            Add("revenue", Sum(now, code), Sum(then, code), currency);
            Add("mean purchase", Mean(now, code), Mean(then, code), currency);
        }

        long? Sum(FiguresPass pass, long code) =>
            pass.Groups.Find([code]) is var group and >= 0 && pass.Sum(amount, group) is { Any: true } sum ? Figures.Fit(sum.Whole, "revenue") : null;

        long? Mean(FiguresPass pass, long code) =>
            pass.Groups.Find([code]) is var group and >= 0 ? Rounded(pass.Sum(amount, group).Whole, pass.CountOfSum(amount, group)) : null;
    }

    private void CountUndated()
    {
        var undated = FiguresPass.Run(
            session, filters with { From = 0, To = -1, WithUndated = true }, [], [], SalesReport.FitsRollups(filters, [], []), []).Rows.Undated;
        if (undated > 0)
        {
            leftOut.Add(new(LeftOut.NoDate, undated));
        }
    }

    private void AddSatisfaction(DayRange? days, DayRange? before)
    {
        if (session.Catalogue.BuiltIn.All(field => field.Name != Fields.Satisfaction.Name) || days is not { } period || before is not { } compared)
        {
            return;
        }

        var (now, then) = (Scores(period), Scores(compared));
        var comparable = now.Mixed || then.Mixed || now.Scale is null || then.Scale is null || now.Scale == then.Scale;
        Add("mean satisfaction", now.Mean, comparable ? then.Mean : null);
        if (now.Mixed)
        {
            leftOut.Add(new(LeftOut.SeveralScales, now.Count));
        }
    }

    /// <summary>Scores of the interactions in the days, by their own date or else their purchase's, as far as the filters match
    /// them, their customer or their purchase.</summary>
    private (long? Mean, long Count, bool Mixed, long? Scale) Scores(DayRange days)
    {
        using var scores = new InteractionQuery(
            session,
            Within(filters, days),
            [new(StoreFields.Of(Fields.Satisfaction)), new(StoreFields.Of(Fields.SatisfactionScale))],
            new PurchaseReading(),
            isOrdered: false).Open();
        var (sum, count, mixed, scale) = ((Int128)0, 0L, false, (long?)null);
        while (scores.Read())
        {
            if (scores.IsNull(0))
            {
                continue;
            }

            var stated = scores.IsNull(1) ? 0 : scores.GetInt64(1);
            mixed |= count > 0 && scale != stated;
            (sum, count, scale) = (sum + scores.GetInt64(0), count + 1, stated);
        }

        return (mixed ? null : Rounded(sum, count), count, mixed, scale);
    }

    private static long Whole(long count) => checked(count * Scale.Unit);

    /// <summary>The mean in ten-thousandths, half away from zero.</summary>
    private static long? Rounded(Int128 sum, long count)
    {
        if (count == 0)
        {
            return null;
        }

        var twice = (Int128.Abs(sum) * 2) + count;
        return (long)(twice / ((Int128)count * 2)) * (sum < 0 ? -1 : 1);
    }

    private void Add(string figure, long? value, long? previous, string? currency = null)
    {
        double? change = value is { } now && previous is > 0 and { } then ? (double)((Int128)now - then) / then : null;
        rows.Add([figure, value, previous, change, currency]);
    }
}
