using System.Globalization;
using System.Security.Cryptography;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

/// <summary>A file as it is kept.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
internal sealed record StoredUpload(string Path, long Bytes, string Hash);

/// <summary>The files that imports work on: the stored upload of each, kept until it is published or discarded, and a
/// folder for staged rows that nobody needs after the process.</summary>
internal sealed class UploadFolder(string dataFolder)
{
    private const string PartEnding = ".part";
    private const int BlockBytes = 1024 * 1024;
    private static readonly TimeSpan QuietFor = TimeSpan.FromHours(1);

    private readonly string uploads = Path.Combine(dataFolder, "uploads");
    private readonly string stages = Path.Combine(dataFolder, "stage");

    /// <summary>Stores a copy, whole or not at all. It need not outlive a loss of power before <see cref="Flush"/>.</summary>
    /// <param name="hashed">Called before the copy has its name, so that no file is kept whose hash is not known.</param>
    public StoredUpload Store(long importId, string file, Action<string> hashed)
    {
        PrivateFolder.Create(uploads);
        var part = PathOf(importId) + PartEnding;
        long bytes;
        string hash;
        using (var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan))
        using (var target = new HashedFile(part))
        {
            source.CopyTo(target, BlockBytes);
            (bytes, hash) = target.Complete();
        }

        hashed(hash);
        File.Move(part, PathOf(importId), overwrite: true);
        return new StoredUpload(PathOf(importId), bytes, hash);
    }

    /// <summary>A file for an upload that is on its way; it has no import yet. Others leave it alone while it is open.</summary>
    public HashedFile NewIncoming()
    {
        PrivateFolder.Create(uploads);
        return new HashedFile(Path.Combine(uploads, $"{Guid.NewGuid():N}{PartEnding}"));
    }

    /// <summary>Gives a complete upload to an import. It is held until it has its name, where the system allows that.</summary>
    public string Adopt(HashedFile incoming, long importId)
    {
        if (OperatingSystem.IsWindows())
        {
            incoming.Dispose();
        }

        File.Move(incoming.Path, PathOf(importId), overwrite: true);
        incoming.Dispose();
        return PathOf(importId);
    }

    /// <summary>Waits until the disk has the file.</summary>
    public void Flush(long importId)
    {
        using var file = File.OpenHandle(PathOf(importId), FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Null where it is not kept. A link in its place is no file of ours: it may lead to any that this process can
    /// read.</summary>
    public string? Find(long importId) => File.Exists(PathOf(importId)) && !PrivateFolder.IsLink(PathOf(importId)) ? PathOf(importId) : null;

    /// <summary>Whether the file is still what was stored; one without a hash is told by its length alone.</summary>
    public static bool IsWhole(string path, long bytes, string? hash)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
        return file.Length == bytes && (hash is null || Convert.ToHexStringLower(SHA256.HashData(file)) == hash);
    }

    public void Remove(long importId)
    {
        File.Delete(PathOf(importId));
        File.Delete(PathOf(importId) + PartEnding);
    }

    /// <summary>Bytes of all files that are kept.</summary>
    public long Bytes => Directory.Exists(uploads) ? new DirectoryInfo(uploads).EnumerateFiles().Sum(file => file.Length) : 0;

    /// <summary>Bytes that are free on the disk, or null where it cannot be told.</summary>
    public long? FreeBytes => FreeBytesOf(uploads);

    /// <summary>Bytes that are free on the disk of a folder, which is made where it is missing; null where it cannot be told.</summary>
    public static long? FreeBytesOf(string folder)
    {
        try
        {
            PrivateFolder.Create(folder);
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>An empty folder for staged rows, of one run alone: another one that has lost its turn may still be at work.</summary>
    public string NewStage()
    {
        PrivateFolder.Create(stages);
        return PrivateFolder.Create(Path.Combine(stages, $"{Guid.NewGuid():N}"));
    }

    /// <summary>Removes the folder of a run.</summary>
    public static void RemoveStage(string stage)
    {
        if (Directory.Exists(stage))
        {
            Directory.Delete(stage, recursive: true);
        }

        try
        {
            Directory.Delete(Path.GetDirectoryName(stage)!);
        }
        catch (IOException)
        {
            // Another run has its own in there, or it is gone.
        }
    }

    /// <summary>Whether somebody is at work here, or was when their process ended.</summary>
    public bool HasStage => Directory.Exists(stages);

    /// <summary>Removes what a killed process left: staged rows, half copies, and the files of imports that need them no
    /// more. Files with other names than we give are left alone, and those that somebody is writing.</summary>
    /// <param name="wanted">Imports that need their files.</param>
    /// <param name="newest">The newest import that was known when that was looked up; a later one may have come since.</param>
    public void Tidy(IReadOnlySet<long> wanted, long newest)
    {
        RemoveStage();
        if (!Directory.Exists(uploads))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(uploads))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var isPart = Path.GetExtension(file) == PartEnding;
            var isImport = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            if (isPart && (isImport || (Guid.TryParseExact(name, "N", out _) && IsQuiet(file))))
            {
                RemoveUnlessHeld(file);
            }
            else if (isImport && Path.GetExtension(file).Length == 0 && id <= newest && !wanted.Contains(id))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Another machine may be writing it: on a shared folder that is not always seen by the lock on the file.</summary>
    private static bool IsQuiet(string file) => File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - QuietFor;

    private static void RemoveUnlessHeld(string file)
    {
        try
        {
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
            }

            File.Delete(file);
        }
        catch (IOException)
        {
            // Somebody is writing it, or it has its final name by now.
        }
    }

    private void RemoveStage()
    {
        try
        {
            if (Directory.Exists(stages))
            {
                Directory.Delete(stages, recursive: true);
            }
        }
        catch (IOException)
        {
            // Somebody who has lost their turn still writes there; they tidy up themselves.
        }
    }

    private string PathOf(long importId) => Path.Combine(uploads, importId.ToString(CultureInfo.InvariantCulture));
}
