namespace CrmReports.Application.Data;

/// <summary>Folders and files that hold personal data or keys: on Unix nobody but their owner may look into them.</summary>
public static class PrivateFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder where it is missing. The rights of one that exists are left as they are: it may be shared on
    /// purpose.</summary>
    public static string Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            // What leads to it is made with the usual rights.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } parent)
            {
                Directory.CreateDirectory(parent);
            }

            Directory.CreateDirectory(path, Owner);
        }

        return path;
    }

    /// <summary>A new file, or an existing one emptied, for its owner alone.</summary>
    public static FileStream CreateFile(string path) => new(path, Options(FileMode.Create));

    /// <summary>Opens a file without a buffer; one that is made by it is for its owner alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, FileOptions options = FileOptions.None)
    {
        var how = Options(mode, access, share, options);
        how.BufferSize = 1;
        return new FileStream(path, how);
    }

    /// <summary>Whether the path itself leads elsewhere. We make no links: somebody else has put it there.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>An empty file for its owner alone, unless there is one already.</summary>
    public static void EnsureFile(string path)
    {
        if (!File.Exists(path))
        {
            new FileStream(path, Options(FileMode.OpenOrCreate)).Dispose();
        }
    }

    /// <summary>Whether others than the owner have any right on it.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    private static FileStreamOptions Options(
        FileMode mode, FileAccess access = FileAccess.ReadWrite, FileShare share = FileShare.ReadWrite, FileOptions further = FileOptions.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, Options = further };
        if (!OperatingSystem.IsWindows() && mode is not (FileMode.Open or FileMode.Truncate))
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
