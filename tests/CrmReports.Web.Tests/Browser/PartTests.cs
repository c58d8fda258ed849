using System.Net;

namespace CrmReports.Web.Tests.Browser;

/// <summary>The parts that pages are made of, and what stands where a page cannot be given.</summary>
public sealed class PartTests(SpecimenSite site) : IClassFixture<SpecimenSite>
{
    [BrowserTheory]
    [InlineData("strip")]
    [InlineData("chips")]
    [InlineData("nothing")]
    [InlineData("no-match")]
    [InlineData("not-allowed")]
    [InlineData("failed")]
    [InlineData("errors")]
    [InlineData("outcomes")]
    [InlineData("provenance")]
    [InlineData("pager")]
    [InlineData("status")]
    public async Task APartIsSoundInBothLanguagesThemesAndSizes(string name)
    {
        foreach (var reader in new[] { new Reader(), new Reader("zh-CN", Dark: true, Width: 390) })
        {
            await using var visit = await site.Open($"/specimens/parts/{name}", reader);
            await visit.IsSound();
            await visit.Picture($"part-{name}-{reader.Language}-{reader.Width}");
        }
    }

    [BrowserFact]
    public async Task TheErrorSummaryHasTheFocusAndLinksToTheFields()
    {
        await using var visit = await site.Open("/specimens/parts/errors");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("error-summary");
        (await visit.Page.Locator(".error-summary a").GetAttributeAsync("href")).ShouldBe("#Input_RejectLimit");
        (await visit.Page.Locator(".error-summary h2").TextContentAsync())!.Trim().ShouldBe("2 entries need a change");
    }

    [Theory]
    [InlineData(400, "That request was not understood")]
    [InlineData(403, "You may not see this page")]
    [InlineData(404, "There is no such page")]
    [InlineData(413, "That is too large")]
    [InlineData(418, "That did not work")]
    public async Task AnErrorHasAPageOfItsOwn(int code, string title)
    {
        using var client = site.Client();
        using var response = await client.GetAsync($"/specimens/status/{code}");
        ((int)response.StatusCode).ShouldBe(code);
        (await response.Content.ReadAsStringAsync()).ShouldContain(title);
    }

    [Fact]
    public async Task AFaultIsShownByAReferenceAndLoggedWithoutItsMessage()
    {
        using var client = site.Client();
        using var response = await client.GetAsync("/specimens/fault");
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.ShouldContain("If you were saving something, look whether it was kept.");
        page.ShouldNotContain("Ada Lovelace");
        var line = site.Log.Lines.Select(line => line.Text).ShouldHaveSingleItem();
        line.ShouldContain("specimens/fault failed with System.InvalidOperationException");
        line.ShouldNotContain("Ada Lovelace");
        page.ShouldContain(line.Split(' ')[1].TrimEnd(':'));
    }

    [Fact]
    public async Task AFormWithoutItsTokenIsRefused()
    {
        using var client = site.Client();
        using var response = await client.PostAsync("/specimens/form", new FormUrlEncodedContent([]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [BrowserFact]
    public async Task ARequestOfHtmxProvesWhereItComesFrom()
    {
        await using var visit = await site.Open("/");
        await visit.Page.EvaluateAsync("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<button id="send" hx-post="/specimens/form" hx-target="#answer">Send</button><div id="answer"></div>');
              htmx.process(document.querySelector('#send'));
            }
            """);
        await visit.Page.ClickAsync("#send");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#answer').textContent === 'taken'");
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/?x=1", "/?x=1")]
    public async Task APreferenceLeadsBackOnlyToThisSite(string back, string expected)
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/");
        var token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var response = await client.PostAsync("/preferences", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("theme", "dark"), new("back", back)]));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe(expected);
        response.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("crmreports.theme=dark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFileWithAVersionIsKeptAndAnyOtherIsAskedForAgain()
    {
        using var client = site.Client();
        using var versioned = await client.GetAsync("/css/site.css?v=1");
        versioned.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        using var plain = await client.GetAsync("/css/site.css");
        plain.Headers.CacheControl!.NoCache.ShouldBeTrue();
        plain.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task FilesAndPagesAreCompressed()
    {
        using var client = site.Client();
        foreach (var path in new[] { "/", "/lib/tabler.min.css", "/lib/icons.svg", "/js/charts.js" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var response = await client.SendAsync(request);
            response.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
        }
    }
}
