using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Web.Care;
using CrmReports.Web.Tests.Access;

namespace CrmReports.Web.Tests.Care;

public sealed class SettingsPageTests
{
    [StoreFact]
    public async Task AnAdminChangesSettings()
    {
        using var site = await RunningSite.Start();
        using var browser = await site.SignedIn(Role.Admin);
        (await browser.GetStringAsync("/settings")).ShouldContain("<h1>Settings</h1>");

        using var answer = await browser.PostForm("/settings", Fields(("Form.Name", "Nord"), ("Form.TimeZone", "Asia/Shanghai"), ("Form.Currency", "eur"), ("Form.LedgerDays", "90")));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync(answer.Headers.Location)).ShouldContain("The settings are saved.");
        new SettingsBook(site.Store, TimeProvider.System).Current.ShouldBe(OrganisationSettings.Default with
        {
            Name = "Nord",
            TimeZone = "Asia/Shanghai",
            Currency = "EUR",
            LedgerDays = 90,
        });
        using var operations = site.Store.ReadOperations();
        using var rows = operations.Query("SELECT Detail FROM Audit WHERE Action = 'settings-changed'");
        rows.Read().ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString(rows.GetUtf8(0)).ShouldBe("name, time-zone, currency, keep-ledger");
    }

    [StoreFact]
    public async Task WhatCannotBeIsNamedWithTheRemedyAndNothingIsSaved()
    {
        using var site = await RunningSite.Start();
        using var browser = await site.SignedIn(Role.Admin);
        using var answer = await browser.PostForm("/settings", Fields(("Form.Name", "Nord"), ("Form.TimeZone", "Mars/Olympus"), ("Form.AuditDays", "soon")));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        page.ShouldContain("href=\"#Form_TimeZone\">“Mars/Olympus” is no time zone.");
        page.ShouldContain("href=\"#Form_AuditDays\">“soon” is no number of days.");
        page.ShouldContain("value=\"Nord\"");
        new SettingsBook(site.Store, TimeProvider.System).Current.ShouldBe(OrganisationSettings.Default);
    }

    [StoreFact]
    public async Task TheBackupButtonGivesAWholeBackupAndLeavesNothingBehind()
    {
        using var site = await RunningSite.Start();
        using var browser = await site.SignedIn(Role.Admin);
        using var answer = await browser.PostForm("/settings", "/settings?handler=Backup");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        zip.Entries.Select(entry => entry.FullName).ShouldContain("manifest.json");
        zip.Entries.Select(entry => entry.FullName).ShouldContain("operations.db");

        // The file goes when the site has closed it, which is just after its last byte has come.
        var patience = Stopwatch.StartNew();
        while (Directory.GetFileSystemEntries(site.Work.DataFolder, "backup-*").Length > 0 && patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(50);
        }

        Directory.GetFileSystemEntries(site.Work.DataFolder, "backup-*").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task TheVerifyButtonShowsWhatTheDoctorFinds()
    {
        using var site = await RunningSite.Start();
        using var browser = await site.SignedIn(Role.Admin);
        using var answer = await browser.PostForm("/settings", "/settings?handler=Verify");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("equal to a full rebuild");
        page.ShouldContain("undamaged");
    }

    [StoreTheory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Analyst)]
    public async Task OthersHaveNoSettings(Role role)
    {
        using var site = await RunningSite.Start();
        using var browser = await site.SignedIn(role);
        (await browser.GetAsync("/settings")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await browser.GetStringAsync("/")).ShouldNotContain("href=\"/settings\"");
    }

    [StoreFact]
    public void SecretsOfTheEnvironmentAreMasked() => EnvironmentView.Read(new System.Collections.Hashtable
    {
        ["ConnectionStrings__CrmReports"] = "Server=x;Password=y",
        ["CRMREPORTS_DATA"] = "/data",
        ["ASPNETCORE_Kestrel__Certificates__Default__Password"] = "p",
        ["HOME"] = "/root",
    }).ShouldBe(
    [
        KeyValuePair.Create("ASPNETCORE_Kestrel__Certificates__Default__Password", EnvironmentView.Masked),
        KeyValuePair.Create("ConnectionStrings__CrmReports", EnvironmentView.Masked),
        KeyValuePair.Create("CRMREPORTS_DATA", "/data"),
    ]);

    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string> { ["Form.UploadMegabytes"] = "4096", ["Form.UnpackedMegabytes"] = "10240", ["Form.UploadDays"] = "30" };
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return [.. fields.Select(field => (field.Key, field.Value))];
    }
}
