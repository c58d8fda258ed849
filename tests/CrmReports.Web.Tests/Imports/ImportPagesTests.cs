using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Imports;

/// <summary>The wizard of imports in a real browser.</summary>
public sealed class ImportPagesTests(OnEachStore<Site> sites) : IClassFixture<OnEachStore<Site>>
{
    private readonly Site site = sites.Here;

    /// <summary>Markup, an injected attribute, a formula, a template, right-to-left and Zalgo.</summary>
    private const string Naughty = "\"><img src=x onerror=alert(1)>' onerror='alert(2) =1+1 {{7*7}} ‮evil‬ T̵̡̢͝o.csv";

    private static readonly string Table =
        "Customer ID,Name,Order date,Product,Quantity,Unit price\n"
        + "001,<img src=x onerror=alert(3)>,2024-01-05,\"<svg/onload=alert(4)>\",2,4.50\n"
        + "002,=cmd|' /C calc'!A0,2024-02-30,Tea,1,3.00\n"
        + "003,王芳 𠜎 ﷽,2024-03-05,${{<%[%'\"}}%\\.,two,1.00\n"
        + "004,Björn,2024-03-06,Tea, 3 ,1.00\n";

    [BrowserStoreFact]
    public async Task AFileIsUploadedPreviewedPublishedAndUndone()
    {
        await using var visit = await Open("/imports/new");
        var page = visit.Page;
        await visit.IsSound();
        await visit.Picture("imports-new-en");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = Naughty, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Table) });
        await page.ClickAsync("#upload .btn-primary");

        await page.WaitForSelectorAsync("#publish");
        (await page.InnerTextAsync("h1")).ShouldContain("<img src=x onerror=alert(1)>");
        (await page.InnerTextAsync(".count-list")).ShouldContain("Rejected");
        await visit.IsSound();
        await visit.Picture("imports-preview-en");
        (await page.InnerTextAsync("#publish")).ShouldContain("Publish 2 rows");
        await page.ClickAsync("#publish");

        await page.WaitForSelectorAsync(".result-figures");
        (await page.InnerTextAsync(".alert-warning")).ShouldContain("Published, with 2 rows rejected.");
        await visit.IsSound();
        await visit.Picture("imports-result-en");
        var address = page.Url;
        await visit.Go($"{address}/rows?kind=Rejected&q=2024-02");
        (await page.InnerTextAsync(".ledger")).ShouldContain("2024-02-30");
        await visit.IsSound();
        await visit.Picture("imports-rows-en");
        await visit.Go("/imports");
        await visit.IsSound();
        await visit.Picture("imports-list-en");

        await visit.Go($"{address}/undo");
        (await page.InnerTextAsync(".undo")).ShouldContain("2");
        await visit.IsSound();
        await visit.Picture("imports-undo-en");
        await page.ClickAsync(".undo .btn-quiet-danger");
        await page.Locator(".alert").Filter(new() { HasText = "Undone." }).WaitForAsync();
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task AValueThatCannotBeReadIsBlankedByChoice()
    {
        await using var visit = await Open("/imports/new");
        var page = visit.Page;
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "phones.csv", MimeType = "text/csv", Buffer = "order_id,amount,gender,customer_id,phone\nP1,5,f,K1,555-1234\nP2,6,m,,\nP3,7,m,K3,ask\n"u8.ToArray() });
        await page.ClickAsync("#upload .btn-primary");
        await page.WaitForSelectorAsync("#publish");
        (await page.InnerTextAsync(".count-list")).ShouldContain("33.33");
        (await page.InputValueAsync("select[name$=Unreadable]")).ShouldBe("blank");

        await page.ClickAsync("#reading .panel-foot .btn");
        await page.Locator("#publish", new() { HasText = "Publish 3 rows" }).WaitForAsync();
        (await page.InnerTextAsync(".values-notes")).ShouldContain("1 kept as the field “purchase_gender” of the purchase or interaction");
        (await page.InnerTextAsync(".values-notes")).ShouldContain("1 blanked by a rule");
        await visit.IsSound();
        await visit.Picture("imports-values-en");
    }

    [BrowserStoreFact]
    public async Task TheKeyboardAloneUploads()
    {
        await using var visit = await Open("/imports/new");
        var page = visit.Page;
        await page.FocusAsync("#file");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "keys.csv", MimeType = "text/csv", Buffer = "id,name\n7,Kim\n"u8.ToArray() });
        await page.Keyboard.PressAsync("Tab");
        for (var i = 0; i < 5 && !await page.EvaluateAsync<bool>("document.activeElement.matches('#upload .btn-primary')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#publish");
        await page.FocusAsync("#publish");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".result-figures");
    }

    [BrowserStoreFact]
    public async Task AnAmbiguousColumnIsAskedAndAnswered()
    {
        await using var visit = await Open("/imports/new", new Reader("zh-CN"));
        var page = visit.Page;
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "日期.csv", MimeType = "text/csv", Buffer = "customer_id,purchase_date,quantity\n1,03/04/2024,1\n2,05/06/2024,2\n"u8.ToArray() });
        await page.ClickAsync("#upload .btn-primary");
        await page.WaitForSelectorAsync("tr.doubtful");
        await visit.IsSound();
        await visit.Picture("imports-ask-zh");

        await page.SelectOptionAsync("tr.doubtful select[name$=DateOrder]", "dmy");
        await page.ClickAsync("#reading .panel-foot .btn");

        await page.WaitForSelectorAsync("#publish");
        (await page.Locator("tr.doubtful").CountAsync()).ShouldBe(0);
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task WhatTellsCustomersApartIsProposedAndChosen()
    {
        await using var visit = await Upload("people.csv", "name,phone,city\nAnna,10000,Rome\nAnna,10000,Rome\nBen,10000,Oslo\nCleo,20000,Bern\n");
        var page = visit.Page;
        (await page.Locator(".key-choice input:checked + span").TextContentAsync()).ShouldBe("As proposed – Phone and Name: 3 different in 4 rows");
        (await page.Locator(".count-list").TextContentAsync())!.ShouldContain("new customers: 3");
        (await page.Locator(".overwrites").CountAsync()).ShouldBe(0);
        await visit.IsSound();
        await visit.Picture("imports-key");

        await page.GetByLabel("Phone: 2 different in 4 rows", new() { Exact = true }).CheckAsync();
        await page.ClickAsync("#reading .panel-foot .btn");

        await page.WaitForSelectorAsync(".overwrites");
        (await page.Locator(".overwrites").TextContentAsync())!.ShouldContain("1 row changes a customer named before in this file.");
        (await page.Locator(".count-list").TextContentAsync())!.ShouldContain("new customers: 2");
        (await page.Locator(".key-choice input:checked + span").TextContentAsync()).ShouldBe("Phone: 2 different in 4 rows");

        await page.CheckAsync(".key-choice input[value='+']");
        await page.CheckAsync(".key-fields input[value=name]");
        await page.CheckAsync(".key-fields input[value=city]");
        await page.ClickAsync("#reading .panel-foot .btn");
        await page.GetByText("Name and City: 3 different in 4 rows").WaitForAsync();
        await page.ClickAsync("#publish");
        await page.WaitForSelectorAsync(".result-figures");
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task WhatEachRowIsIsFoundAndAsked()
    {
        await using var found = await Upload("buyers.csv", "Id,Date,Price\nB7,2024-01-05,12.50\nB8,2024-01-06,3.00\nB7,2024-02-01,9.99\n");
        (await found.Page.Locator("#Form_RowsAre option:checked").TextContentAsync()).ShouldBe("Found: a purchase");
        await found.Page.GetByText("2 different values of Id repeat with different values of Date, Price.").WaitForAsync();
        (await found.Page.Locator(".count-list").TextContentAsync())!.ShouldContain("new customers: 2");
        await found.IsSound();

        await using var asked = await Upload("visits.csv", "customer_id,visited\nB7,2024-01-05\nB8,2024-01-06\nB7,2024-02-01\n", publishable: false);
        await asked.Page.GetByText("Are they purchases of these customers, or customers stated again?").WaitForAsync();
        await asked.IsSound();
        await asked.Picture("imports-rows-asked");
        await asked.Page.SelectOptionAsync("#Form_RowsAre", "Customer");
        await asked.Page.ClickAsync("#reading .panel-foot .btn");
        await asked.Page.WaitForSelectorAsync(".overwrites");
        await asked.IsSound();
    }

    [BrowserStoreFact]
    public async Task SeveralColumnsAreSetAtOnceAndWhatIsLeftOutMakesTheResultAmber()
    {
        await using var visit = await Upload("columns.csv", "customer_id,first name,last name,fax,password,shoe,hat\n917.0, Anna,Weiss,,hunter2,41,7\n918.0,Ben,Sund,,letmein,44,8\n");
        var page = visit.Page;
        var notes = page.Locator(".read-note");
        (await notes.AllTextContentsAsync()).ShouldBe(
        [
            "Taken without .0: 17850.0 is 17850", "Joined into the name", "Joined into the name", "Left out: empty in every row",
            "Left out: looks like passwords or tokens",
        ]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rows with corrected values: 1" }).WaitForAsync();
        await visit.IsSound();
        await visit.Picture("imports-columns");

        await page.CheckAsync("input[name='Form.Chosen'][value='5']");
        await page.CheckAsync("input[name='Form.Chosen'][value='6']");
        await page.SelectOptionAsync("#Form_Together", "-");
        await visit.Press("[formaction*='handler=Columns']");
        (await page.Locator("#column-5").InputValueAsync()).ShouldBe("-");
        (await page.Locator("#column-6").InputValueAsync()).ShouldBe("-");

        await page.CheckAsync("input[name='Form.Chosen'][value='6']");
        await page.SelectOptionAsync("#Form_Together", "Text");
        await visit.Press("[formaction*='handler=Columns']");
        (await page.Locator("#column-6").InputValueAsync()).ShouldBe("+");
        await page.ClickAsync("#reading .panel-foot .btn");
        await page.WaitForSelectorAsync("#publish");
        await page.ClickAsync("#publish");
        await page.WaitForSelectorAsync(".result-figures");
        (await page.Locator(".alert-warning").First.TextContentAsync())!.ShouldContain("Published, without 2 columns. Left out: password, shoe.");
        await visit.IsSound();
        await visit.Picture("imports-left-out");

        await page.GotoAsync(page.Url.Split('?')[0] + "/rows?kind=Corrected");
        (await page.Locator("mark.changed").AllTextContentsAsync()).ShouldBe(["␣"]);
        await visit.IsSound();
    }

    /// <summary>Uploads a file as an admin and waits until it is counted, or asks.</summary>
    private async Task<Visit> Upload(string name, string content, bool publishable = true, Reader? reader = null)
    {
        var visit = await Open("/imports/new", reader);
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        await visit.Page.ClickAsync("#upload .btn-primary");
        await visit.Page.WaitForSelectorAsync(publishable ? "#publish" : "#reading");
        return visit;
    }

    [BrowserStoreFact]
    public async Task AFileThatIsNoTableIsRefusedInItsOwnWords()
    {
        await using var visit = await Open("/imports/new");
        var page = visit.Page;
        foreach (var (name, content, words) in new[] { ("empty.csv", "", "empty"), ("report.pdf", "%PDF-1.7 \u0001\u0002\u0003", "not a text file") })
        {
            await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
            await page.ClickAsync("#upload .btn-primary");
            await page.WaitForFunctionAsync("words => document.querySelector('.error-summary')?.textContent.includes(words)", words);
            (await page.EvaluateAsync<bool>("document.activeElement.matches('.error-summary')")).ShouldBeTrue();
        }

        await visit.IsSound();
    }

    /// <summary>Opens a page as an admin.</summary>
    private async Task<Visit> Open(string path, Reader? reader = null)
    {
        var visit = await site.Open(path, reader);
        var page = visit.Page;
        if (!page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            return visit;
        }

        var email = $"{Guid.NewGuid():N}@example.com";
        var invited = new PeopleRegister(site.Store, TimeProvider.System).Add("Anna Weiss", email, Role.Admin, Actor.CommandLine);
        await visit.Go($"/reset/{invited.Token}");
        await page.FillAsync("[name=Password]", RunningSite.Password);
        await page.PressAsync("[name=Password]", "Enter");
        await page.WaitForURLAsync(url => !url.Contains("/reset/", StringComparison.Ordinal));
        await visit.Go("/sign-in");
        if (await page.Locator("[name=Email]").CountAsync() > 0)
        {
            await page.FillAsync("[name=Email]", email);
            await page.FillAsync("[name=Password]", RunningSite.Password);
            await page.PressAsync("[name=Password]", "Enter");
            await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        }

        await visit.Go(path);
        return visit;
    }
}
