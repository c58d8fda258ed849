using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace CrmReports.Benchmarks.Sites;

/// <summary>The product as a web site: a process of its own that listens on a free port of this machine.</summary>
public sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private readonly Process process;

    private RunningSite(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process until it says that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <exception cref="InvalidOperationException">It ended, or was not ready in time.</exception>
    public static RunningSite Start(string assembly, string dataFolder, TimeSpan limit)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CRMREPORTS_DATA"] = dataFolder;
        start.Environment["ASPNETCORE_URLS"] = address.OriginalString;
        var clock = Stopwatch.StartNew();
        var site = new RunningSite(Process.Start(start)!, address);
        try
        {
            site.WaitUntilReady(clock, limit);
        }
        catch
        {
            site.Dispose();
            throw;
        }

        return site;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    /// <summary>The most resident memory of the process so far.</summary>
    public long PeakBytes()
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    public double CpuSeconds()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private void WaitUntilReady(Stopwatch clock, TimeSpan limit)
    {
        // What it prints is read, so that it never waits for a reader.
        process.OutputDataReceived += (_, _) => { };
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = Address, Timeout = limit };
        while (!IsReady(client))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The site ended: {errors.GetAwaiter().GetResult().Trim()}");
            }

            if (clock.Elapsed > limit)
            {
                throw new InvalidOperationException($"The site was not ready after {limit.TotalSeconds:0} s.");
            }

            Thread.Sleep(Look);
        }

        ReadyAfter = clock.Elapsed;
    }

    private static bool IsReady(HttpClient client)
    {
        try
        {
            using HttpResponseMessage answer = client.Send(new HttpRequestMessage(HttpMethod.Get, "/healthz/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
