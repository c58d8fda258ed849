namespace CrmReports.Benchmarks.Processes;

/// <summary>A command that has ended, or was ended.</summary>
/// <param name="ExitCode">Null when it could not be started or ran out of time.</param>
/// <param name="WallSeconds">From its start to its end, loading of its runtime included.</param>
/// <param name="CpuSeconds">User and system time over all its threads, where the system tells.</param>
/// <param name="PeakBytes">The most resident memory it held (ru_maxrss, the same counter as VmHWM).</param>
/// <param name="Fault">Why there is no exit code.</param>
public sealed record CommandRun(
    int? ExitCode,
    double WallSeconds,
    double? CpuSeconds,
    long? PeakBytes,
    string StandardOutput,
    string StandardError,
    string? Fault = null)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Why it failed, with the end of what it wrote; null when it succeeded.</summary>
    public string? Failure
    {
        get
        {
            if (Succeeded)
            {
                return null;
            }

            string written = StandardError.Trim().Length > 0 ? StandardError.Trim() : StandardOutput.Trim();
            return $"{Fault ?? $"exit code {ExitCode}"}{(written.Length > 0 ? ": " + End(written) : "")}";
        }
    }

    private static string End(string text) => text.Length <= 1500 ? text : "..." + text[^1500..];
}
