using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;

namespace CrmReports.Application.Care;

/// <summary>Writes both stores as of one moment, the keys, and the files of imports that wait, into one zip file, while
/// others go on working.</summary>
/// <param name="version">The version of the product.</param>
/// <param name="files">Opens the store of files in a folder: as such a backup holds the stores, whatever database they lie
/// in.</param>
public sealed class Backup(IDataStore store, string folder, string version, TimeProvider clock, Func<string, IDataStore> files)
{
    private const string WorkFolder = "backup-";
    private const string PartEnding = ".part";

    /// <summary>Writes the file, whole or not at all. Only its owner may read it.</summary>
    public BackupManifest WriteTo(string file, CancellationToken cancellation = default)
    {
        var part = file + PartEnding;
        try
        {
            BackupManifest manifest;
            using (var output = PrivateFolder.CreateFile(part))
            {
                manifest = Write(output, cancellation);
                output.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Names a file after the moment: <c>crmreports-20260115-120000.zip</c>.</summary>
    public string FileName() => $"crmreports-{clock.GetUtcNow():yyyyMMdd'-'HHmmss}.zip";

    /// <summary>Removes what backups left that were killed more than a day ago.</summary>
    internal static IReadOnlyList<string> RemoveLeftovers(string folder, DateTime now)
    {
        var old = new DirectoryInfo(folder).EnumerateFileSystemInfos(WorkFolder + "*").Where(left => left.LastWriteTimeUtc < now.AddDays(-1)).ToList();
        foreach (var left in old)
        {
            if (left is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                left.Delete();
            }
        }

        return [.. old.Select(left => left.Name)];
    }

    private BackupManifest Write(Stream output, CancellationToken cancellation)
    {
        var work = PrivateFolder.Create(Path.Combine(folder, $"{WorkFolder}{Guid.NewGuid():N}"));
        try
        {
            using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            var parts = new List<BackupPart>();
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, version, store.Care.Provider, clock.GetUtcNow().UtcDateTime, 0, parts);
            IReadOnlyList<string> written;
            using (var snapshot = Snapshot())
            {
                manifest = manifest with { DataVersion = snapshot.DataVersion };

                // Before the stores, which take long: the file of an import goes away when it is published.
                parts.AddRange(AddFolder(zip, "uploads", cancellation));
                snapshot.CopyTo(work, cancellation);
                written = snapshot.Files;
            }

            parts.AddRange(written.Select(name => Add(zip, Path.Combine(work, name), name, cancellation)));
            parts.AddRange(AddFolder(zip, "keys", cancellation));
            using var entry = zip.CreateEntry(BackupManifest.FileName).Open();
            JsonSerializer.Serialize(entry, manifest, BackupManifest.Json);
            return manifest;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private IStoreSnapshot Snapshot()
    {
        try
        {
            return store.Care.Snapshot();
        }
        catch (NotSupportedException)
        {
            return new PortableSnapshot(store, files, clock);
        }
    }

    private IEnumerable<BackupPart> AddFolder(ZipArchive zip, string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        if (!Directory.Exists(path))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var part = Path.GetExtension(file) == PartEnding ? null : TryAdd(zip, file, cancellation);
            if (part is not null)
            {
                yield return part;
            }
        }
    }

    /// <summary>Null for a file that went away since it was listed, or that is still being written.</summary>
    private BackupPart? TryAdd(ZipArchive zip, string file, CancellationToken cancellation)
    {
        FileStream source;
        try
        {
            source = Open(file);
        }
        catch (IOException)
        {
            return null;
        }

        using (source)
        {
            return Add(zip, source, Path.GetRelativePath(folder, file).Replace('\\', '/'), cancellation);
        }
    }

    private static BackupPart Add(ZipArchive zip, string file, string name, CancellationToken cancellation)
    {
        using var source = Open(file);
        return Add(zip, source, name, cancellation);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);

    private static BackupPart Add(ZipArchive zip, FileStream source, string name, CancellationToken cancellation)
    {
        using var target = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[256 * 1024];
        long bytes = 0;
        while (source.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
            bytes += read;
        }

        return new BackupPart(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
