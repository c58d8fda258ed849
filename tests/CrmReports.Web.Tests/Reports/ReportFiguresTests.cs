using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Reports;

/// <summary>What pages, files and the API show is what the command line gives.</summary>
public sealed class ReportFiguresTests : IDisposable
{
    private readonly Workplace work = new();
    private RunningSite? site;

    public void Dispose()
    {
        site?.Dispose();
        work.Dispose();
    }

    [SharedDataStoreFact]
    public async Task PagesOfTheSeedExampleShowTheFiguresOfTheCommandLine()
    {
        work.Run("import", SharedData.PathOf("seed-example/customer_data.csv"), "--missing", "drop-row").ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);
        await OverviewShouldAgree(browser);
        await SalesShouldAgree(browser, "category");
    }

    [SharedDataStoreFact]
    public async Task PagesOfOnlineRetailShowTheFiguresOfTheCommandLine()
    {
        work.Run("import", SharedData.PathOf("crm/online_retail_2010-12_2011-12.csv.gz")).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);
        var page = await OverviewShouldAgree(browser);
        page.Replace('\u00A0', ' ').ShouldContain("Jun – Nov 2011");
        await SalesShouldAgree(browser, "region");
    }

    [StoreFact]
    public async Task DownloadsAndTheApiHoldWhatTheScreenShows()
    {
        work.Run("settings", "set", "name", "Example Ltd").ExitCode.ShouldBe(0);
        work.Run("import", Shop()).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);
        var csv = (await browser.GetStringAsync("/reports/sales/download?group-by=category,month&shape=shown&format=csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        csv.ShouldBe(["category,2024-01,2024-02,total,share", "Toys,10,12.5,22.5,0.9", "Books,2.5,,2.5,0.1"]);
        var page = await Page(browser, "/reports/sales?group-by=category,month");
        Cells(page).ShouldBe([["Toys", "10", "13", "23", "90.0"], ["Books", "3", "–", "3", "10.0"]]);

        using (var workbook = new XLWorkbook(await browser.GetStreamAsync("/reports/sales/download?group-by=category,month&shape=shown&format=xlsx")))
        {
            workbook.Worksheet("Data").Cell("D2").GetDouble().ShouldBe(22.5);
            var words = workbook.Worksheet("Provenance").CellsUsed().Select(cell => cell.GetString()).ToList();
            words.ShouldContain("A Analyst");
            words.ShouldContain("Example Ltd");
            words.ShouldContain(word => word.StartsWith(site!.Address.ToString(), StringComparison.Ordinal) && word.Contains("group-by=category,month", StringComparison.Ordinal));
        }

        var command = work.Run("report", "sales", "--group-by", "category", "--format", "json").Output;
        var api = await browser.GetStringAsync("/api/v1/reports/sales?group-by=category");
        JsonDocument.Parse(api).RootElement.GetProperty("rows").ToString().ShouldBe(JsonDocument.Parse(command).RootElement.GetProperty("rows").ToString());
    }

    [StoreFact]
    public async Task AnswersWithoutAPurchaseHaveAPageAndTheirNetPromoterScore()
    {
        var answers = "customer_id,survey_date,nps,comment\nC1,2024-01-05,10,fine\nC2,2024-01-06,9,\nC3,2024-02-01,7,\nC4,2024-02-02,2,slow\n";
        work.Run("import", work.Write("nps.csv", answers)).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/reports/interactions")).Replace('\u00A0', ' ');

        page.ShouldContain("4 interactions</h1>");
        page.ShouldContain("Jan 2024 had the highest mean score, 9.50");
        Regex.Matches(page, "key-figure-value[^>]*>([^<]+)<").Select(match => match.Groups[1].Value.Trim()).ShouldBe(["4", "7.00", "25.0", "50.0", "25.0", "25.0"]);
        page.ShouldContain("href=\"/customers/C4\"");
        page.ShouldContain("slow");
        var csv = (await browser.GetStringAsync("/reports/interactions/download?format=csv&filter=satisfaction:2")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        csv.ShouldBe(["customer_id,interaction_date,satisfaction,comment,source_import,source_row", "C4,2024-02-02,2,slow,1,4"]);
        work.Run("report", "interactions", "--filter", "satisfaction=2", "--format", "csv").Output.TrimEnd().ReplaceLineEndings("\r\n").Split("\r\n").ShouldBe(csv);
        var api = JsonDocument.Parse(await browser.GetStringAsync("/api/v1/reports/interactions?group-by=month&measure=count,mean(satisfaction)"));
        api.RootElement.GetProperty("rows").GetArrayLength().ShouldBe(2);
        var statistics = WebUtility.HtmlDecode(await browser.GetStringAsync("/statistics"));
        statistics.ShouldContain("Interactions (4)");
        statistics.ShouldContain(">Satisfaction</a></th>");
        WebUtility.HtmlDecode(await browser.GetStringAsync("/statistics?dataset=purchases")).ShouldContain("Nothing to describe");
    }

    [StoreFact]
    public async Task SalesAreComparedWithWhatWasBefore()
    {
        var rows = "order_date,category,amount\n2024-01-05,Toys,10\n2024-01-31,Books,4\n2024-02-01,Toys,15\n2024-02-29,Games,6\n";
        work.Run("import", work.Write("compared.csv", rows)).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);
        const string Query = "?from=2024-02-01&to=2024-02-29&group-by=category&compare=previous";
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/reports/sales" + Query)).Replace('\u00A0', ' ');
        page.ShouldContain("50.0 % more");
        page.ShouldContain("Jan 2024");
        page.ShouldContain("+50 %");
        var csv = (await browser.GetStringAsync("/reports/sales/download" + Query + "&shape=shown&format=csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        csv.ShouldBe(["category,sum(purchase_amount),share,before,change", "Toys,15,0.7142857142857143,10,0.5", "Games,6,0.2857142857142857,,", "Books,,,4,-1"]);
        var months = WebUtility.HtmlDecode(await browser.GetStringAsync("/reports/sales" + Query.Replace("category", "month", StringComparison.Ordinal))).Replace('\u00A0', ' ');
        months.ShouldContain("+50 %");
        (await browser.GetStringAsync("/reports/sales?group-by=category&from=2024-01-01&to=2024-01-31&compare=year")).ShouldContain("There is nothing to compare with");
    }

    [StoreFact]
    public async Task ARefusedReportIsAProblemThatNamesItsParameter()
    {
        work.Run("import", Shop()).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Analyst);
        using var refused = await browser.GetAsync("/api/v1/reports/sales?group-by=regoin");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().ShouldBe("group-by");
        problem.GetProperty("detail").GetString()!.ShouldContain("region");
        (await browser.GetAsync("/api/v1/reports/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/api/v1/reports/sales?format=pdf")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var document = JsonDocument.Parse(await browser.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths");
        document.EnumerateObject().Select(path => path.Name).ShouldContain("/api/v1/reports/{name}");
        document.EnumerateObject().ShouldAllBe(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task AManagerSeesReportsAndDownloadsNothing()
    {
        work.Run("import", Shop()).ExitCode.ShouldBe(0);
        using var browser = await Start(Role.Manager);
        (await Page(browser, "/reports/sales")).ShouldNotContain("/download");
        (await browser.GetAsync("/reports/sales/download?format=csv")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await browser.GetAsync("/statistics")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await browser.GetAsync("/api/v1/reports/sales")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private string Shop() => work.Write("shop.csv", """
        customer_id,order_date,category,region,amount
        C1,2024-01-05,Toys,North,10
        C2,2024-02-07,Toys,South,12.50
        C1,2024-01-09,Books,North,2.50

        """);

    private async Task<HttpClient> Start(Role role)
    {
        site = await RunningSite.Start(work);
        return await site.SignedIn(role);
    }

    private static async Task<string> Page(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The table of months under the chart, against sales by month.</summary>
    private async Task<string> OverviewShouldAgree(HttpClient browser)
    {
        var page = await Page(browser, "/");
        var months = Json("report", "sales", "--group-by", "month", "--measure", "count,sum(purchase_amount)")
            .ToDictionary(row => row.GetProperty("month").GetString()!);
        var shown = Regex.Matches(page, "from=(\\d{4}-\\d{2})-\\d{2}&to=\\d{4}-\\d{2}-\\d{2}\">([^<]+)</a>\\s*</td>\\s*<td class=\"number\">[^<]*</td>\\s*<td class=\"number\">\\s*([^<]+)<");
        shown.Count.ShouldBeGreaterThan(11);
        foreach (Match month in shown)
        {
            var expected = months[month.Groups[1].Value];
            Number(month.Groups[2].Value).ShouldBe(expected.GetProperty("sum(purchase_amount)").GetDecimal(), month.Value);
            Number(month.Groups[3].Value).ShouldBe(expected.GetProperty("count").GetDecimal(), month.Value);
        }

        var days = Regex.Match(page, "key-figure-value\" href=\"/reports/purchases\\?from=([\\d-]+)&to=([\\d-]+)");
        var customers = Json("report", "sales", "--group-by", "none", "--measure", "distinct(customers)", "--from", days.Groups[1].Value, "--to", days.Groups[2].Value);
        Number(Regex.Match(page, "<dt>Customers who bought</dt>.*?key-figure-value\">([^<]*)<", RegexOptions.Singleline).Groups[1].Value)
            .ShouldBe(customers.Single().GetProperty("distinct(customers)").GetDecimal());
        return page;
    }

    /// <summary>Every cell of the pivot, to the whole unit that the page shows.</summary>
    private async Task SalesShouldAgree(HttpClient browser, string field)
    {
        var page = await Page(browser, $"/reports/sales?group-by={field},month");
        var expected = Json("report", "sales", "--group-by", $"{field},month", "--measure", "sum(purchase_amount)");
        var rows = Cells(page);
        foreach (var group in expected.GroupBy(row => row.GetProperty(field).GetString() ?? "(none)"))
        {
            var row = rows.SingleOrDefault(row => row[0] == group.Key);
            row.ShouldNotBeNull(group.Key);
            var shown = row.Skip(1).Where(cell => cell != "–").ToList();
            var sums = group.Select(cell => cell.GetProperty("sum(purchase_amount)").GetDecimal()).ToList();
            shown.Take(sums.Count).Select(Number).Zip(sums).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 0.5m);
            Math.Abs(Number(shown[sums.Count]) - sums.Sum()).ShouldBeLessThanOrEqualTo(0.5m);
        }
    }

    private List<JsonElement> Json(params string[] command) =>
        [.. JsonDocument.Parse(work.Run([.. command, "--format", "json"]).Output).RootElement.GetProperty("rows").EnumerateArray()];

    /// <summary>The rows of the pivot's body as text.</summary>
    private static List<string[]> Cells(string page)
    {
        var table = Regex.Match(page, "<table class=\"figures pivot\">.*?<tbody>(.*?)</tbody>", RegexOptions.Singleline).Groups[1].Value;
        return [.. Regex.Matches(table, "<tr>(.*?)</tr>", RegexOptions.Singleline).Select(row => Regex.Matches(row.Groups[1].Value, "<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)
            .Where(cell => !cell.Value.Contains("pivot-bar", StringComparison.Ordinal))
            .Select(cell => Regex.Replace(cell.Groups[1].Value, "<[^>]*>", "").Trim()).ToArray())];
    }

    private static decimal Number(string text) =>
        decimal.Parse(text.Trim().Replace('−', '-').Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
