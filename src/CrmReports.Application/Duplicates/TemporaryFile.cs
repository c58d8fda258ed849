using Microsoft.Win32.SafeHandles;

namespace CrmReports.Application.Duplicates;

/// <summary>
/// Files that nobody needs after the process. Where the system lets an open file lose its name (everywhere but on
/// Windows), it is deleted as soon as it is open, so that nothing of it stays however the process ends.
/// </summary>
internal static class TemporaryFile
{
    public static SafeFileHandle Open(string path)
    {
        var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, Options);
        DeleteName(path);
        return file;
    }

    public static FileStream OpenStream(string path)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, Options);
        DeleteName(path);
        return file;
    }

    private static FileOptions Options => OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    private static void DeleteName(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }
    }
}
