using System.IO.Compression;
using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Care;

/// <summary>A backup of a database that is no file of ours holds the same files as any other, and comes back on either
/// kind.</summary>
public sealed class DatabaseBackupTests : IDisposable
{
    private const string After = "customer_id,name,order_date,amount\n300,Cid,2024-02-05,7\n";

    private readonly TestStore store = new();
    private readonly TestFolder elsewhere = new();
    private readonly ServerLike database;

    public DatabaseBackupTests()
    {
        database = new ServerLike(store.Data);
        FullStore.Fill(store);
    }

    private string File => Path.Combine(elsewhere.Path, "backup.zip");

    public void Dispose()
    {
        store.Dispose();
        elsewhere.Dispose();
    }

    [StoreFact]
    public void ItIsRestoredIntoTheDatabase()
    {
        var contents = StoreContents.Of(store.Data);
        Write();
        store.Import(After);
        store.Engine.Undo(2);

        Restore();

        StoreContents.Of(store.Data).ShouldBe(contents);
        store.ShouldBeConsistent();
        UnfinishedCopy.Refuse(store.Data);
        store.Import(After).State.ShouldBe(ImportState.Published);
        Directory.GetFileSystemEntries(store.Folder).Select(Path.GetFileName).ShouldNotContain("restore-new");
    }

    [StoreFact]
    public void ItIsRestoredIntoAFolder()
    {
        Write();
        var folder = Path.Combine(elsewhere.Path, "new");

        new Restore(folder, Files).Run(File);

        StoreContents.Of(Files(folder)).ShouldBe(StoreContents.Of(store.Data));
        Directory.GetFiles(Path.Combine(folder, "uploads")).Length.ShouldBe(1);
        Directory.GetFiles(Path.Combine(folder, "keys")).Length.ShouldBe(1);
    }

    [StoreFact]
    public void ABackupOfFilesIsRestoredIntoTheDatabase()
    {
        using var other = TestStore.OfFiles();
        other.Import(After);
        new Backup(other.Data, other.Folder, "1.0", store.Clock, Files).WriteTo(File);

        Restore();

        StoreContents.Of(store.Data).ShouldBe(StoreContents.Of(other.Data));
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty("the file that waited here belongs to no import any more");
    }

    [StoreFact]
    public void EndedAnywhereItIsRefusedUntilItIsRestoredAgain()
    {
        var contents = StoreContents.Of(store.Data);
        Write();
        store.Import(After);
        store.Engine.Undo(2);
        var ends = 0;
        for (var transactions = 1; EndsAfter(transactions); transactions++)
        {
            Should.Throw<CopyException>(() => UnfinishedCopy.Refuse(store.Data)).Message.ShouldContain("Restore the backup again");
            ends++;
        }

        ends.ShouldBeGreaterThan(2);
        UnfinishedCopy.Refuse(store.Data);
        StoreContents.Of(store.Data).ShouldBe(contents);
    }

    [StoreFact]
    public async Task ABackupMadeWhileImportsRunIsOneOfTheStatesThatWere()
    {
        var states = new HashSet<string> { State(store.Data) };
        var imports = Task.Run(() =>
        {
            for (var i = 0; i < 4; i++)
            {
                store.Import($"customer_id,name,order_date,amount\n{i},Name {i},2024-03-05,{i}\n");
                states.Add(State(store.Data));
            }
        });
        var backups = new List<string>();
        do
        {
            backups.Add(Path.Combine(elsewhere.Path, $"{backups.Count}.zip"));
            new Backup(database, store.Folder, "1", store.Clock, Files).WriteTo(backups[^1]);
        }
        while (!imports.IsCompleted);
        await imports;

        foreach (var backup in backups)
        {
            var folder = Path.Combine(elsewhere.Path, Path.GetFileNameWithoutExtension(backup));
            new Restore(folder, Files).Run(backup);
            states.ShouldContain(State(Files(folder)));
        }
    }

    [StoreFact]
    public void ItHoldsTheSameFilesAsAnyOther()
    {
        Write();
        using var zip = ZipFile.OpenRead(File);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["data.db", "operations.db", "uploads/4", "keys/key-1.xml", BackupManifest.FileName], ignoreOrder: true);
    }

    private bool EndsAfter(int transactions)
    {
        try
        {
            new Restore(store.Folder, Files, database) { Kept = () => _ = --transactions == 0 ? throw new ProcessEnded() : true }.Run(File);
            return false;
        }
        catch (ProcessEnded)
        {
            return true;
        }
    }

    private static IDataStore Files(string folder) => TestStores.Files(folder, durable: false);

    private static string State(IDataStore data) => string.Join('\n', StoreContents.Of(data));

    private BackupManifest Write() => new Backup(database, store.Folder, "1.0", store.Clock, Files).WriteTo(File);

    private void Restore() => new Restore(store.Folder, Files, database).Run(File);

    private sealed class ProcessEnded : Exception;

    /// <summary>A store that cannot be copied file by file, whatever it is.</summary>
    private sealed class ServerLike(IDataStore store) : IDataStore
    {
        public ISqlDialect Dialect => store.Dialect;

        public IStoreCare Care { get; } = new ServerCare(store.Care);

        public DataContext NewDataContext() => store.NewDataContext();

        public OperationsContext NewOperationsContext() => store.NewOperationsContext();

        public void Migrate() => store.Migrate();

        public IStoreSession Read(CancellationToken cancellation = default) => store.Read(cancellation);

        public IStoreSession Write() => store.Write();

        public IStoreSession ReadOperations() => store.ReadOperations();

        public IStoreSession WriteOperations() => store.WriteOperations();

        public IDisposable? TryLock(StoreLock which) => store.TryLock(which);
    }

    private sealed class ServerCare(IStoreCare care) : IStoreCare
    {
        public string Provider => care.Provider;

        public string Place => care.Place;

        public IReadOnlyList<StoreCondition> Look() => care.Look();

        public string? Damage(StoreName store) => care.Damage(store);

        public IReadOnlyList<StoreAdvice> Advice() => care.Advice();

        public IStoreSnapshot Snapshot() => throw new NotSupportedException();
    }
}
