using System.CommandLine;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Commands;

/// <summary><c>health</c>: asks a running site whether it is ready, for containers without a tool that could.</summary>
public static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create(CommandContext context)
    {
        var url = new Option<string>("--url") { Description = "The site's address; else the first one of ASPNETCORE_URLS." };
        var command = new Command("health", "Ask the running site whether it is ready.") { url };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new HttpClient { Timeout = Patience };
            try
            {
                using var answer = await client.GetAsync(new Uri(AddressOf(parsed.GetValue(url)), "/healthz/ready"), cancellation);
                context.Terminal.Out.WriteLine(await answer.Content.ReadAsStringAsync(cancellation));
                return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Held;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                context.Terminal.Error.WriteLine("crmreports: The site does not answer.");
                return ExitCode.Fault;
            }
        });
        return command;
    }

    /// <summary>Where the site listens, as this machine can reach it.</summary>
    private static Uri AddressOf(string? named)
    {
        var urls = named ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS");
        var first = (string.IsNullOrWhiteSpace(urls) ? "http://localhost:5000" : urls).Split(';')[0].Trim();
        return Uri.TryCreate(SiteAddress.Reachable(first), UriKind.Absolute, out var address)
            ? address
            : throw new UsageException($"'{first}' is no address such as http://localhost:5000.");
    }
}
