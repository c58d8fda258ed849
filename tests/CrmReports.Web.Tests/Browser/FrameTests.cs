using CrmReports.Application.People;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>What every page stands in, seen by a real browser.</summary>
public sealed class FrameTests(Site site) : IClassFixture<Site>
{
    private static readonly PageWaitForSelectorOptions Attached = new() { State = WaitForSelectorState.Attached };

    [BrowserFact]
    public async Task TheFirstTabStopLeadsPastTheMenu()
    {
        await using var visit = await site.Open("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip-link");
        (await visit.Page.Locator(".skip-link").BoundingBoxAsync())!.Y.ShouldBeGreaterThanOrEqualTo(0);

        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("content");
    }

    [BrowserFact]
    public async Task LanguageAndThemeStayChosen()
    {
        await using var visit = await site.Open("/");
        var page = visit.Page;
        await page.Locator(".person").ClickAsync();
        await page.Locator("#person-menu").GetByText("简体中文").ClickAsync();
        await page.WaitForSelectorAsync("html[lang=zh-Hans]", Attached);

        await page.Locator(".person").ClickAsync();
        await page.Locator("#person-menu").GetByText("深色").ClickAsync();
        await page.WaitForSelectorAsync("html[data-bs-theme=dark] #content", Attached);
        await visit.IsSound();
    }

    [BrowserFact]
    public async Task TheLanguageIsChosenBeforeAnybodySignsIn()
    {
        await using var visit = await site.Open("/sign-in", new Reader(As: null));
        await visit.Press(".entry-foot [value=zh-Hans]");
        await visit.Page.WaitForSelectorAsync("html[lang=zh-Hans] .entry-fields", Attached);
        visit.Page.Url.ShouldEndWith("/sign-in");
    }

    [BrowserFact]
    public async Task OnAPhoneTheMenuOpensAndCloses()
    {
        await using var visit = await site.Open("/", Reader.Phone);
        var menu = visit.Page.Locator("#sidebar");
        (await menu.IsVisibleAsync()).ShouldBeFalse();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        (await menu.IsVisibleAsync()).ShouldBeTrue();
        await visit.IsSound();
        await visit.Picture("frame-menu-390");

        await visit.Page.Keyboard.PressAsync("Escape");
        (await menu.IsVisibleAsync()).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task TheMenuStaysInViewWhileAPageScrolls()
    {
        await using var visit = await site.Open("/account", new Reader(Height: 600));
        await visit.Page.EvaluateAsync("() => { const more = document.createElement('p'); more.style.height = '4000px'; document.querySelector('main').append(more); scrollTo(0, 3000); }");
        await visit.Page.WaitForFunctionAsync("() => scrollY > 2000");
        (await visit.Page.EvaluateAsync<double[]>("(() => { const box = document.querySelector('#sidebar').getBoundingClientRect(); return [box.top, box.bottom]; })()")).ShouldBe([0, 600]);
    }

    [BrowserFact]
    public async Task ASlashLeadsToTheBoxThatFindsUnlessSomethingIsTyped()
    {
        await using var visit = await site.Open("/statistics", new Reader(As: Role.Manager));
        var page = visit.Page;
        (await page.Locator("#find").CountAsync()).ShouldBe(1);
        await visit.Go("/account");
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("find");
        await page.Keyboard.TypeAsync("a/b");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.EndsWith("/customers?q=a%2Fb", StringComparison.Ordinal));
        await visit.IsSound();

        await page.SetViewportSizeAsync(390, 844);
        await visit.Go("/account");
        (await page.Locator("#find").IsVisibleAsync()).ShouldBeFalse();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("find");
        (await page.Locator("#sidebar").IsVisibleAsync()).ShouldBeTrue();
        await visit.Picture("frame-find-390");
        await visit.IsSound();

        await using var stranger = await site.Open("/sign-in", new Reader(As: null));
        (await stranger.Page.Locator("#find").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task APageThatIsNotThereSaysSoInTheFrame()
    {
        await using var visit = await site.Open("/no-such-page");
        (await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync()).ShouldBe("There is no such page");
        await visit.IsSound();
        await visit.Picture("frame-404");
    }
}
