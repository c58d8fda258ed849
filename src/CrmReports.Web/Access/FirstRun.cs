using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Access;

/// <summary>Lets in the first admin: as long as there is nobody, each start makes another link, and writes it to a file that
/// only the owner of the data folder can read. It is in no log. The file is there before the site says that it has
/// started.</summary>
public sealed class FirstRun(OneTimeLinks links, SiteAddress address, Pages.Place place) : IHostedLifecycleService
{
    public const string FileName = "first-run.txt";

    private string File => Path.Combine(place.Folder, FileName);

    /// <summary>Null where there are people.</summary>
    public string? Link { get; private set; }

    /// <summary>Once the server listens: its address may hold a port that the system chose.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (links.MakeFirstRun() is { } token)
        {
            Link = address.Link($"/first-run/{token}");
            Write(Link);
        }
        else
        {
            Forget();
        }

        return Task.CompletedTask;
    }

    public void Forget() => System.IO.File.Delete(File);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
}
