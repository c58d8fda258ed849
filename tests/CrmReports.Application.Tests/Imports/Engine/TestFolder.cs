namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>A folder of its own, in memory where the machine has such a disk, deleted at the end.</summary>
public sealed class TestFolder : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    public TestFolder()
    {
        var root = Directory.Exists(MemoryDisk) ? MemoryDisk : System.IO.Path.GetTempPath();
        Path = Directory.CreateDirectory(System.IO.Path.Combine(root, $"crmreports-{Guid.NewGuid():N}")).FullName;
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
