using System.Globalization;
using System.Net;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Tests.Acceptance;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>The whole Big List of Naughty Strings as names of customers, products, categories and regions.</summary>
public sealed class EveryNaughtyStringTests(OnEachStore<EveryNaughtyString> sites) : IClassFixture<OnEachStore<EveryNaughtyString>>
{
    private readonly EveryNaughtyString site = sites.Here;

    /// <summary>Pages that show them, as long as there is a next one.</summary>
    private static readonly string[] Lists =
    [
        "/customers", "/reports/purchases", "/reports/sales?group-by=product", "/reports/sales?group-by=category,year", "/reports/sales?group-by=region",
        "/reports/filter?for=/reports/sales&field=product", "/", "/statistics",
    ];

    [BrowserAndSharedDataStoreFact]
    public async Task NoneBreaksOutOfAList()
    {
        await using var visit = await site.Open("/");
        foreach (var list in Lists)
        {
            for (var next = list; next is not null; next = await Next(visit))
            {
                await visit.Go(next);
                visit.Faults.ShouldBeEmpty(visit.Page.Url);
                (await visit.Page.EvaluateAsync<string[]>("Object.keys(Object.prototype)")).ShouldBeEmpty();
            }
        }

        site.Log.Lines.ShouldBeEmpty();
    }

    private static Task<string?> Next(Visit visit) => visit.Page.EvaluateAsync<string?>("document.querySelector('a[rel=next][href]:not([href=\"\"])')?.href ?? null");

    [SharedDataStoreFact]
    public async Task EachIsTheTitleOfItsCustomersPageAndIsFoundByItsWholeText()
    {
        using var client = site.Client();
        foreach (var (key, name) in site.Names())
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/customers/{Uri.EscapeDataString(key)}"));
            page.ShouldContain(name, Case.Sensitive, key);
            page = WebUtility.HtmlDecode(await client.GetStringAsync($"/reports/purchases?filter={Uri.EscapeDataString("product:" + name)}"));
            page.ShouldContain(name, Case.Sensitive, key);
        }

        site.Log.Lines.ShouldBeEmpty();
    }
}

/// <summary>A site with one customer and one purchase for each of them.</summary>
public sealed class EveryNaughtyString : Site
{
    /// <summary>Keys and names as they are stored: trimmed, and without those that say that nothing is there.</summary>
    public IReadOnlyList<(string Key, string Name)> Names()
    {
        using var session = Store.Read();
        using var rows = session.Query("SELECT ExternalId, Name FROM Customers WHERE Name IS NOT NULL");
        var names = new List<(string, string)>();
        while (rows.Read())
        {
            names.Add((Encoding.UTF8.GetString(rows.GetUtf8(0)), Encoding.UTF8.GetString(rows.GetUtf8(1))));
        }

        names.Count.ShouldBeGreaterThan(450);
        return names;
    }

    protected override void Fill(IDataStore store)
    {
        if (SharedData.SkipReason is not null)
        {
            return;
        }

        var file = Path.Combine(Folder, "naughty.csv");
        var text = new StringBuilder("customer_id,name,region,order_date,order_id,product,category,quantity,amount\n");
        var strings = File.ReadAllText(SharedData.PathOf("csv/naughty/blns.json"));
        var i = 0;
        foreach (var naughty in System.Text.Json.JsonSerializer.Deserialize<string[]>(strings)!)
        {
            var field = $"\"{naughty.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            var day = new DateOnly(2023, 1, 1).AddDays(i % 700);
            text.Append(CultureInfo.InvariantCulture, $"N{++i},{field},{field},{day:yyyy-MM-dd},O{i},{field},{field},1,{i % 97}.5\n");
        }

        File.WriteAllText(file, text.ToString());
        new ImportEngine(store, Folder, TimeProvider.System).Import(new ImportRequest(file, new ImportProfile { Name = "naughty" }));
    }
}
