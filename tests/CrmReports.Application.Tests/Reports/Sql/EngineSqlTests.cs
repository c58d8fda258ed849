using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Tests.Imports.Engine;
using CrmReports.Data.SqlServer;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>The same of all else that the product does: importing, undoing, editing, erasing, copying.</summary>
public sealed class EngineSqlTests : IDisposable
{
    private const string Header = "customer_id,name,city,line_id,purchase_date,product,category,purchase_amount,satisfaction,comment,favourite\n";

    private readonly TestFolder elsewhere = new();
    private readonly TestStore store;
    private readonly RecordingStore recording;

    public EngineSqlTests()
    {
        RecordingStore? made = null;
        store = TestStore.Over(folder => made = new RecordingStore(TestStores.Files(folder, durable: false), new SqlServerDialect()));
        recording = made!;
    }

    public void Dispose()
    {
        store.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void TheSqlOfTheEngineIsWhatWasReviewedAndTSql()
    {
        recording.Take();
        var asked = Shapes().Select(shape =>
        {
            shape.Do();
            return (shape.Name, Statements: recording.Take());
        }).ToList();

        SqlSnapshot.Check("engine-sqlserver.sql", asked);
        asked.SelectMany(shape => shape.Statements)
            .Where(statement => !RecordingStore.IsBulk(statement))
            .SelectMany(statement => TSqlRules.Faults(statement.Text).Select(fault => $"{fault} in {statement.Text}"))
            .Distinct()
            .ShouldBeEmpty();
    }

    private IEnumerable<(string Name, Action Do)> Shapes()
    {
        var editor = new CustomerEditor(store.Engine, store.Clock);
        var history = new ImportHistory(store.Data);
        var ledger = new LedgerReader(store.Data);
        yield return ("import of new customers, purchases and interactions", () => store.Import(
            Header + "C1, Ann,Ulm,L1,2024-01-05 10:00,Tea,Drinks,1.5,4,good,red\nC2,Bob,Rom,L2,2024-02-05,Tea,Food,2.5,,,blue\nC3,Cid,,L3,someday,,,9,,,\nC1, Ann,Ulm,L1,2024-01-05 10:00,Tea,Drinks,1.5,4,good,red\n"));
        yield return ("import of customers and purchases that are known", () => store.Import(
            Header + "C1,Anna,Ulm,L1,2024-01-06,Tea,Drinks,1.75,5,better,red\nC4,Dan,Rom,L4,2024-02-05,Milk,Drinks,3,,,\n"));
        yield return ("import that changes nothing", () => store.Import(Header + "C4,Dan,Rom,L4,2024-02-05,Milk,Drinks,3,,,\n"));
        yield return ("import of purchases without an id", () => store.Import("customer_id,purchase_date,purchase_amount\nC1,2024-03-01,7\nC9,2024-03-02,8\n"));
        yield return ("import that waits, and is published", () =>
        {
            var waiting = store.Engine.Import(new ImportRequest(store.FileOf("customer_id,name\nW1,Waits\n"), new ImportProfile(), HoldForApproval: true));
            store.Engine.Publish(waiting.ImportId);
        }
        );
        yield return ("list of imports, one import, its events", () =>
        {
            history.Page();
            history.Page(before: 3);
            history.Find(1);
            history.Events(1);
        }
        );
        yield return ("rejected, duplicate and corrected rows", () =>
        {
            ledger.Reasons(1);
            var filter = new LedgerFilter(LedgerKind.Rejected, Problem.Required, "purchase_date", "some");
            ledger.Page(1, filter);
            ledger.Page(1, filter, new LedgerPlace(1, 1));
            ledger.Count(1, new LedgerFilter());
            store.Engine.WriteRejects(1, Stream.Null);
        }
        );
        yield return ("what an undo would do", () => UndoForecast.Of(store.Data, 2));
        yield return ("undo", () => store.Engine.Undo(2));
        yield return ("edit of a customer", () => editor.Edit(Id("C1"), new Dictionary<string, string> { ["name"] = "Zoë", ["city"] = "" }, null, "Ann").Outcome.ShouldBe(EditOutcome.Saved));
        yield return ("edit taken back", () => editor.TakeBack(Id("C1"), store.One("SELECT MIN(Id) FROM CustomerEdits"), "Ben").Outcome.ShouldBe(EditOutcome.Saved));
        yield return ("erasure", () => store.Engine.Erase("C1"));
        yield return ("retention", () => new Retention(store.Data, store.Folder, store.Clock).Tidy().ShouldNotBeNull());
        yield return ("start of a process", store.Engine.RecoverInterrupted);
        yield return ("copy, from it", () => Copied(store.Data, TestStores.Files(elsewhere.Path, durable: false)));
        yield return ("copy, to it", () =>
        {
            using var folder = new TestFolder();
            var target = new RecordingStore(TestStores.Files(folder.Path, durable: false), new SqlServerDialect());
            Copied(TestStores.Files(elsewhere.Path, durable: false), target);
            recording.Take();
            recording.Add(target.Take());
        }
        );
    }

    private void Copied(IDataStore from, IDataStore to) => new StoreCopy(from, to, store.Clock).Run().IsEqual.ShouldBeTrue();

    private long Id(string key) => store.One($"SELECT Id FROM Customers WHERE ExternalId = '{key}'");
}
