using System.Text.Json;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>The whole product as people meet it: the site as a process of its own, three people in browsers of their own,
/// half a million real rows.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class WalkTests
{
    private const string Password = "walking through it once";

    /// <summary>Half a million rows are counted and published within that, whatever else the machine does.</summary>
    private const float Patience = 120_000;

    private static string File => SharedData.PathOf("crm/online_retail_2010-12_2011-12.csv.gz");

    [BrowserAndSharedDataStoreFact]
    public async Task FromTheFirstLinkToTheUndoneImport()
    {
        using var site = await RunningSite.Start();
        await using var admin = await MakeAdmin(site);
        await using var manager = await Invite(site, admin, "Priya Nair", "priya@example.com", "Manager");
        await using var analyst = await Invite(site, admin, "Wei Chen", "wei@example.com", "Analyst");

        var import = await UploadAndPublish(admin);
        await Browse(manager);
        await Download(analyst);
        await Undo(admin, import);
        foreach (var visit in new[] { admin, manager, analyst })
        {
            visit.Faults.ShouldBeEmpty();
        }
    }

    private static async Task<Visit> MakeAdmin(RunningSite site)
    {
        var visit = await Visit.Begin(site.Address, new Reader());
        await visit.Go(site.FirstRun!.PathAndQuery);
        await visit.IsSound();
        await visit.Page.GetByLabel("Your name").FillAsync("Anna Weiss");
        await visit.Page.GetByLabel("E-mail").FillAsync("anna@example.com");
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByLabel("Organisation").FillAsync("Northwind Giftware");
        await visit.Page.Locator("form .btn-primary").ClickAsync();
        await visit.Page.WaitForURLAsync(site.Address.ToString());
        (await visit.Page.InnerTextAsync("h1")).ShouldBe("Overview");

        await using var late = await Visit.Begin(site.Address, new Reader());
        (await late.Go(site.FirstRun!.PathAndQuery))!.Status.ShouldBe(404);
        return visit;
    }

    /// <summary>The admin adds a person, who chooses a password by the link and signs in.</summary>
    private static async Task<Visit> Invite(RunningSite site, Visit admin, string name, string email, string role)
    {
        await admin.Go("/people");
        await admin.Page.GetByLabel("Name").FillAsync(name);
        await admin.Page.GetByLabel("E-mail").FillAsync(email);
        await admin.Page.Locator("select#Role").SelectOptionAsync(role);
        await admin.Page.Locator("form .btn-primary").ClickAsync();
        var link = await admin.Page.InnerTextAsync("pre.once");

        var visit = await Visit.Begin(site.Address, new Reader());
        await visit.Go(new Uri(link.Trim()).PathAndQuery);
        await visit.Page.GetByLabel("password").FillAsync(Password);
        await visit.Page.Locator("form .btn-primary").ClickAsync();
        await visit.Page.WaitForURLAsync("**/sign-in**");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.Locator("form .btn-primary").ClickAsync();
        await visit.Page.WaitForSelectorAsync("nav");
        return visit;
    }

    /// <returns>The address of the import's page.</returns>
    private static async Task<string> UploadAndPublish(Visit admin)
    {
        await admin.Go("/imports/new");
        await admin.Page.SetInputFilesAsync("#file", File);
        await admin.Page.ClickAsync("#upload .btn-primary");
        await admin.Page.WaitForSelectorAsync("#publish", new PageWaitForSelectorOptions { Timeout = Patience });
        (await admin.Page.InnerTextAsync("#publish")).ShouldContain("541,909 rows");
        await admin.IsSound();
        await admin.Page.ClickAsync("#publish");

        await admin.Page.WaitForSelectorAsync(".result-figures", new PageWaitForSelectorOptions { Timeout = Patience });
        (await admin.Page.InnerTextAsync(".result-figures")).ShouldContain("541,909");
        await admin.IsSound();
        return new Uri(admin.Page.Url).PathAndQuery;
    }

    /// <summary>A manager sees the figures and the rows behind one, but takes nothing away and changes nothing.</summary>
    private static async Task Browse(Visit manager)
    {
        await manager.Go("/");
        (await manager.Page.InnerTextAsync(".figure-strip")).ShouldContain("Revenue");
        await manager.IsSound();

        await manager.Go("/reports/sales?from=2010-12-01&to=2011-12-09");
        (await manager.Page.InnerTextAsync(".pivot tfoot")).ShouldContain("9,747,748");
        (await manager.Page.Locator(".menu-downloads").CountAsync()).ShouldBe(0);
        await manager.IsSound();
        await manager.Page.Locator(".pivot tbody tr").Filter(new LocatorFilterOptions { HasText = "Netherlands" }).Locator("td a").First.ClickAsync();
        await manager.Page.WaitForURLAsync("**/reports/purchases**");
        (await manager.Page.InnerTextAsync("main")).ShouldContain("Netherlands");
        await manager.IsSound();

        foreach (var closed in new[] { "/imports", "/people", "/settings", "/statistics" })
        {
            (await manager.Go(closed))!.Status.ShouldBe(403, closed);
        }
    }

    /// <summary>An analyst downloads what a manager sees, and every row behind it.</summary>
    private static async Task Download(Visit analyst)
    {
        await analyst.Go("/statistics");
        await analyst.IsSound();
        await analyst.Go("/reports/sales?from=2010-12-01&to=2011-12-09");
        await analyst.Page.Locator("details.menu summary").Filter(new LocatorFilterOptions { HasText = "Download" }).ClickAsync();
        await analyst.IsSound();
        var download = await analyst.Page.RunAndWaitForDownloadAsync(
            () => analyst.Page.Locator(".menu-downloads a").Filter(new LocatorFilterOptions { HasText = "CSV" }).Last.ClickAsync(),
            new PageRunAndWaitForDownloadOptions { Timeout = Patience });

        // What was downloaded is a source again: another store takes it in whole.
        using var elsewhere = new Commands.Workplace();
        var file = Path.Combine(elsewhere.Folder, "purchases.csv");
        await download.SaveAsAsync(file);
        elsewhere.Run("import", file).ExitCode.ShouldBe(0);
        var answer = elsewhere.Run("report", "sales", "--group-by", "none", "--measure", "count,sum(purchase_amount)", "--format", "json");
        var row = JsonDocument.Parse(answer.Output).RootElement.GetProperty("rows")[0];
        (row.GetProperty("count").GetInt64(), row.GetProperty("sum(purchase_amount)").GetDecimal()).ShouldBe((541_909, 9_747_747.934m));
    }

    private static async Task Undo(Visit admin, string import)
    {
        await admin.Go($"{import}/undo");
        (await admin.Page.InnerTextAsync(".undo")).ShouldContain("541,909");
        await admin.IsSound();
        await admin.Page.ClickAsync(".undo .btn-quiet-danger");
        await admin.Page.GetByText("Undone.").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });

        await admin.Go("/");
        (await admin.Page.InnerTextAsync("main")).ShouldContain("Nothing to report yet");
    }
}

/// <summary>On each database; needs a browser and the public test data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserAndSharedDataStoreFactAttribute : StoreFactAttribute
{
    public BrowserAndSharedDataStoreFactAttribute() => Skip = BrowserSkip.Reason ?? SharedData.SkipReason;
}
