using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Access;

/// <summary>The pages of people in a real browser, in both languages and themes, at a desk and on a phone.</summary>
public sealed class PeoplePagesTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, bool, int> Looks => new()
    {
        { "en", false, 1440 }, { "en", true, 390 }, { "zh-CN", false, 390 }, { "zh-CN", true, 1440 },
    };

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task TheAccountAndThePeopleAreSound(string language, bool dark, int width)
    {
        var (id, name) = (site.AddPerson(Role.Analyst, "王芳"), $"{language}-{(dark ? "dark" : "light")}-{width}");
        site.SessionOf(id);
        site.Services.GetRequiredService<ApiTokens>().Make(id, "Nightly import", Role.Manager, 30);
        await using var visit = await site.Open("/account", new Reader(language, dark, width));
        await visit.IsSound();
        await visit.Picture($"account-{name}");
        foreach (var (page, picture) in new[] { ("/people", "people"), ($"/people/{id}", "person"), ("/people/audit", "audit") })
        {
            await visit.Go(page);
            await visit.IsSound();
            await visit.Picture($"{picture}-{name}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task SigningInIsSound(string language, bool dark, int width)
    {
        var name = $"{language}-{(dark ? "dark" : "light")}-{width}";
        await using var visit = await site.Open("/sign-in", new Reader(language, dark, width, As: null));
        await visit.IsSound();
        await visit.Picture($"sign-in-{name}");

        await visit.Page.Locator("#Email").FillAsync("nobody@example.com");
        await visit.Page.Locator("#Password").FillAsync("a wrong password");
        await visit.Page.Locator(".entry-fields .btn-primary").ClickAsync();
        await visit.Page.Locator(".error-summary").WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("error-summary");
        await visit.IsSound();
        await visit.Picture($"sign-in-refused-{name}");
    }

    [BrowserFact]
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

/// <summary>A site that nobody has entered yet.</summary>
public sealed class FirstRunPageTests(Site site) : IClassFixture<Site>
{
    [BrowserTheory]
    [InlineData("en", false, 1440)]
    [InlineData("zh-CN", true, 390)]
    public async Task TheFirstRunIsSound(string language, bool dark, int width)
    {
        var token = site.Services.GetRequiredService<OneTimeLinks>().MakeFirstRun();
        await using var visit = await site.Open($"/first-run/{token}", new Reader(language, dark, width, As: null));
        await visit.IsSound();
        await visit.Picture($"first-run-{language}-{width}");
    }
}
