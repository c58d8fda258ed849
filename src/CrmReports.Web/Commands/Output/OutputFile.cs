namespace CrmReports.Web.Commands.Output;

/// <summary>A file that takes its name only once it is complete: until <see cref="Complete"/> it is written beside it
/// under another one, so that a reader never sees half a report and an old file outlives a failed run.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool complete;

    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public OutputFile(string path)
    {
        this.path = Path.GetFullPath(path);
        temporary = Path.Combine(Path.GetDirectoryName(this.path) ?? "", $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        if (Directory.Exists(this.path))
        {
            throw new UsageException($"-o {path} is a folder. Name a file.");
        }

        try
        {
            // A file that is emptied when it is opened, even an empty one, is sent to the disk by ext4 as it is closed,
            // for which the command would wait: a new one is made instead.
            File.Delete(temporary);
            Stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"-o {path} cannot be written: there is no folder '{Path.GetDirectoryName(path)}'.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"-o {path} cannot be written: you have no right to write there.");
        }
    }

    public Stream Stream { get; }

    public void Complete()
    {
        Stream.Dispose();
        File.Move(temporary, path, overwrite: true);
        complete = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!complete)
        {
            File.Delete(temporary);
        }
    }
}
