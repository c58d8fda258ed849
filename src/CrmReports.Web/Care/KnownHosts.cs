using System.Globalization;
using System.Net;
using CrmReports.Web.Commands;
using Microsoft.Extensions.Primitives;

namespace CrmReports.Web.Care;

/// <summary>The hosts that the site answers to, where a setting names them: anything else in a Host header is refused, so that
/// neither a cache nor a name that leads here makes it speak for another site.</summary>
public sealed class KnownHosts
{
    private const string Any = "*";

    private readonly List<StringSegment> patterns = [];

    /// <param name="names">Host names, <c>*.example.com</c>, addresses, or <c>*</c> for any.</param>
    /// <param name="address">The site's public address, whose host is one of them.</param>
    /// <exception cref="UsageException">One of the names is no host.</exception>
    public KnownHosts(IReadOnlyCollection<string> names, Uri? address)
    {
        if (names.Contains(Any))
        {
            return;
        }

        patterns.AddRange(names.Select(name => new StringSegment(Pattern(name))));
        if (address is not null)
        {
            patterns.Add(address.IdnHost is var host && address.HostNameType == UriHostNameType.IPv6 ? $"[{host}]" : host);
        }
    }

    public async Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (patterns.Count == 0 || Answers(context.Request.Host) || context.Request.Path.StartsWithSegments("/healthz"))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync($"The site does not answer to this host name. Open it at its own address; further names are given to it in {HostSettings.HostsVariable}.\n");
    }

    /// <summary>Whoever sits at the machine itself, a health check for one, calls it localhost.</summary>
    private bool Answers(HostString host) => host.HasValue
        && (IsThisMachine(host.Host) || HostString.MatchesAny(host.Host, patterns));

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Pattern(string name)
    {
        var bare = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;
        return Uri.CheckHostName(bare.Trim('[', ']')) switch
        {
            UriHostNameType.Dns => name[..^bare.Length] + new IdnMapping().GetAscii(bare),
            UriHostNameType.IPv4 when bare == name => bare,
            UriHostNameType.IPv6 when bare == name => $"[{bare.Trim('[', ']')}]",
            _ => throw new UsageException($"{HostSettings.HostsVariable} holds '{name}', which is no host such as reports.example.com, *.example.com or 10.0.0.5."),
        };
    }
}
