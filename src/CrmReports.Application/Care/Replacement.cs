using CrmReports.Application.Data;

namespace CrmReports.Application.Care;

/// <summary>
/// Puts a prepared set of files in the place of those of a data folder, all or nothing whenever the process ends. The new
/// ones lie complete in a folder of their own before a marker file is written; from then on the only way is forward, and
/// whoever comes next goes on where it stopped: first all old files are moved aside, then all new ones in, then the old
/// ones are removed. Only renames on one disk; called by one process at a time.
/// </summary>
internal static class Replacement
{
    public const string NewFolder = "restore-new";
    private const string OldFolder = "restore-old";
    private const string Marker = "restore.marker";
    private const string Aside = "aside";
    private const string In = "in";

    /// <summary>What makes up the data of a folder, with the files that SQLite keeps beside its own.</summary>
    private static readonly string[] Places =
    [
        "data.db", "data.db-wal", "data.db-shm", "data.db-journal",
        "operations.db", "operations.db-wal", "operations.db-shm", "operations.db-journal",
        "keys", "uploads", "stage",
    ];

    /// <summary>Whether a replacement was begun and has not ended.</summary>
    public static bool IsUnderWay(string folder) => File.Exists(Path.Combine(folder, Marker));

    /// <summary>Whether a restore was killed before it began to replace, or after it had ended: nothing depends on what
    /// it left.</summary>
    public static bool HasLeftovers(string folder) =>
        Directory.Exists(Path.Combine(folder, NewFolder)) || Directory.Exists(Path.Combine(folder, OldFolder));

    /// <param name="step">Told before each step; tests end there.</param>
    public static void Start(string folder, Action? step = null)
    {
        Mark(folder, Aside);
        Finish(folder, step);
    }

    /// <summary>Goes on with a replacement that was begun, and removes what one left that was not.</summary>
    public static void Finish(string folder, Action? step = null)
    {
        if (IsUnderWay(folder))
        {
            if (File.ReadAllText(Path.Combine(folder, Marker)) != In)
            {
                Move(folder, folder, Path.Combine(folder, OldFolder), step);
                step?.Invoke();
                Mark(folder, In);
            }

            Move(folder, Path.Combine(folder, NewFolder), folder, step);
            step?.Invoke();
            File.Delete(Path.Combine(folder, Marker));
        }

        step?.Invoke();
        Remove(Path.Combine(folder, OldFolder));
        Remove(Path.Combine(folder, NewFolder));
    }

    private static void Move(string folder, string from, string to, Action? step)
    {
        PrivateFolder.Create(to);
        foreach (var place in Places)
        {
            var (source, target) = (Path.Combine(from, place), Path.Combine(to, place));
            if (File.Exists(source))
            {
                step?.Invoke();
                File.Move(source, target, overwrite: true);
            }
            else if (Directory.Exists(source))
            {
                step?.Invoke();
                Directory.Move(source, target);
            }
        }
    }

    /// <summary>Written aside and renamed, so that it is there whole or not at all.</summary>
    private static void Mark(string folder, string phase)
    {
        var path = Path.Combine(folder, Marker);
        using (var file = PrivateFolder.CreateFile(path + ".part"))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(phase));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
