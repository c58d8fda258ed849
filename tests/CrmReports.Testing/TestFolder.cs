namespace CrmReports.Testing;

/// <summary>A folder of its own, in memory where the machine has such a disk; deleted at the end together with the stores
/// that were opened for it or for folders in it.</summary>
public sealed class TestFolder : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    public TestFolder()
        : this(Directory.Exists(MemoryDisk) ? MemoryDisk : System.IO.Path.GetTempPath())
    {
    }

    private TestFolder(string root) =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(root, $"crmreports-{Guid.NewGuid():N}")).FullName;

    public string Path { get; }

    /// <summary>The same on a disk that can wait and fill up.</summary>
    public static TestFolder OnDisk() => new(System.IO.Path.GetTempPath());

    public void Dispose()
    {
        TestStores.Close(Path);
        Directory.Delete(Path, recursive: true);
    }
}
