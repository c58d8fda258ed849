namespace CrmReports.Web.Tests.Browser;

/// <summary>That the content security policy holds, and that a breach would be noticed.</summary>
public sealed class PolicyTests(Site site) : IClassFixture<Site>
{
    [BrowserFact]
    public async Task AnInlineScriptIsRefusedAndReported()
    {
        await using var visit = await site.Open("/");
        var report = visit.Page.WaitForResponseAsync("**/csp-reports");
        await visit.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.body.append(s); }");

        (await visit.Page.EvaluateAsync<bool>("'bad' in window")).ShouldBeFalse();
        visit.Faults.ShouldContain(fault => fault.Contains("policy: script-src-elem inline", StringComparison.Ordinal));
        (await report).Status.ShouldBe(204);
        site.Log.Lines.ShouldHaveSingleItem().Text.ShouldBe("A page broke the content security policy: script-src-elem");
    }
}
