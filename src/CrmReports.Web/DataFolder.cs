using CrmReports.Web.Commands;

namespace CrmReports.Web;

/// <summary>Where everything that is kept lies: both databases, uploads, staged rows.</summary>
public static class DataFolder
{
    public const string Variable = "CRMREPORTS_DATA";

    /// <summary>The folder named by the environment, else the user's own data directory
    /// (~/.local/share/crmreports, %LOCALAPPDATA%\crmreports). It need not exist yet.</summary>
    /// <exception cref="UsageException">There is no such directory on this machine.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return own.Length > 0
            ? Path.Combine(own, "crmreports")
            : throw new UsageException($"This user has no data directory. Name a folder in the environment variable {Variable}.");
    }
}
