using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrmReports.Web.Addresses;

/// <summary>What links to this site begin with: the public address that a setting names, else the one it listens on. Never
/// what a request says of itself, because the Host header is whatever its sender wrote.</summary>
public sealed class SiteAddress(Uri? named, IServer server)
{
    private const string Usual = "http://localhost:5000";

    private static readonly string[] Anywhere = ["://[::]", "://0.0.0.0", "://*", "://+"];

    /// <summary>Whether a setting names it; else people may know the site by another one.</summary>
    public bool IsNamed => named is not null;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Root => named?.GetLeftPart(UriPartial.Authority) ?? Listening();

    /// <param name="path">From the first slash on.</param>
    public string Link(string path) => Root + path;

    /// <summary>An address to listen on as this machine can reach it: one that is everywhere is reached by the machine's name
    /// for itself.</summary>
    public static string Reachable(string address) => Anywhere.Aggregate(address, (text, everywhere) => At(text, everywhere)).TrimEnd('/');

    private static string At(string address, string everywhere)
    {
        var end = address.IndexOf(everywhere, StringComparison.Ordinal) + everywhere.Length;
        return end >= everywhere.Length && (end == address.Length || address[end] is ':' or '/')
            ? address.Replace(everywhere, "://localhost", StringComparison.Ordinal)
            : address;
    }

    private string Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(address => !address.Contains("://unix:", StringComparison.Ordinal)).ToList() ?? [];
        return Reachable(addresses.Find(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) ?? addresses.FirstOrDefault() ?? Usual);
    }
}
