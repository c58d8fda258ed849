using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;

namespace CrmReports.Application.Care;

/// <summary>Takes a backup back: unpacked and checked beside the data, brought up to date, then put in their place. Where the
/// stores lie in a database, they are copied into it.</summary>
/// <param name="files">Opens the store of files in a folder, as a backup holds it.</param>
/// <param name="database">Where the stores lie; null where they are files in the folder.</param>
public sealed class Restore(string folder, Func<string, IDataStore> files, IDataStore? database = null)
{
    /// <summary>Told how far the copying into a database is.</summary>
    public IProgress<CopyProgress>? Progress { get; init; }

    /// <summary>Told after each transaction in a database; tests end there.</summary>
    internal Action? Kept { get; init; }

    /// <summary>Reads what the file says of itself.</summary>
    /// <exception cref="BackupException">It is no backup, or one of a newer version.</exception>
    public static BackupManifest ReadManifest(string file)
    {
        using var zip = OpenZip(file);
        return ReadManifest(zip);
    }

    /// <summary>Replaces everything in the data folder, or nothing. A database is marked before anything in it is replaced, and
    /// nobody can work on it until all is there; ended before, it is to be called again.</summary>
    /// <param name="step">Told between the steps that cannot be taken back; tests end there.</param>
    /// <exception cref="BackupException">The backup is damaged or of a newer version, or somebody works on the
    /// folder.</exception>
    public BackupManifest Run(string file, CancellationToken cancellation = default, Action? step = null)
    {
        using var alone = FolderUse.Alone(folder);
        var work = PrivateFolder.Create(Path.Combine(folder, Replacement.NewFolder));
        BackupManifest manifest;
        try
        {
            using (var zip = OpenZip(file))
            {
                manifest = ReadManifest(zip);
                Unpack(zip, manifest, work, cancellation);
            }

            BringUpToDate(work);
            cancellation.ThrowIfCancellationRequested();
        }
        catch
        {
            Directory.Delete(work, recursive: true);
            throw;
        }

        if (database is null)
        {
            Replacement.Start(folder, step);
        }
        else
        {
            CopyInto(database, work, cancellation);
            Replacement.Finish(folder, step);
        }

        return manifest;
    }

    private void CopyInto(IDataStore database, string work, CancellationToken cancellation)
    {
        var copy = new StoreCopy(files(work), database, TimeProvider.System)
        {
            Purpose = CopyPurpose.Restore,
            Files = ending => FolderFiles.Copy(work, folder, ending),
            Kept = Kept,
        };
        var result = copy.Run(Progress, cancellation);
        if (!result.IsEqual)
        {
            throw new BackupException($"{result.Tables.First(table => !table.IsEqual).Name} in the database is not what the backup holds. Restore again.");
        }
    }

    private static ZipArchive OpenZip(string file)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException)
        {
            throw new BackupException($"{Path.GetFileName(file)} is no backup, or is cut off: it cannot be opened as a zip file.");
        }
    }

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        var entry = zip.GetEntry(BackupManifest.FileName) ?? throw new BackupException($"The file is no backup of CrmReports: {BackupManifest.FileName} is missing.");
        try
        {
            using var stream = entry.Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, BackupManifest.Json);
            return manifest switch
            {
                { Format: > BackupManifest.CurrentFormat } => throw new BackupException($"The backup was made by version {manifest.Version}, which is newer. Restore it with that version."),
                { Format: BackupManifest.CurrentFormat, Parts: not null } => manifest,
                _ => throw new JsonException(),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw new BackupException($"The backup is damaged: {BackupManifest.FileName} cannot be read.");
        }
    }

    private static void Unpack(ZipArchive zip, BackupManifest manifest, string work, CancellationToken cancellation)
    {
        foreach (var part in manifest.Parts)
        {
            var entry = IsPlace(part.Name) ? zip.GetEntry(part.Name) : null;
            if (entry is null)
            {
                throw new BackupException($"The backup is damaged: it has no part {part.Name}.");
            }

            var target = Path.Combine(work, part.Name);
            PrivateFolder.Create(Path.GetDirectoryName(target)!);
            try
            {
                Unpack(entry, part, target, cancellation);
            }
            catch (InvalidDataException)
            {
                throw Damaged(part);
            }
        }
    }

    /// <summary>Only what a backup is made of, and nothing that leads elsewhere.</summary>
    private static bool IsPlace(string name) => name switch
    {
        "data.db" or "operations.db" => true,
        _ => (name.StartsWith("keys/", StringComparison.Ordinal) || name.StartsWith("uploads/", StringComparison.Ordinal))
            && !name.Contains('\\') && !name.Contains(':') && name.Split('/').All(word => word.Length > 0 && word is not ("." or "..")),
    };

    private static void Unpack(ZipArchiveEntry entry, BackupPart part, string target, CancellationToken cancellation)
    {
        using var source = entry.Open();
        using var output = PrivateFolder.CreateFile(target);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[256 * 1024];
        long bytes = 0;
        while (source.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += read;
            if (bytes > part.Bytes)
            {
                throw Damaged(part);
            }

            hash.AppendData(buffer, 0, read);
            output.Write(buffer, 0, read);
        }

        output.Flush(flushToDisk: true);
        if (bytes != part.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != part.Sha256)
        {
            throw Damaged(part);
        }
    }

    private static BackupException Damaged(BackupPart part) =>
        new($"The backup is damaged: {part.Name} is not what the manifest says. Nothing was changed; use another backup.");

    private void BringUpToDate(string work)
    {
        var store = files(work);
        foreach (var condition in store.Care.Look())
        {
            if (condition.Foreign.Count > 0)
            {
                throw new BackupException($"The backup was made by a newer version: it has the migration {condition.Foreign[^1]}. Update CrmReports, then restore.");
            }

            if (store.Care.Damage(condition.Store) is { } damage)
            {
                throw new BackupException($"The {condition.Store.ToString().ToLowerInvariant()} store in the backup is damaged: {damage}. Nothing was changed; use another backup.");
            }
        }

        store.Migrate();
    }
}
