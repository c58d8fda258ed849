using CrmReports.Application.Data;

namespace CrmReports.Application.Care;

/// <summary>Says that a process works on a data folder: the web site while it serves, a command while it runs. Many may
/// do so at once; a restore and a copy must be alone. The operating system ends it with the process, however that ends.</summary>
public static class FolderUse
{
    private const string LockName = "use.lock";
    private const int PatienceMilliseconds = 5_000;
    private const int PauseMilliseconds = 20;

    /// <summary>Puts right first what a restore left that was killed.</summary>
    /// <exception cref="BackupException">A restore or a copy is at work.</exception>
    public static IDisposable Enter(string folder)
    {
        PrivateFolder.Create(folder);
        var until = Environment.TickCount64 + PatienceMilliseconds;
        for (var first = true; ; first = false)
        {
            var shared = FileLock.TryShare(PathOf(folder));
            if (shared is not null && !Replacement.IsUnderWay(folder) && !(first && Replacement.HasLeftovers(folder)))
            {
                return shared;
            }

            shared?.Dispose();
            if (!TidyAlone(folder) && Environment.TickCount64 > until)
            {
                throw new BackupException("A backup is being restored into this data folder, or it is being copied. Wait until that ends and try again.");
            }
        }
    }

    /// <exception cref="BackupException">Somebody works on the folder.</exception>
    public static IDisposable Alone(string folder)
    {
        PrivateFolder.Create(folder);
        var alone = FileLock.TryTake(PathOf(folder))
            ?? throw new BackupException($"The web site or a command is at work on {folder}. Stop it, then give the same command again.");
        Replacement.Finish(folder);
        return alone;
    }

    /// <summary>Finishes or removes what a restore left; false, after a moment, while others are there.</summary>
    private static bool TidyAlone(string folder)
    {
        using var alone = FileLock.TryTake(PathOf(folder));
        if (alone is null)
        {
            Thread.Sleep(PauseMilliseconds);
            return false;
        }

        Replacement.Finish(folder);
        return true;
    }

    private static string PathOf(string folder) => Path.Combine(folder, LockName);
}
