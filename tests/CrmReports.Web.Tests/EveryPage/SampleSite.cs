using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>A site in which every page has something to show: data, imports in every state, people.</summary>
public abstract class SampleSite : Site
{
    /// <summary>Read halfway, as a page in the middle of the work sees it.</summary>
    private const string Halfway = """{"job":1,"phase":1,"rows":270954,"share":0.5,"rejected":3,"rowsPerSecond":81250,"secondsLeft":8.5,"seconds":3.3}""";

    public long Published { get; private set; }

    /// <summary>Counted, and nothing is to be asked.</summary>
    public long Waiting { get; private set; }

    /// <summary>Not counted: a column can be read in two ways.</summary>
    public long Asking { get; private set; }

    public long Undone { get; private set; }

    public long Failed { get; private set; }

    public long Working { get; private set; }

    /// <summary>Published; one of its rejected rows was corrected by <see cref="Correction"/>.</summary>
    public long Corrected { get; private set; }

    public long Correction { get; private set; }

    /// <summary>A list that this site exported, not counted.</summary>
    public long OwnExport { get; private set; }

    public long Admin { get; private set; }

    public long Person { get; private set; }

    public string Invitation { get; private set; } = "";

    /// <summary>The key of one customer in an address.</summary>
    public abstract string Customer { get; }

    /// <summary>A region that has purchases.</summary>
    public abstract string Region { get; }

    protected abstract string Organisation { get; }

    protected abstract string AdminName { get; }

    protected abstract string PersonName { get; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Services.GetRequiredService<SettingsBook>().Change(new Dictionary<string, string> { ["name"] = Organisation, ["time-zone"] = "Europe/London" }).ShouldBeEmpty();
        await MakeImports();
        MakePeople();
    }

    /// <summary>Leaves an import in the middle of the work, at which nothing is: its page stays as it is for as long as it is
    /// looked at, or until the daily tidying finds it.</summary>
    public void SetToWork()
    {
        using var session = Store.WriteOperations();
        session.Execute("UPDATE Imports SET State = 'Staging', Progress = @p1 WHERE Id = @p0", Working, Halfway);
        session.Commit();
    }

    /// <summary>Publishes the data. Gives the file whose result, rows and undo are looked at.</summary>
    protected abstract string PublishData(ImportEngine engine);

    protected sealed override void Fill(IDataStore store)
    {
        var engine = new ImportEngine(store, Folder, TimeProvider.System);
        var undone = engine.Import(new ImportRequest(Write("prices-2023.csv", "customer_id,name\nU1,Kim\n"), new ImportProfile { Name = "x" }));
        engine.Undo(Undone = undone.ImportId);
        Published = engine.Import(new ImportRequest(PublishData(engine), new ImportProfile { Name = "shop" })).ImportId;
        Correct(engine);
    }

    private void Correct(ImportEngine engine)
    {
        Corrected = engine.Import(new ImportRequest(Write("members.csv", "customer_id,name,birth_date\nR1,Kim,1990-01-01\nR2,Lee,someday\nR3,Max,one day\n"), new ImportProfile())).ImportId;
        using var rejects = new MemoryStream();
        engine.WriteRejects(Corrected, rejects);
        var text = Encoding.UTF8.GetString(rejects.ToArray()).Replace("Lee,someday", "Lee,1991-02-03", StringComparison.Ordinal);
        Correction = engine.Import(new ImportRequest(Write("members-corrected.csv", text), new ImportProfile())).ImportId;
    }

    protected string Write(string name, string text)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "files")).FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private async Task MakeImports()
    {
        const string Table = "Customer ID,Name,Order date,Product,Quantity,Unit price\nW1,Anna Weiss,2024-01-05,Green tea,2,4.50\nW2,Björn Sund,2024-02-30,Teapot,1,39.90\n";
        Waiting = await Receive("march.csv", Table);
        Asking = await Receive("ambiguous.csv", "customer_id,purchase_date,quantity\nA1,03/04/2024,1\nA2,05/06/2024,2\n");
        Failed = await Receive("stopped.csv", Table.Replace("W", "F", StringComparison.Ordinal));
        Working = await Receive("whole-year.csv", Table.Replace("W", "X", StringComparison.Ordinal));
        OwnExport = await Receive("customers.csv", "customer_id,name,purchases,sum(purchase_amount),first_purchase,source_import,source_row\nW9,'=Kim,1,5,2024-01-05,1,2\n");
        var worker = Services.GetRequiredService<ImportWorker>();
        worker.Ask(Waiting, ImportJob.Count, AdminName);
        (await worker.Settle(Waiting, TimeSpan.FromMinutes(1))).ShouldBeTrue();

        using var session = Store.WriteOperations();
        session.Execute("UPDATE Imports SET State = 'Failed', Reason = 'The process ended before the import was published.' WHERE Id = @p0", Failed);
        session.Commit();
    }

    private async Task<long> Receive(string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var received = await Services.GetRequiredService<UploadDesk>().Receive(new UploadRequest(name, content, null, AdminName));
        received.Fault.ShouldBeNull();
        return received.ImportId;
    }

    private void MakePeople()
    {
        var people = Services.GetRequiredService<PeopleRegister>();
        Admin = AddPerson(Role.Admin, AdminName);
        Person = AddPerson(Role.Analyst, PersonName);
        SessionOf(Person);
        Services.GetRequiredService<ApiTokens>().Make(Admin, PersonName, Role.Manager, 30);
        people.Disable(AddPerson(Role.Manager, "Björn Sund"), Actor.CommandLine);
        Invitation = people.Add("Kim Novak", "kim@example.com", Role.Manager, Actor.CommandLine).Token!;
    }
}
