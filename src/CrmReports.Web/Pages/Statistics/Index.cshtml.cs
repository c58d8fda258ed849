using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Downloads;
using CrmReports.Web.Formatting;
using CrmReports.Web.Frame;
using CrmReports.Web.Limits;
using CrmReports.Web.Pages.Reports;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Statistics;

/// <summary>Columns described: a table first, then what one of them, or two, look like.</summary>
[Authorize(Policies.Analysis)]
[RunsReports(ReportWork.Page)]
public sealed class IndexModel(
    CachedReports reports, Distributions distributions, IDataStore store, ReportChips chips, StatisticsText text, Navigation navigation, FieldNames names, IStringLocalizer<ReportTexts> texts, IStringLocalizer<StatisticsTexts> statistics) : PageModel
{
    public const string Path = "/statistics";
    private const int MostColumns = 12;
    private const int RowsPerPage = 96;

    /// <summary>Groups that a page is made of; the download has any number.</summary>
    private const int MostGroups = 100_000;
    private const int BytesPerPoint = 16;

    public ReportQuery Query { get; private set; } = new();

    public StoreFacts? Facts { get; private set; }

    public FilterChips? Chips { get; private set; }

    public EmptyState? Empty { get; private set; }

    public ReportTable? Table { get; private set; }

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<DescribedRow> Rows { get; private set; } = [];

    public Pager? Pager { get; private set; }

    public int RowCount { get; private set; }

    /// <summary>What all rows together say.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Columns that are described, by name.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    public string Histogram => Word("column") is { } column && Columns.Contains(column) ? column : Columns[0];

    public string? Across => Word("x") is { } x && Columns.Contains(x) ? x : Columns.Count > 1 ? Columns.FirstOrDefault(column => column != Up) : null;

    public string Up => Word("y") is { } y && Columns.Contains(y) ? y : Columns.FirstOrDefault(column => column == "purchase_amount") ?? Columns[0];

    public CorrelationMethod Method => Word("method") == "pearson" ? CorrelationMethod.Pearson : CorrelationMethod.Spearman;

    public StatisticsText Text => text;

    public IReadOnlyList<Charts.ChartPanel> Charts { get; private set; } = [];

    /// <summary>Whose columns are described.</summary>
    public ReportDataset Dataset { get; private set; }

    /// <summary>The datasets, with the number of their rows.</summary>
    public IEnumerable<(ReportDataset Dataset, long Rows)> Datasets =>
        [(ReportDataset.Purchases, Facts!.Purchases), (ReportDataset.Customers, Facts.Customers), (ReportDataset.Interactions, Facts.Interactions)];

    /// <summary>Fields that can be described.</summary>
    public IEnumerable<FieldFact> Choices => Facts!.Fields.Where(fact => (fact.HasNumbers || fact.Type is FieldType.Date or FieldType.DateTime)
        && (Dataset != ReportDataset.Customers || fact.Kind == RecordKind.Customer));

    /// <summary>Fields that rows can be grouped by.</summary>
    public IEnumerable<string> GroupChoices => Facts!.Fields
        .Where(fact => fact.IsShortList && (Dataset != ReportDataset.Customers || fact.Kind == RecordKind.Customer)).Select(fact => fact.Name)
        .Concat(Dataset == ReportDataset.Customers ? Array.Empty<string>() : ["month", "quarter", "year"]);

    /// <summary>The same page over another dataset, whose columns are others.</summary>
    public string DatasetLink(ReportDataset dataset) => (new[] { "columns", "column", "x", "y" }
        .Aggregate(Query, (query, name) => query.WithOther(name, null)) with
    { GroupBy = null }).WithOther("dataset", dataset.ToString().ToLowerInvariant()).Link(Path);

    public async Task OnGetAsync(CancellationToken ct)
    {
        try
        {
            Query = Read();
            Facts = reports.Facts(store, ct);
            Chips = chips.Of(Query, Path);
            if (Facts.LastImport is null)
            {
                Empty = new EmptyState(EmptyKind.Nothing) { ActionLink = await navigation.MayOpen(HttpContext, "/imports/new") ? "/imports/new" : null };
                return;
            }

            Describe(ct);
        }
        catch (ReportException refused)
        {
            Empty = new EmptyState(EmptyKind.NoMatch) { Title = texts["Refused.Title"], Text = refused.Say(texts, names), ActionLink = Path };
        }
    }

    /// <summary>Ticked boxes come as several columns; the address keeps one list.</summary>
    private ReportQuery Read()
    {
        var query = ReportQuery.Read(Request.Query);
        var ticked = query.Others.Where(pair => pair.Key == "columns").Select(pair => pair.Value).ToList();
        return ticked.Count > 1 ? query.WithOther("columns", string.Join(',', ticked)) : query;
    }

    private string? Word(string name) => Query.Others.LastOrDefault(pair => pair.Key == name).Value is { Length: > 0 } word ? word : null;

    private void Describe(CancellationToken ct)
    {
        var request = ReportRequests.Statistics(Query);
        Dataset = request.Dataset ?? Datasets.OrderBy(dataset => dataset.Dataset == ReportDataset.Customers).FirstOrDefault(dataset => dataset.Rows > 0).Dataset;
        request = request with { Dataset = Dataset };
        if (Datasets.First(dataset => dataset.Dataset == Dataset).Rows == 0)
        {
            Empty = new EmptyState(EmptyKind.NoMatch) { Title = statistics["Dataset.EmptyTitle"], Text = statistics["Dataset.Empty"], ActionLink = Path };
            return;
        }

        if (Dataset == ReportDataset.Purchases && Facts!.Currencies.Count > 1 && request.GroupBy.Count == 0 && Query.Filters.All(filter => filter.Field != "currency"))
        {
            Query = Query.With("currency", Facts.Currencies[0]);
            request = request with { Filters = Query.FilterValues };
            Chips = chips.Of(Query, Path);
        }

        request = request with { MostGroups = MostGroups };
        Table = reports.Statistics(request, ct);
        if (request.Columns.Count == 0 && ColumnsOf(Table) is { Count: > MostColumns } all)
        {
            // All that hold something would be too many to look at.
            request = request with { Columns = [.. all.Take(MostColumns)] };
            Table = reports.Statistics(request, ct);
        }

        var groups = Table.Columns.TakeWhile(column => column.Name != "column").Select(column => column.Name).ToList();
        Columns = ColumnsOf(Table);
        if (Columns.Count == 0 || DescribedRow.Read(Table).All(row => row.N == 0))
        {
            Empty = Query.Filters.Count > 0 || Query.From is not null || Query.To is not null
                ? chips.NoMatch(Query, Path)
                : new EmptyState(EmptyKind.NoMatch) { Title = statistics["Dataset.EmptyTitle"], Text = statistics["Dataset.NoNumbers"], ActionLink = Path };
            return;
        }

        Title = text.Title(DescribedRow.Read(Table), groups);
        ShowPage(ct);

        Charts = [.. Draw(request, ct)];
    }

    /// <summary>Each group has all columns, in the same order.</summary>
    private static IReadOnlyList<string> ColumnsOf(ReportTable table)
    {
        var columns = new List<string>();
        foreach (var row in DescribedRow.Read(table))
        {
            if (columns.Contains(row.Column))
            {
                break;
            }

            columns.Add(row.Column);
        }

        return columns;
    }

    /// <summary>Whole groups, so many that the page stays short.</summary>
    private void ShowPage(CancellationToken ct)
    {
        var size = Math.Max(1, RowsPerPage / Columns.Count) * Columns.Count;
        var first = (int)Math.Min(Query.Offset ?? 0, int.MaxValue) / size * size;
        var rows = new List<DescribedRow>();
        foreach (var row in DescribedRow.Read(Table!))
        {
            ct.ThrowIfCancellationRequested();
            if (RowCount >= first && rows.Count < size)
            {
                rows.Add(row);
            }

            RowCount++;
        }

        if (rows.Count == 0 && first > 0)
        {
            (Query, RowCount) = (Query with { Offset = null }, 0);
            ShowPage(ct);
            return;
        }

        Rows = rows;
        Pager = new Pager(first + 1, first + rows.Count, RowCount)
        {
            PreviousLink = first > 0 ? (Query with { Offset = first - size }).Link(Path) : null,
            NextLink = first + size < RowCount ? (Query with { Offset = first + size }).Link(Path) : null,
        };
    }

    private IEnumerable<Charts.ChartPanel> Draw(StatisticsRequest request, CancellationToken ct)
    {
        var key = (Query with { Offset = null }).Link("");
        var one = new StatisticsRequest { Columns = [Histogram], Dataset = request.Dataset, From = request.From, To = request.To, Filters = request.Filters, Order = request.Order };
        var spread = reports.Cache.Get($"histogram {Histogram} {key}", () => distributions.Of(one, ct), _ => 4096, ct: ct);
        yield return text.Histogram(Histogram, spread, this);
        if (Columns.Count < 2 || Across is not { } across)
        {
            yield break;
        }

        var correlations = reports.Correlations(
            new CorrelationRequest { Columns = Columns, Dataset = request.Dataset, From = request.From, To = request.To, Filters = request.Filters, Order = request.Order, Method = Method }, ct);
        yield return text.HeatMap(correlations, Columns, this);
        var pairs = reports.Cache.Get(
            $"pairs {across} {Up} {key}", () => distributions.Pairs(one with { Columns = [across, Up] }, ct), pair => pair.Points.Count * BytesPerPoint, ct: ct);
        yield return text.Scatter(across, Up, pairs, this);
    }
}
