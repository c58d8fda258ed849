namespace CrmReports.Web.Access;

/// <summary>The browser and the system that a request names, in words for people: "Firefox on Linux".</summary>
internal static class DeviceName
{
    // The order matters: most browsers also name those that they want to be taken for.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        var (browser, system) = (Find(Browsers, agent), Find(Systems, agent));
        return (browser, system) switch
        {
            (null, null) => "?",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser}, {system}",
        };
    }

    private static string? Find((string Sign, string Name)[] signs, string agent) =>
        signs.FirstOrDefault(sign => agent.Contains(sign.Sign, StringComparison.Ordinal)).Name;
}
