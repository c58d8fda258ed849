using System.Net;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Access;

/// <summary>How the first admin comes in, and nobody else.</summary>
public sealed class FirstRunTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public async Task ThePrintedLinkMakesTheFirstAdminOnceAndSignsThemIn()
    {
        using var site = await RunningSite.Start(work);
        var link = site.FirstRun!.ToString();
        using var browser = site.Browser();
        File.Exists(LinkFile).ShouldBeTrue();
        (await browser.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var made = await browser.PostForm(link, ("Name", "Anna Weiss"), ("Email", "anna@example.com"), ("Password", RunningSite.Password));

        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        made.Headers.Location!.ToString().ShouldBe("/");
        (await browser.GetStringAsync("/")).ShouldContain("Anna Weiss");
        site.People.List().ShouldHaveSingleItem().Role.ShouldBe(Role.Admin);
        File.Exists(LinkFile).ShouldBeFalse();
        (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [BrowserStoreFact]
    public async Task TheZoneIsTheBrowsersUntilAnotherIsChosen()
    {
        using var site = await RunningSite.Start(work);
        await using var visit = await Visit.Begin(new Uri(site.FirstRun!.GetLeftPart(UriPartial.Authority)), new Reader(As: null) { Zone = "Asia/Shanghai" });
        await visit.Go(site.FirstRun.AbsolutePath);
        (await visit.Page.InputValueAsync("#Zone")).ShouldBe("Asia/Shanghai");

        await visit.Page.SelectOptionAsync("#Zone", "Europe/Vienna");
        await visit.Page.FillAsync("#Name", "Anna Weiss");
        await visit.Page.FillAsync("#Email", "anna@example.com");
        await visit.Page.FillAsync("#Password", "short");
        await visit.Press("form .btn-primary");
        (await visit.Page.InputValueAsync("#Zone")).ShouldBe("Europe/Vienna");
    }

    [StoreFact]
    public async Task AWrongOrOlderLinkIsAPageThatDoesNotExist()
    {
        string older;
        using (var first = await RunningSite.Start(work))
        {
            older = first.FirstRun!.AbsolutePath;
        }

        using var site = await RunningSite.Start(work);
        using var browser = site.Browser();
        (await browser.GetAsync(site.FirstRun)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(older)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/first-run/{Secret.New()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheLinkIsKeptForItsOwnerAloneAndOnlyItsHashInTheStore()
    {
        using var site = await RunningSite.Start(work);
        var token = site.FirstRun!.Segments[^1];

        File.ReadAllText(LinkFile).Trim().ShouldBe(site.FirstRun.ToString());
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(LinkFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        token.Length.ShouldBe(43);
        foreach (var file in Directory.EnumerateFiles(work.DataFolder, "operations.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            reader.ReadToEnd().ShouldNotContain(token);
        }
    }

    [StoreFact]
    public async Task AStartWithPeoplePrintsNoLink()
    {
        using (var first = await RunningSite.Start(work))
        {
            await first.AddPerson("anna@example.com", Role.Admin);
        }

        using var site = await RunningSite.Start(work);
        site.FirstRun.ShouldBeNull();
        string.Join('\n', site.Said).ShouldNotContain("first-run");
    }

    [StoreFact]
    public async Task ABadEntrySaysWhatToWriteAndKeepsTheRest()
    {
        using var site = await RunningSite.Start(work);
        using var browser = site.Browser();
        using var answer = await browser.PostForm(site.FirstRun!.ToString(), ("Name", ""), ("Email", "anna@example.com"), ("Password", "short"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("href=\"#Name\">Enter your name");
        page.ShouldContain("href=\"#Password\">Enter at least 12 characters");
        page.ShouldContain("value=\"anna@example.com\"");
        page.ShouldNotContain("short\"");
        site.People.Any().ShouldBeFalse();
    }

    private string LinkFile => Path.Combine(work.DataFolder, "first-run.txt");
}
