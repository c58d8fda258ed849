namespace CrmReports.Application.Data;

/// <summary>A lock on a file that the operating system releases when its holder ends, however it ends.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static FileLock? TryTake(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>One of many that hold it at once, while nobody has it alone.</summary>
    public static FileLock? TryShare(string path)
    {
        if (!File.Exists(path))
        {
            // One that may only be read cannot be made.
            TryOpen(path, FileAccess.ReadWrite, FileShare.ReadWrite)?.Dispose();
        }

        return TryOpen(path, FileAccess.Read, FileShare.Read);
    }

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(PrivateFolder.Open(path, FileMode.OpenOrCreate, access, share));
        }
        catch (Exception fault) when (StoreTroubles.Of(fault) is not StoreTrouble.None and var trouble)
        {
            // Nobody holds it: it cannot be had at all.
            throw new FolderFaultException(trouble, Path.GetDirectoryName(Path.GetFullPath(path))!, fault);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <exception cref="TimeoutException">Somebody else held it all the time.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static FileLock Wait(string path, TimeSpan? atMost = null, CancellationToken cancellation = default)
    {
        var until = Environment.TickCount64 + (long)(atMost ?? TimeSpan.FromMinutes(5)).TotalMilliseconds;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (Environment.TickCount64 > until)
            {
                throw new TimeoutException($"{Path.GetFileName(path)} is held by another process.");
            }

            cancellation.WaitHandle.WaitOne(Pause);
        }
    }

    public void Dispose() => file.Dispose();
}
