using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>The browser of this machine: the one that CRMREPORTS_CHROMIUM names, else Debian's. It is started once for
/// all tests.</summary>
public static class Chromium
{
    public const string Variable = "CRMREPORTS_CHROMIUM";

    /// <summary>Set where a missing browser is a failure, not a reason to skip: in the checks before a change is taken.</summary>
    public const string NeededVariable = "CRMREPORTS_BROWSER_NEEDED";

    private static readonly Lazy<Task<IBrowser>> Shared = new(Start);

    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
        .FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path));

    public static bool IsNeeded => Environment.GetEnvironmentVariable(NeededVariable) == "1";

    public static Task<IBrowser> Get() => Shared.Value;

    private static async Task<IBrowser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path ?? throw new InvalidOperationException($"There is no Chromium on this machine; {Variable} names another place."),
            Args = ["--disable-background-networking", "--disable-dev-shm-usage", "--disable-gpu"],
            ChromiumSandbox = false,
        });
    }
}

/// <summary>A test in a real browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserSkip.Reason;
}

/// <summary>The same with several data sets.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserSkip.Reason;
}

/// <summary>A test in a real browser on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserStoreFactAttribute : StoreFactAttribute
{
    public BrowserStoreFactAttribute() => Skip = BrowserSkip.Reason;
}

internal static class BrowserSkip
{
    public static string? Reason => Chromium.Path is null && !Chromium.IsNeeded
        ? $"Needs Chromium; {Chromium.Variable} may name it."
        : null;
}
