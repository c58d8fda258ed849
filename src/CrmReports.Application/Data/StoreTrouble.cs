namespace CrmReports.Application.Data;

/// <summary>What keeps anything from being written until somebody mends it.</summary>
public enum StoreTrouble
{
    None,

    DiskFull,

    /// <summary>The folder, its disk or the database takes no writes.</summary>
    ReadOnly,
}

/// <summary>Finds the trouble behind a fault, whoever met it.</summary>
public static class StoreTroubles
{
    private const int NoSpace = 28;
    private const int Quota = 122;
    private const int ReadOnlySystem = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    public static StoreTrouble Of(Exception? fault) => fault switch
    {
        null => StoreTrouble.None,
        IStoreFault { Trouble: not StoreTrouble.None and var trouble } => trouble,
        IOException { HResult: NoSpace or Quota or WindowsDiskFull } => StoreTrouble.DiskFull,
        IOException { HResult: ReadOnlySystem or WindowsWriteProtected } => StoreTrouble.ReadOnly,
        UnauthorizedAccessException => StoreTrouble.ReadOnly,
        _ => Of(fault.InnerException),
    };

    /// <summary>The words of whoever met it; they name a file or a folder. Null where there is no trouble.</summary>
    public static string? Words(Exception? fault) => fault switch
    {
        null => null,
        IStoreFault or UnauthorizedAccessException or IOException when Of(fault) != StoreTrouble.None => fault.Message,
        _ => Words(fault.InnerException),
    };

    /// <summary>What an operator reads; it names the folder.</summary>
    public static string Words(StoreTrouble trouble, string folder) => trouble switch
    {
        StoreTrouble.DiskFull => $"The disk of {folder} is full. Make room; nothing was changed.",
        _ => $"The folder {folder} cannot be written. Check whose it is and whether its disk is mounted read-only; nothing was changed.",
    };
}

/// <summary>A folder of ours that cannot be written.</summary>
public sealed class FolderFaultException(StoreTrouble trouble, string folder, Exception cause)
    : IOException(StoreTroubles.Words(trouble, folder), cause), IStoreFault
{
    public bool IsTransient => false;

    public StoreTrouble Trouble => trouble;
}
