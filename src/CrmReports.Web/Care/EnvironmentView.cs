using System.Collections;

namespace CrmReports.Web.Care;

/// <summary>What the environment tells this process, as an admin may see it: values of secrets are left out.</summary>
public static class EnvironmentView
{
    public const string Masked = "••••••••";

    private static readonly string[] Ours = ["CRMREPORTS_", "ASPNETCORE_", "DOTNET_", "Database__", "ConnectionStrings__"];

    /// <summary>What tells the tools how to build and start, not the process how to run.</summary>
    private static readonly string[] OfTools = ["DOTNET_CLI_", "DOTNET_HOST_PATH", "DOTNET_LAUNCH_PROFILE", "DOTNET_NOLOGO", "DOTNET_ROOT", "DOTNET_GENERATE_", "DOTNET_SKIP_", "DOTNET_ADD_"];
    private static readonly string[] Secret = ["PASSWORD", "SECRET", "KEY", "TOKEN", "CONNECTIONSTRING", "CREDENTIAL", "PWD"];

    /// <summary>Names and values by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read() => Read(Environment.GetEnvironmentVariables());

    public static IReadOnlyList<KeyValuePair<string, string>> Read(IDictionary variables) =>
    [
        .. from variable in variables.Cast<DictionaryEntry>()
           let name = (string)variable.Key
           where Ours.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) && !OfTools.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
           orderby name
           select KeyValuePair.Create(name, Shown(name, (string?)variable.Value ?? "")),
    ];

    /// <summary>A user and password within an address are a secret too.</summary>
    private static string Shown(string name, string value) =>
        Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || value.Contains('@') ? Masked : value;
}
