using System.Globalization;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;
using CrmReports.Benchmarks.Sites;

namespace CrmReports.Benchmarks.Measures;

/// <summary>How long the site takes for its pages with many customers, over HTTP from this machine, by a person who is
/// signed in. Each state of the site is made anew for each run: a process that has just started, data that have just
/// changed, and everything as it was.</summary>
public sealed class PagesMeasure
{
    private const double ColdMilliseconds = 200, WarmMilliseconds = 20, SearchMilliseconds = 100;
    private const int WarmVisits = 20, SearchVisits = 5, DeepPage = 10_000, RowsPerPage = 50;
    private const string FirstSearch = "/customers?q=clara+ferrari", DeepPages = "Purchases: ";
    private const string AtStart = ", first of the process", AfterChange = ", first after a change", AfterImport = ", first after an import", AfterStart = ", 5 s after the start", Warm = ", warm";
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private static readonly (string Name, string Address, string Holding)[] Pages =
    [
        ("Overview", "/", "id=\"revenue\""),
        ("Sales", "/reports/sales", "<table"),
        ("Customers", "/customers", "<table"),
    ];

    private readonly Workbench bench;
    private readonly PageStore store;
    private readonly PageTimes times;
    private readonly List<double> ready = [];
    private long peak;

    private PagesMeasure(Workbench bench, PageStore store) =>
        (this.bench, this.store, times) = (bench, store, new PageTimes(bench.Progress));

    public static Section Take(Workbench bench)
    {
        const string Title = "Pages";
        try
        {
            string folder = bench.Options.Store ?? Import(bench);
            PageStore store = PageStore.Enter(bench.Product, folder, bench.Options.Timeout);
            return new PagesMeasure(bench, store).Take();
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or TaskCanceledException)
        {
            return new Section("pages", Title, [new Measurement(Contenders.Product.Name, [], fault.Message)], [], [], []);
        }
    }

    private static string Import(Workbench bench)
    {
        SalesFileFacts file = bench.Generate(PageStore.ShapeFor(bench.Options.PagePurchases, bench.Options.Seed), "pages.csv");
        string folder = Directory.CreateDirectory(bench.PathOf("pages-store")).FullName;
        CommandRun run = bench.Product.Import(file.Path, folder);
        string[] differences = run.Succeeded ? [.. ImportMeasure.Differences(file, Contenders.Product.ReadCounts(run.StandardOutput))] : [];
        bench.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages: {file.Kept:N0} purchases of {file.KeptCustomers:N0} customers, imported in {run.WallSeconds:0.0} s"));
        return run.Failure is null && differences.Length == 0
            ? folder
            : throw new InvalidOperationException(run.Failure ?? string.Join(' ', differences));
    }

    private Section Take()
    {
        var people = new List<CustomerSample>();
        for (int run = 0; run < bench.Options.Runs; run++)
        {
            foreach ((string name, string address, string holding) in Pages)
            {
                Visit(visitor =>
                {
                    times.Add(name + AtStart, visitor.Open(address, holding));
                });
            }

            Visit(visitor => times.Add("Customers searched" + AtStart, visitor.Open(FirstSearch, "<table")));
            Visit(visitor => VisitWarm(visitor, people, run));
        }

        return Section();
    }

    /// <summary>One process of the site, in which everything has run before it is timed.</summary>
    private void VisitWarm(Visitor visitor, List<CustomerSample> people, int run)
    {
        Thread.Sleep(Rest);
        foreach ((string name, string address, string holding) in Pages)
        {
            times.Add(name + AfterStart, visitor.Open(address, holding));
        }

        if (people.Count == 0)
        {
            people.AddRange(CustomerSample.Read(visitor));
        }

        foreach ((string name, string address, string holding) in Pages)
        {
            Repeat(name + Warm, visitor, address, holding, WarmVisits);
        }

        VisitDeepPages(visitor);
        foreach ((string words, string query) in CustomerSample.Searches(people))
        {
            Repeat($"Customers: {words}", visitor, $"/customers?{query}", null, SearchVisits);
        }

        foreach ((string name, string address, string holding) in Pages)
        {
            people[0].Rename(visitor, string.Create(CultureInfo.InvariantCulture, $"Measured {run}{name}"));
            times.Add(name + AfterChange, visitor.Open(address, holding));
        }

        foreach ((string name, string address, string holding) in Pages)
        {
            ImportOne(string.Create(CultureInfo.InvariantCulture, $"{run}-{name}"));
            times.Add(name + AfterImport, visitor.Open(address, holding));
        }
    }

    /// <summary>Pages of purchases: the first, one far on by its address, and those to which its buttons lead; in the order of
    /// the files and in one that the store does not keep.</summary>
    private void VisitDeepPages(Visitor visitor)
    {
        long offset = Math.Min(DeepPage * (long)RowsPerPage, bench.Options.PagePurchases / 2 / RowsPerPage * RowsPerPage);
        foreach ((string order, string sort) in new[] { ("", ""), (", largest first", "sort=-purchase_amount&") })
        {
            string first = $"/reports/purchases?{sort}".TrimEnd('&', '?');
            Repeat($"{DeepPages}page 1{order}", visitor, first, "<table", 1);
            Visited deep = visitor.Open(string.Create(CultureInfo.InvariantCulture, $"/reports/purchases?{sort}offset={offset}"), "<table");
            string number = string.Create(CultureInfo.InvariantCulture, $"{(offset / RowsPerPage) + 1:N0}");
            times.Add($"{DeepPages}page {number} by its address{order}", deep);
            for (int page = 0; page < SearchVisits; page++)
            {
                deep = visitor.Open(deep.Link("next"), "<table");
                times.Add($"{DeepPages}next after page {number}{order}", deep);
            }

            times.Add($"{DeepPages}back to page before{order}", visitor.Open(deep.Link("prev"), "<table"));
        }
    }

    /// <summary>One more purchase, by the command line beside the site.</summary>
    private void ImportOne(string name)
    {
        string path = bench.PathOf("one.csv");
        File.WriteAllText(path, $"customer_id,name,email,age,city,order_date,category,purchase_amount\n1{Environment.ProcessId}{name.Length},Measured {name},{name}@example.com,40,Oslo,2024-12-30,Books,12.50\n");
        CommandRun run = bench.Product.Import(path, store.Folder);
        if (run.Failure is not null)
        {
            throw new InvalidOperationException(run.Failure);
        }
    }

    private void Repeat(string name, Visitor visitor, string address, string? holding, int visits)
    {
        for (int visit = 0; visit < visits; visit++)
        {
            times.Add(name, visitor.Open(address, holding));
        }
    }

    private void Visit(Action<Visitor> open)
    {
        Machine.Settle();
        using RunningSite site = bench.Product.Serve(store.Folder, bench.Options.Timeout);
        ready.Add(site.ReadyAfter.TotalSeconds);
        using var visitor = new Visitor(site.Address, store.Session);
        open(visitor);
        peak = Math.Max(peak, site.PeakBytes());
    }

    private Section Section()
    {
        var limits = new List<Verdict>();
        foreach ((string name, _, _) in Pages)
        {
            double cold = name == "Customers" ? SearchMilliseconds : ColdMilliseconds;
            foreach (string state in new[] { AtStart, AfterStart, AfterChange, AfterImport })
            {
                limits.Add(times.Limit(name + state, cold));
            }

            limits.Add(times.Limit(name + Warm, name == "Customers" ? SearchMilliseconds : WarmMilliseconds));
        }

        limits.Add(times.Limit("Customers searched" + AtStart, SearchMilliseconds));
        limits.Add(times.SlowestLimit("Customers: the slowest of all searches", "Customers: ", SearchMilliseconds));
        return new Section(
            "pages",
            string.Create(CultureInfo.InvariantCulture, $"Pages with {bench.Options.PagePurchases:N0} purchases of {bench.Options.PagePurchases / 2:N0} customers"),
            times.Measurements(),
            limits,
            [string.Create(CultureInfo.InvariantCulture, $"Ready {ready.Min():0.00} to {ready.Max():0.00} s after the start of the process; most memory {peak / 1e6:0} MB. Output is the page as it is sent, compressed.")],
            []);
    }
}
