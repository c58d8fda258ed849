using System.Globalization;
using System.Net;
using CrmReports.Web.Commands;

namespace CrmReports.Web.Care;

/// <summary>What the environment says of this process: logs, proxies. What the organisation decides is kept in the
/// store instead.</summary>
public sealed record HostSettings
{
    public const string LogVariable = "CRMREPORTS_LOG";
    public const string LogLevelVariable = "CRMREPORTS_LOG_LEVEL";
    public const string ProxiesVariable = "CRMREPORTS_PROXIES";

    /// <summary>One JSON object to a line.</summary>
    public bool JsonLog { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Addresses and networks of reverse proxies whose word on scheme and client is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <exception cref="UsageException">A variable has a value that means nothing.</exception>
    public static HostSettings Read() => new()
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
        Proxies = [.. (Value(ProxiesVariable) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Network)],
    };

    private static string? Value(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{ProxiesVariable} holds '{text}', which is no address or network such as 10.0.0.5 or 10.0.0.0/8."));
    }
}
