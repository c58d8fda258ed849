using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Access;

/// <summary>The web site as a process of its own, as <c>dotnet run</c> starts it, and browsers without a screen that sign in
/// to it by its own pages.</summary>
public sealed partial class RunningSite : IDisposable
{
    public const string Password = "a sentence of our own";

    private readonly Process process;
    private readonly bool ownsWork;

    private RunningSite(Workplace work, bool ownsWork, Process process, Uri address, Uri? firstRun, IReadOnlyList<string> said)
    {
        this.ownsWork = ownsWork;
        this.process = process;
        (Work, Address, FirstRun, Said) = (work, address, firstRun, said);
        Store = TestStores.Open(work.DataFolder);
    }

    public Workplace Work { get; }

    public Uri Address { get; }

    public int ProcessId => process.Id;

    /// <summary>The link that the start printed; null where there are people.</summary>
    public Uri? FirstRun { get; }

    /// <summary>The lines of the start.</summary>
    public IReadOnlyList<string> Said { get; }

    public IDataStore Store { get; }

    public PeopleRegister People => new(Store, TimeProvider.System);

    /// <summary>Starts the site on a free port and reads its address from what it prints.</summary>
    public static async Task<RunningSite> Start(Workplace? work = null, params (string Name, string Value)[] environment)
    {
        var place = work ?? new Workplace();
        var process = place.Start([], [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. environment]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                return new RunningSite(place, work is null, process, LinkIn(said, "Open ")!, LinkIn(said, "First start"), said);
            }
        }

        throw new InvalidOperationException($"The site ended: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>A browser that nobody has signed in with; redirects are not followed.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = Address,
    };

    /// <summary>A browser of a new person of the role.</summary>
    public async Task<HttpClient> SignedIn(Role role)
    {
        var email = $"{role}-{Guid.NewGuid():N}@example.com";
        await AddPerson(email, role);
        return await SignedIn(email);
    }

    public async Task<HttpClient> SignedIn(string email, string password = Password)
    {
        var browser = Browser();
        using var answer = await browser.PostForm("/sign-in", ("Email", email), ("Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}");
    }

    /// <summary>Makes a person straight in the store, who chooses the password by the link of the invitation.</summary>
    public async Task<long> AddPerson(string email, Role role)
    {
        var invited = People.Add($"A {role}", email, role, Actor.CommandLine);
        using var browser = Browser();
        using var answer = await browser.PostForm($"/reset/{invited.Token}", ("Password", Password));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? invited.PersonId
            : throw new InvalidOperationException($"The invitation does not hold: {answer.StatusCode}");
    }

    /// <summary>Asks the process to end, as a service manager does, and waits until it has.</summary>
    public async Task Terminate()
    {
        using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (ownsWork)
        {
            Work.Dispose();
        }
    }

    private static Uri? LinkIn(IEnumerable<string> lines, string start) => lines
        .Where(line => line.StartsWith(start, StringComparison.Ordinal))
        .Select(line => new Uri(Link().Match(line).Value))
        .FirstOrDefault();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
