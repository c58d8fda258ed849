using CrmReports.Application.Data;
using CrmReports.Application.People;

namespace CrmReports.Web.Access;

/// <summary>Lets in the first admin: as long as there is nobody, each start prints another link, and writes it to a file that
/// only the owner of the data folder can read. It is in no log.</summary>
public sealed class FirstRun(OneTimeLinks links, Pages.Place place)
{
    public const string FileName = "first-run.txt";

    private string File => Path.Combine(place.Folder, FileName);

    /// <summary>The link for an address of the site; null where there are people.</summary>
    public string? MakeLink(string address)
    {
        if (links.MakeFirstRun() is not { } token)
        {
            Forget();
            return null;
        }

        var link = $"{Reachable(address)}/first-run/{token}";
        Write(link);
        return link;
    }

    public void Forget() => System.IO.File.Delete(File);

    private void Write(string link)
    {
        // Made anew, so that no rights of an earlier file hold, and put in place whole: another site may start as well.
        var part = $"{File}.{Guid.NewGuid():N}";
        using (var writer = new StreamWriter(PrivateFolder.CreateFile(part)))
        {
            writer.WriteLine(link);
        }

        System.IO.File.Move(part, File, overwrite: true);
    }

    /// <summary>An address that listens everywhere is reached on this machine by its name.</summary>
    private static string Reachable(string address) => address
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
