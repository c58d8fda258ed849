using System.IO.Compression;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Data;

/// <summary>A store that a released version made is brought up to date with nothing lost: its records, claims, edits and what an
/// undo leaves are what that version said of them. Each release adds its store to <c>Released</c>: two files of SQLite with
/// overlapping imports, edits, an erasure and an undo, and what <see cref="StoreContents"/> says of it before and after imports
/// 6 and 1 are undone.</summary>
public sealed class ReleasedStoreTests
{
    public static TheoryData<string> Releases { get; } = [.. Directory.GetDirectories(Released).Select(folder => Path.GetFileName(folder))];

    private static string Released => Path.Combine(AppContext.BaseDirectory, "Data", "Released");

    [Theory]
    [MemberData(nameof(Releases))]
    public void AStoreOfAReleaseIsUpgraded(string release)
    {
        using var store = TestStore.Over(folder => Copy(release, folder));
        StoreContents.Of(store.Data).ShouldBe(Lines(release, "published"));
        store.ShouldBeConsistent();

        store.Engine.Undo(6);
        store.Engine.Undo(1);
        StoreContents.Of(store.Data).ShouldBe(Lines(release, "undone"));
        store.ShouldBeConsistent();
    }

    private static Application.Data.IDataStore Copy(string release, string folder)
    {
        foreach (var packed in Directory.GetFiles(Path.Combine(Released, release), "*.gz"))
        {
            using var from = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
            using var to = File.Create(Path.Combine(folder, Path.GetFileNameWithoutExtension(packed)));
            from.CopyTo(to);
        }

        return TestStores.Files(folder, durable: false);
    }

    private static string[] Lines(string release, string state) => File.ReadAllLines(Path.Combine(Released, release, state + ".txt"));
}
