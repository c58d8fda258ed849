using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Care;

/// <summary>Brings something into every table of a store.</summary>
internal static class FullStore
{
    private const string Sales = "customer_id,name,city,line_id,purchase_date,product,category,purchase_amount,satisfaction,comment,favourite\n";

    public static void Fill(TestStore store, int customers = 60)
    {
        var again = "customer_id,name,city\n" + string.Concat(Enumerable.Range(0, customers / 2).Select(i => $"C{i},Name {i} 名,City {i % 7}\n"));
        store.Import(Sales + string.Concat(Enumerable.Range(0, customers).Select(Row)), new ImportProfile { Name = "shop" });
        store.Import(again);
        store.Engine.Undo(store.Import("customer_id,name\nC1,Nobody\nZ,Zed\n").ImportId);
        store.Engine.Import(new ImportRequest(store.FileOf(Sales + "W1,Waits,Ulm,W1,2024-03-05,Tea,Drinks,3,5,,\n"), new ImportProfile(), HoldForApproval: true));

        store.Operate("INSERT INTO CorrectedRows (ImportId, Line, CorrectedBy) VALUES (1, 3, 2)");

        var editor = new CustomerEditor(store.Engine, store.Clock);
        var id = store.One("SELECT Id FROM Customers WHERE ExternalId = 'C5'");
        editor.Edit(id, new Dictionary<string, string> { ["name"] = "Zoë", ["city"] = "" }, null, "Ann").Outcome.ShouldBe(EditOutcome.Saved);
        editor.TakeBack(id, store.One("SELECT MIN(Id) FROM CustomerEdits"), "Ben").Outcome.ShouldBe(EditOutcome.Saved);
        store.Engine.Erase("C3");

        SavedProfiles.Save(store.Data, new ImportProfile { Name = "shop" }, TestStore.Now);
        new SettingsBook(store.Data, store.Clock).Change(new Dictionary<string, string> { ["name"] = "Tee & Söhne 茶" }).ShouldBeEmpty();
        AddPeople(store);
        Directory.CreateDirectory(Path.Combine(store.Folder, "keys"));
        File.WriteAllText(Path.Combine(store.Folder, "keys", "key-1.xml"), "<key/>");
    }

    private static string Row(int i) =>
        $"C{i}, Name {i},City {i % 7},L{i},2024-0{i % 9 + 1}-05 10:0{i % 10},Tea {i % 5},{(i % 3 == 0 ? "Drinks" : "Food")},{i}.5,{i % 5},{(i % 4 == 0 ? "good, \u2764 " + i : "")},{i % 6}\n{(i % 10 == 0 ? $"C{i},,,X{i},someday,,,9,,,\n" : "")}";

    private static void AddPeople(TestStore store)
    {
        var people = new PeopleRegister(store.Data, store.Clock);
        var links = new OneTimeLinks(store.Data, store.Clock);
        var ann = people.Add("Ann", "ann@example.com", Role.Admin, Actor.CommandLine);
        new Passwords(store.Data, store.Clock).SetByLink(links.MakeFor(ann.PersonId, Actor.CommandLine)!, "a hash").ShouldNotBeNull();
        people.Add("Ben", "ben@example.com", Role.Manager, Actor.CommandLine);
        new Sessions(store.Data, store.Clock).Start(ann.PersonId, "Browser", "10.0.0.1", stays: true, null);
        new ApiTokens(store.Data, store.Clock).Make(ann.PersonId, "script", Role.Analyst, 30);
    }
}
