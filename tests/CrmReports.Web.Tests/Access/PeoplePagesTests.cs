using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Access;

/// <summary>The pages of people in a real browser.</summary>
public sealed class PeoplePagesTests(OnEachStore<Site> sites) : IClassFixture<OnEachStore<Site>>
{
    private readonly Site site = sites.Here;

    [BrowserStoreFact]
    public async Task ARefusedSignInSaysSoWhereTheFocusIs()
    {
        await using var visit = await site.Open("/sign-in", new Reader(As: null));
        await visit.Page.Locator("#Email").FillAsync("nobody@example.com");
        await visit.Page.Locator("#Password").FillAsync("a wrong password");
        await visit.Page.Locator(".entry-fields .btn-primary").ClickAsync();
        await visit.Page.Locator(".error-summary").WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("error-summary");
    }

    [BrowserStoreFact]
    public async Task AnAdminAddsAPersonWhoChoosesAPasswordAndSignsIn()
    {
        await using var admin = await site.Open("/people");
        await admin.Page.Locator("#Name").FillAsync("Björn Sund");
        await admin.Page.Locator("#Email").FillAsync("bjorn@example.com");
        await admin.Page.Locator("#Role").SelectOptionAsync("Analyst");
        await admin.Page.GetByText("Add and make a link").ClickAsync();
        var link = await admin.Page.Locator("pre.once").TextContentAsync();
        await admin.IsSound();
        await admin.Picture("people-added");

        await using var person = await site.Open(new Uri(link!).AbsolutePath, new Reader(As: null));
        await person.IsSound();
        await person.Picture("reset");
        await person.Page.Locator("#Password").FillAsync("a sentence of our own");
        await person.Page.Locator(".btn-primary").ClickAsync();
        await person.Page.Locator("#Email").FillAsync("bjorn@example.com");
        await person.Page.Locator("#Password").FillAsync("a sentence of our own");
        await person.Page.Locator(".entry-fields .btn-primary").ClickAsync();
        await person.Page.Locator(".person-name").WaitForAsync();
        (await person.Page.Locator(".person-name").TextContentAsync())!.ShouldContain("Björn Sund");
    }
}
