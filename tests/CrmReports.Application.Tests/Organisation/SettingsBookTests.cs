using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Organisation;

public sealed class SettingsBookTests : IDisposable
{
    private readonly TestStore store = new();

    private SettingsBook Book => new(store.Data, store.Clock);

    public void Dispose() => store.Dispose();

    [StoreFact]
    public void ANewStoreHasTheDefaults() => Book.Current.ShouldBe(OrganisationSettings.Default);

    [StoreFact]
    public void WhatIsChangedIsReadByEverybody()
    {
        var book = Book;
        _ = book.Current;
        book.Change(new Dictionary<string, string>
        {
            ["name"] = " Nord & Söhne ",
            ["time-zone"] = "Asia/Shanghai",
            ["culture"] = "zh-Hans",
            ["currency"] = "eur",
            ["keep-uploads"] = "never",
            ["keep-ledger"] = "90",
            ["upload-limit"] = "50",
        }).ShouldBeEmpty();

        var expected = new OrganisationSettings
        {
            Name = "Nord & Söhne",
            TimeZone = "Asia/Shanghai",
            Culture = "zh-Hans",
            Currency = "EUR",
            UploadDays = null,
            LedgerDays = 90,
            AuditDays = null,
            UploadMegabytes = 50,
        };
        book.Current.ShouldBe(expected);
        Book.Current.ShouldBe(expected);
        expected.UploadBytes.ShouldBe(50 * 1024 * 1024);
    }

    [StoreTheory]
    [InlineData("time-zone", "Mars/Olympus", SettingProblem.UnknownZone)]
    [InlineData("culture", "fr", SettingProblem.UnknownCulture)]
    [InlineData("currency", "EURO", SettingProblem.UnknownCurrency)]
    [InlineData("currency", "QQQ", SettingProblem.UnknownCurrency)]
    [InlineData("keep-uploads", "0", SettingProblem.NotADayCount)]
    [InlineData("keep-audit", "soon", SettingProblem.NotADayCount)]
    [InlineData("upload-limit", "", SettingProblem.NotASize)]
    [InlineData("upload-limit", "1.5", SettingProblem.NotASize)]
    [InlineData("colour", "red", SettingProblem.UnknownSetting)]
    public void AValueThatCannotBeIsRefusedAndNothingIsTaken(string name, string value, SettingProblem problem)
    {
        var book = Book;
        book.Change(new Dictionary<string, string> { ["name"] = "Nord", [name] = value }).ShouldBe([new SettingFault(name, value, problem)]);
        book.Current.ShouldBe(OrganisationSettings.Default);
    }

    [StoreFact]
    public void AnOffsetIsConvertedToTheZoneThatIsSet()
    {
        Book.Change(new Dictionary<string, string> { ["time-zone"] = "Asia/Shanghai" }).ShouldBeEmpty();
        Import("1,2024-01-05T20:30:00Z,1\n");
        store.Rows("Day", "Purchases").ShouldBe(["19728"], "6 January 2024 in Shanghai");
    }

    [StoreFact]
    public void AChangedZoneAppliesToLaterImportsOnly()
    {
        Book.Change(new Dictionary<string, string> { ["time-zone"] = "Europe/Berlin" }).ShouldBeEmpty();
        Import("1,2024-01-05T20:30:00Z,1\n");
        Book.Change(new Dictionary<string, string> { ["time-zone"] = "Asia/Shanghai" }).ShouldBeEmpty();
        new ImportEngine(store.Data, store.Folder, store.Clock).Import(
            new ImportRequest(store.FileOf("customer_id,order_date,amount\n2,2024-01-05T20:30:00Z,2\n"), new ImportProfile()));
        store.Rows("Day", "Purchases ORDER BY Id").ShouldBe(["19727", "19728"]);
    }

    [StoreFact]
    public void TheFirstImportKeepsTheZoneOfTheMachine()
    {
        Import("1,2024-01-05,1\n");
        Book.Current.TimeZone.ShouldNotBeNull();
        Book.Current.Zone.HasSameRules(TimeZoneInfo.Local).ShouldBeTrue();
    }

    private void Import(string rows) => store.Import($"customer_id,order_date,amount\n{rows}").Counts.Created.ShouldBe(1);
}
