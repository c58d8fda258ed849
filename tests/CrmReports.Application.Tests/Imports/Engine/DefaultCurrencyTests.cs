using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The currency of amounts that carry none.</summary>
public sealed class DefaultCurrencyTests
{
    private const string Sales = "customer_id,purchase_date,amount\n1,2024-01-05,5\n2,2024-01-06,6\n";

    [StoreFact]
    public void TheReportingCurrencyIsThatOfAmountsWithoutOne()
    {
        using var store = Reporting("EUR");

        var result = store.Import(Sales);

        Currencies(store).ShouldBe(["EUR", "EUR"]);
        result.Proposal!.Currency.ShouldBe("EUR");
        ImportHistory.ProfileOf(new ImportHistory(store.Data).Find(result.ImportId)!).Currency.ShouldBe("EUR");
    }

    [StoreFact]
    public void WhatTheFileOrTheProfileSaysStands()
    {
        using var store = Reporting("EUR");

        store.Import("customer_id,amount,currency\n1,5,USD\n1,6,\n");
        store.Import("customer_id,order_id,amount\n1,7,7\n", new ImportProfile { Currency = "CHF" });
        store.Import("customer_id,product,amount\n1,Tea,8\n", new ImportProfile { Currency = ImportProfile.NoCurrency });

        Currencies(store).ShouldBe(["USD", "EUR", "CHF", ""]);
    }

    [StoreFact]
    public void AFileThatWasImportedBeforeTheChoiceComesAgainUnchanged()
    {
        using var store = new TestStore();
        store.Import(Sales).Counts.Created.ShouldBe(2);
        new SettingsBook(store.Data, store.Clock).Change(new Dictionary<string, string> { ["currency"] = "EUR" });

        // A new engine, as of the next command: the settings are remembered for some seconds.
        var again = new ImportEngine(store.Data, store.Folder, store.Clock).Import(new ImportRequest(store.FileOf(Sales), new ImportProfile()));

        again.Counts.Unchanged.ShouldBe(2);
        again.Proposal!.Currency.ShouldBeNull();
        Currencies(store).ShouldBe(["", ""]);
    }

    private static TestStore Reporting(string currency)
    {
        var store = new TestStore();
        new SettingsBook(store.Data, store.Clock).Change(new Dictionary<string, string> { ["currency"] = currency });
        return store;
    }

    private static List<string> Currencies(TestStore store) =>
        store.Rows("t.Text", "Purchases p LEFT JOIN Terms t ON t.Id = p.CurrencyTerm ORDER BY p.Id");
}
