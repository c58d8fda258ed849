using System.Globalization;
using System.Runtime.InteropServices;

namespace CrmReports.Benchmarks.Processes;

/// <summary>Where the figures were taken; printed with them, since they mean little without it.</summary>
/// <param name="LoadBefore">Processes that wanted to run in the last minute before the start: above 0.3 or so
/// others had a share of the machine. Null where the system does not tell.</param>
public sealed record Machine(
    DateTimeOffset Taken, string System, string Processor, int Cores, double MemoryGigabytes, string Runtime,
    double? LoadBefore)
{
    public static Machine Current(TimeProvider clock) => new(
        clock.GetLocalNow(),
        RuntimeInformation.OSDescription,
        FirstValue("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9,
        RuntimeInformation.FrameworkDescription,
        LoadNow());

    public static double? LoadNow() => !File.Exists("/proc/loadavg")
        ? null
        : double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Writes back what the last command left unwritten, so that the next does not pay for it.</summary>
    public static void Settle()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            Sync();
        }
    }

    [DllImport("libc", EntryPoint = "sync")]
    private static extern void Sync();

    private static string? FirstValue(string path, string name) => !File.Exists(path)
        ? null
        : File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[^1].Trim();
}
