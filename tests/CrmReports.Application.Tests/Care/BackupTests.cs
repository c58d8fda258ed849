using System.IO.Compression;
using System.Text.Json.Nodes;
using CrmReports.Application.Care;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Tests.Imports.Engine;
using CrmReports.Data.Sqlite;

namespace CrmReports.Application.Tests.Care;

/// <summary>That a backup is what was there at one moment, and that it comes back whole or not at all.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Before = "customer_id,name,order_date,amount\n1,Ann,2024-01-05,2.50\n2,Bob,2024-01-06,3\n";
    private const string After = "customer_id,name,order_date,amount\n3,Cid,2024-02-05,7\n";

    private readonly TestStore store = new();
    private readonly TestFolder elsewhere = new();

    public BackupTests() => store.Import(Before);

    private string File => Path.Combine(elsewhere.Path, "backup.zip");

    public void Dispose()
    {
        store.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void ARestoredFolderHoldsWhatWasThereAndWorksOn()
    {
        var held = Hold();
        Directory.CreateDirectory(Path.Combine(store.Folder, "keys"));
        System.IO.File.WriteAllText(Path.Combine(store.Folder, "keys", "key-1.xml"), "<key/>");
        var contents = StoreContents.Of(store.Data);
        var manifest = Write();
        store.Import(After);
        System.IO.File.WriteAllText(Path.Combine(store.Folder, "keys", "key-2.xml"), "<key/>");

        Restore();

        manifest.DataVersion.ShouldBe(1);
        StoreContents.Of(store.Data).ShouldBe(contents);
        store.ShouldBeConsistent();
        Directory.GetFiles(Path.Combine(store.Folder, "keys")).Select(Path.GetFileName).ShouldBe(["key-1.xml"]);
        store.Engine.Publish(held).State.ShouldBe(ImportState.Published);
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void ABackupIsRestoredIntoANewFolder()
    {
        Write();
        var folder = Path.Combine(elsewhere.Path, "new");
        new Restore(folder, Open).Run(File);
        StoreContents.Of(Open(folder)).ShouldBe(StoreContents.Of(store.Data));
    }

    [Fact]
    public async Task ABackupMadeWhileImportsRunIsOneOfTheStatesThatWere()
    {
        var states = new HashSet<string> { State(store.Data) };
        var files = Enumerable.Range(10, 12).Select(i => store.FileOf($"customer_id,name,order_date,amount\n{i},Name {i},2024-03-05,{i}\n")).ToList();
        var backups = new List<string>();
        var imports = Task.Run(() => files.ForEach(file =>
        {
            store.Engine.Import(new ImportRequest(file, new ImportProfile()));
            states.Add(State(store.Data));
        }));
        do
        {
            backups.Add(Path.Combine(elsewhere.Path, $"{backups.Count}.zip"));
            new Backup(store.Data, store.Folder, "1", store.Clock, Open).WriteTo(backups[^1]);
        }
        while (!imports.IsCompleted);
        await imports;

        foreach (var backup in backups)
        {
            var folder = Path.Combine(elsewhere.Path, Path.GetFileNameWithoutExtension(backup));
            new Restore(folder, Open).Run(backup);
            states.ShouldContain(State(Open(folder)));

            // The list agrees with the data, as after a process that ended at that moment.
            var engine = new ImportEngine(Open(folder), folder, store.Clock);
            var published = engine.List().LongCount(import => import.State == ImportState.Published);
            published.ShouldBe(Publications(Open(folder)));
        }
    }

    [Theory]
    [InlineData("data.db", 5000)]
    [InlineData("operations.db", 100)]
    public void AChangedPartIsSeenAndNothingIsTaken(string part, int at)
    {
        Write();
        Rewrite(part, bytes => bytes[at] ^= 0xFF);
        Refused().ShouldContain(part);
    }

    [Fact]
    public void ACutOffFileIsSeen()
    {
        Write();
        using (var file = new FileStream(File, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        Refused().ShouldContain("cut off");
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("keys/../../outside.txt")]
    [InlineData("use.lock")]
    public void APartThatLeadsElsewhereIsRefused(string name)
    {
        Write();
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            zip.CreateEntry(name);
        }

        Rewrite(BackupManifest.FileName, json => json["parts"]!.AsArray().Add(new JsonObject { ["name"] = name, ["bytes"] = 0, ["sha256"] = "" }));
        Refused().ShouldContain(name);
    }

    [Fact]
    public void ABackupOfANewerFormatIsRefused()
    {
        Write();
        Rewrite(BackupManifest.FileName, json => json["format"] = 2);
        Refused().ShouldContain("newer");
    }

    [Fact]
    public void SomebodyAtWorkStopsARestore()
    {
        Write();
        using (FolderUse.Enter(store.Folder))
        using (FolderUse.Enter(store.Folder))
        {
            Refused().ShouldContain("Stop it");
        }

        Restore();
    }

    [Fact]
    public void NobodyBeginsWhileARestoreIsAtWork()
    {
        using var alone = FolderUse.Alone(store.Folder);
        Should.Throw<BackupException>(() => FolderUse.Enter(store.Folder)).Message.ShouldContain("being restored");
    }

    [Fact]
    public void ARestoreThatEndsAnywhereLeavesTheOldOrTheNew()
    {
        Write();
        var backed = StoreContents.Of(store.Data);
        store.Import(After);
        var replaced = StoreContents.Of(store.Data);
        var untouched = Copy(store.Folder, "untouched");
        var ends = 0;
        for (var step = 1; ; step++)
        {
            var folder = Copy(untouched, $"ended{step}");
            var left = step;
            try
            {
                new Restore(folder, Open).Run(File, step: () =>
                {
                    if (--left == 0)
                    {
                        throw new ProcessEnded();
                    }
                });
                break;
            }
            catch (ProcessEnded)
            {
                ends++;
            }

            // Whoever comes next finishes it: from the first step on the old data are on their way out.
            using (FolderUse.Enter(folder))
            {
                StoreContents.Of(Open(folder)).ShouldBe(backed, $"step {step}");
            }

            Leftovers(folder).ShouldBeEmpty($"step {step}");
        }

        ends.ShouldBeGreaterThan(5);
        replaced.ShouldNotBe(backed);
    }

    [Fact]
    public void WhatARestoreLeftThatEndedBeforeItBeganGoesAway()
    {
        Directory.CreateDirectory(Path.Combine(store.Folder, "restore-new"));
        var contents = StoreContents.Of(store.Data);
        FolderUse.Enter(store.Folder).Dispose();
        Leftovers().ShouldBeEmpty();
        StoreContents.Of(store.Data).ShouldBe(contents);
    }

    [Fact]
    public void ABackupIsForItsOwnerAlone()
    {
        Write();
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static IDataStore Open(string folder) => new SqliteDataStore(folder, durable: false);

    private static string State(IDataStore data) => string.Join('\n', StoreContents.Of(data));

    private static long Publications(IDataStore data)
    {
        using var session = data.Read();
        using var rows = session.Query("SELECT count(*) FROM Publications");
        rows.Read();
        return rows.GetInt64(0);
    }

    private BackupManifest Write() => new Backup(store.Data, store.Folder, "1.0", store.Clock, Open).WriteTo(File);

    private void Restore() => new Restore(store.Folder, Open).Run(File);

    private string Refused()
    {
        var before = StoreContents.Of(store.Data);
        var message = Should.Throw<BackupException>(Restore).Message;
        StoreContents.Of(store.Data).ShouldBe(before);
        Leftovers().ShouldBeEmpty();
        return message;
    }

    private long Hold() => store.Engine.Import(new ImportRequest(store.FileOf(After), new ImportProfile(), HoldForApproval: true)).ImportId;

    private IEnumerable<string?> Leftovers() => Leftovers(store.Folder);

    private static IEnumerable<string?> Leftovers(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Where(name => name!.StartsWith("restore", StringComparison.Ordinal) || name.StartsWith("backup-", StringComparison.Ordinal));

    private string Copy(string folder, string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(elsewhere.Path, name)).FullName;
        foreach (var file in Directory.GetFiles(folder))
        {
            System.IO.File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return target;
    }

    private void Rewrite(string part, Action<JsonNode> change) => Rewrite(part, bytes =>
    {
        var json = JsonNode.Parse(bytes)!;
        change(json);
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    });

    private void Rewrite(string part, Action<byte[]> change) => Rewrite(part, bytes =>
    {
        change(bytes);
        return bytes;
    });

    private void Rewrite(string part, Func<byte[], byte[]> change)
    {
        using var zip = ZipFile.Open(File, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        using var memory = new MemoryStream();
        using (var source = entry.Open())
        {
            source.CopyTo(memory);
        }

        entry.Delete();
        using var target = zip.CreateEntry(part).Open();
        target.Write(change(memory.ToArray()));
    }

    private sealed class ProcessEnded : Exception;
}
