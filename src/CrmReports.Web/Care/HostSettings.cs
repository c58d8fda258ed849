using System.Globalization;
using System.Net;
using CrmReports.Web.Commands;

namespace CrmReports.Web.Care;

/// <summary>What the environment says of this process: logs, addresses, proxies. What the organisation decides is kept in the
/// store instead.</summary>
public sealed record HostSettings
{
    public const string LogVariable = "CRMREPORTS_LOG";
    public const string LogLevelVariable = "CRMREPORTS_LOG_LEVEL";
    public const string ProxiesVariable = "CRMREPORTS_PROXIES";
    public const string AddressVariable = "CRMREPORTS_ADDRESS";
    public const string HostsVariable = "CRMREPORTS_HOSTS";

    /// <summary>The framework's own switch, by its name in the configuration: it believes whoever sends the headers.</summary>
    private const string BelieveAnybody = "ForwardedHeaders_Enabled";

    /// <summary>One JSON object to a line.</summary>
    public bool JsonLog { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Addresses and networks of reverse proxies whose word on scheme and client is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Where people open the site; null where only the address is known that it listens on.</summary>
    public Uri? Address { get; init; }

    /// <summary>What it answers to.</summary>
    public KnownHosts Hosts { get; init; } = new([], null);

    /// <exception cref="UsageException">A variable has a value that means nothing.</exception>
    public static HostSettings Read()
    {
        var address = Value(AddressVariable) is { } text ? Site(text) : null;
        return Read(address);
    }

    /// <summary>Whoever may name their own address is not held back by limits on one, and is somebody else in the record.</summary>
    /// <exception cref="UsageException">The framework is told to believe anybody.</exception>
    public static void RefuseBelievingAnybody(IConfiguration configuration)
    {
        if (configuration.GetValue<string>(BelieveAnybody) is { } value && value.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"ASPNETCORE_FORWARDEDHEADERS_ENABLED=true believes the client address of whoever sends one. Remove it, and name your proxy in {ProxiesVariable} instead.");
        }
    }

    private static HostSettings Read(Uri? address) => new()
    {
        JsonLog = Value(LogVariable) switch
        {
            null or "text" => false,
            "json" => true,
            var other => throw new UsageException($"{LogVariable} is '{other}'. Write text or json."),
        },
        LogLevel = Value(LogLevelVariable) switch
        {
            null => LogLevel.Information,
            var name when Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) && Enum.IsDefined(level) => level,
            var other => throw new UsageException($"{LogLevelVariable} is '{other}'. Write one of {string.Join(", ", Enum.GetNames<LogLevel>())}."),
        },
        Proxies = [.. Words(ProxiesVariable).Select(Network)],
        Address = address,
        Hosts = new KnownHosts(Words(HostsVariable), address),
    };

    private static string[] Words(string variable) => (Value(variable) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static Uri Site(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new UsageException($"{AddressVariable} is '{text}'. Write the site's address without a path, such as https://reports.example.com.");

    private static string? Value(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static IPNetwork Network(string text)
    {
        var network = IPNetwork.TryParse(text, out var known) ? known
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{ProxiesVariable} holds '{text}', which is no address or network such as 10.0.0.5 or 10.0.0.0/8."));
        return network.PrefixLength > 0
            ? network
            : throw new UsageException($"{ProxiesVariable} holds '{text}', which is everybody. Name the proxy's own address or network.");
    }
}
