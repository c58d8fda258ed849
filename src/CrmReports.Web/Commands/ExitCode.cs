namespace CrmReports.Web.Commands;

/// <summary>What a command says to the script that called it.</summary>
public static class ExitCode
{
    /// <summary>Published, written, done.</summary>
    public const int Done = 0;

    /// <summary>Nothing was published: the quality gate or the all-or-nothing rule holds the import.</summary>
    public const int Held = 1;

    /// <summary>A file, an option or a name that cannot be used as given.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of the product or the machine: a full disk, a locked or damaged store.</summary>
    public const int Fault = 3;

    /// <summary>Interrupted by the user, by the shells' own convention (128 + SIGINT); nothing was changed.</summary>
    public const int Interrupted = 130;
}
