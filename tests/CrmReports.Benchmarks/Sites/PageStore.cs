using System.Globalization;
using System.Net;
using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Processes;

namespace CrmReports.Benchmarks.Sites;

/// <summary>A data folder with many customers, and an admin who is signed in to it.</summary>
public sealed class PageStore
{
    // One draw in five finds no purchase that stays, and three rows of a hundred are dropped by the cleaning rules.
    private const double RowsPerPurchase = 1.031, DrawnPerPurchase = 0.6275;
    private const string Email = "measure@example.com";
    private const string Password = "no one needs to know this";

    private PageStore(string folder, CookieContainer session) => (Folder, Session) = (folder, session);

    public string Folder { get; }

    /// <summary>The cookies of the admin; they hold over restarts of the site.</summary>
    public CookieContainer Session { get; }

    /// <summary>The shape of a file that leaves about so many purchases of half as many customers.</summary>
    public static SalesShape ShapeFor(long purchases, ulong seed) =>
        new((long)(purchases * RowsPerPurchase), (int)Math.Max(1, purchases * DrawnPerPurchase), seed);

    /// <summary>Signs somebody in as people do: by the link of an invitation, a password and the page for it.</summary>
    /// <exception cref="InvalidOperationException">A step of it failed.</exception>
    public static PageStore Enter(Product product, string folder, TimeSpan limit)
    {
        using RunningSite site = product.Serve(folder, limit);
        string email = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Email}");
        CommandRun added = product.AddAdmin(folder, email, site.Address);
        if (!added.Succeeded)
        {
            throw new InvalidOperationException(added.Failure);
        }

        var cookies = new CookieContainer();
        using var visitor = new Visitor(site.Address, cookies);
        string link = new Uri(added.StandardOutput.Trim()).AbsolutePath;
        visitor.Send(link, link, ("Password", Password));
        visitor.Send("/sign-in", "/sign-in", ("Email", email), ("Password", Password));
        return new PageStore(folder, cookies);
    }
}
