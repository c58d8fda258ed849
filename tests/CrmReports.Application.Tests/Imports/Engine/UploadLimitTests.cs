using System.IO.Compression;
using System.Text;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>One upload must not take the room, the time or the places of all others.</summary>
public sealed class UploadLimitTests
{
    private const string Csv = "customer_id,name\n1,Ann\n2,Bob\n";

    [StoreFact]
    public void APackedFileThatUnpacksToMoreThanAllowedIsRefusedWhileItIsUnpacked()
    {
        using var store = new TestStore();
        store.Engine.Settings.Change(new Dictionary<string, string> { ["unpack-limit"] = "1" }).ShouldBeEmpty();
        var file = Packed(store, "customer_id,name\n" + string.Concat(Enumerable.Range(1, 200_000).Select(number => $"{number},Ann\n")));

        var fault = Should.Throw<SourceException>(() => store.Engine.Import(new ImportRequest(file, new ImportProfile())));

        fault.Fault.ShouldBe(SourceFault.TooLarge);
        fault.Message.ShouldContain("1 MiB");
        fault.Message.ShouldContain("unpack-limit");
        store.ShouldBeEmpty();
    }

    [StoreFact]
    public void APackedFileWithinTheLimitIsRead()
    {
        using var store = new TestStore();
        store.Engine.Settings.Change(new Dictionary<string, string> { ["unpack-limit"] = "1" }).ShouldBeEmpty();
        store.Engine.Import(new ImportRequest(Packed(store, Csv), new ImportProfile())).Counts.Created.ShouldBe(2);
    }

    [StoreFact]
    public async Task StagingEndsBeforeTheDiskIsFullAndKeepsTheUpload()
    {
        var free = 1L << 20;
        using var store = new TestStore(ImportLimits.Default with { FreeBytesOf = _ => free });
        using var worker = new ImportWorker(store.Engine);
        worker.Start();
        var id = (await Desk(store).Receive(Request(Csv))).ImportId;

        worker.Ask(id, ImportJob.Count, null);
        await worker.Settle(id, TimeSpan.FromSeconds(30));
        var refused = new ImportHistory(store.Data).Find(id)!;
        refused.State.ShouldBe(ImportState.Uploaded);
        refused.Reason!.ShouldStartWith("The disk has too little room for the rows of this file: 1 MiB are free");

        free = 1L << 40;
        worker.Ask(id, ImportJob.Count, null);
        await worker.Settle(id, TimeSpan.FromSeconds(30));
        new ImportHistory(store.Data).Find(id)!.State.ShouldBe(ImportState.Staged);
    }

    [StoreFact]
    public async Task APreviewIsReadOnce()
    {
        using var store = new TestStore();
        var id = (await Desk(store).Receive(Request(Csv))).ImportId;
        var import = new ImportHistory(store.Data).Find(id)!;
        var previewer = new ImportPreviewer(store.Engine);

        var first = previewer.Read(import);
        previewer.Read(import).ShouldBeSameAs(first);
        previewer.Read(import, new ImportProfile { Source = new ImportProfileSource { HasHeader = false } }).ShouldNotBeSameAs(first);
    }

    [StoreFact]
    public async Task APersonHasSoManyUploadsAtATime()
    {
        using var store = new TestStore();
        var desk = new UploadDesk(store.Engine, new UploadLimits(FreeBytes: 0) { PerPerson = 2 });
        using var first = new SlowStream();
        using var second = new SlowStream();
        var under = new[] { desk.Receive(Request(first, "Anna")), desk.Receive(Request(second, "Anna")) };

        (await desk.Receive(Request(Csv, "Anna"))).Fault.ShouldBe(UploadFault.TooMany);
        (await desk.Receive(Request(Csv, "Bert"))).Fault.ShouldBeNull();

        first.End();
        second.End();
        await Task.WhenAll(under);
        (await desk.Receive(Request(Csv, "Anna"))).Fault.ShouldBeNull();
    }

    [StoreTheory]
    [InlineData(100, 1_000_000)]
    [InlineData(1_000_000, 100)]
    public async Task AnUploadThatHardlyArrivesIsEnded(int windowMilliseconds, int deadlineMilliseconds)
    {
        using var store = new TestStore();
        using var slow = new SlowStream();
        var limits = new UploadLimits(FreeBytes: 0) { Window = TimeSpan.FromMilliseconds(windowMilliseconds), Deadline = TimeSpan.FromMilliseconds(deadlineMilliseconds) };

        (await new UploadDesk(store.Engine, limits).Receive(Request(slow, "Anna"))).Fault.ShouldBe(UploadFault.TooSlow);

        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
        store.Engine.List().ShouldBeEmpty();
    }

    private static UploadDesk Desk(TestStore store) => new(store.Engine, new UploadLimits(FreeBytes: 0));

    private static UploadRequest Request(string csv, string? person = null) => Request(new MemoryStream(Encoding.UTF8.GetBytes(csv)), person);

    private static UploadRequest Request(Stream content, string? person) => new("a.csv", content, null, person);

    private static string Packed(TestStore store, string text)
    {
        var file = Path.Combine(store.Folder, "packed.csv.gz");
        using var packed = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes(text));
        return file;
    }

    /// <summary>A connection over which nothing comes until it ends.</summary>
    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource ended = new();

        public void End() => ended.TrySetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await ended.Task.WaitAsync(cancellationToken);
            return 0;
        }
    }
}
