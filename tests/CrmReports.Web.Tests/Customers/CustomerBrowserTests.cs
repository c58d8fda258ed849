using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Customers;

public sealed class CustomerBrowserTests(CustomerSite site) : IClassFixture<CustomerSite>
{
    [BrowserFact]
    public async Task AnAdminFindsACustomerEditsThemAndTakesTheEditBack()
    {
        await using var visit = await SignedIn(Role.Admin, new Reader());
        var page = visit.Page;
        await visit.Go("/customers");
        await visit.IsSound();
        await page.FillAsync("#q", "zoe muller");
        await page.PressAsync("#q", "Enter");
        await page.ClickAsync("table a");
        (await page.InnerTextAsync("h1")).ShouldBe("Zoë Müller");
        await visit.IsSound();

        await page.ClickAsync("a[href*='edit=true']");
        await visit.IsSound();
        await page.GetByLabel("E-mail").FillAsync("nonsense");
        await page.ClickAsync("form[action*='Edit'] button[type=submit]");
        (await page.InnerTextAsync(".error-summary")).ShouldContain("name@example.com");
        await visit.IsSound();
        await page.GetByLabel("E-mail").FillAsync("new@example.com");
        await page.ClickAsync("form[action*='Edit'] button[type=submit]");
        (await page.InnerTextAsync(".profile")).ShouldContain("new@example.com");
        await visit.Picture("customer-edited");
        await visit.IsSound();

        await page.ClickAsync("form[action*='TakeBack'] button");
        (await page.InnerTextAsync(".profile")).ShouldContain("zoe@example.com");
        await visit.IsSound();
    }

    [BrowserTheory]
    [InlineData("en", false, 1440)]
    [InlineData("en", true, 390)]
    [InlineData("zh-CN", true, 1440)]
    [InlineData("zh-CN", false, 390)]
    public async Task ThePagesAreSoundInBothLanguagesAndSizes(string language, bool dark, int width)
    {
        await using var visit = await SignedIn(Role.Admin, new Reader(language, dark, width));
        foreach (var (path, name) in new[] { ("/customers", "list"), ("/customers?q=nobody", "none"), ("/customers/C1", "one"), ("/customers/C3", "naughty"), ("/customers/C1?edit=true", "edit"), ("/customers/C1?tab=interactions", "said") })
        {
            await visit.Go(path);
            await visit.Picture($"customers-{name}-{language}-{(dark ? "dark" : "light")}-{width}");
            await visit.IsSound();
        }
    }

    private async Task<Visit> SignedIn(Role role, Reader reader)
    {
        var (email, link) = site.Invite(role);
        var visit = await site.Open(link, reader);
        await visit.Page.FillAsync("#Password", CustomerSite.Password);
        await visit.Page.PressAsync("#Password", "Enter");
        await visit.Page.WaitForURLAsync("**/sign-in*");
        await visit.Page.FillAsync("#Email", email);
        await visit.Page.FillAsync("#Password", CustomerSite.Password);
        await visit.Page.PressAsync("#Password", "Enter");
        await visit.Page.WaitForURLAsync(site.Address.ToString());
        return visit;
    }
}
