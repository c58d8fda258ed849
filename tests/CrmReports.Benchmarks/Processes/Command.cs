using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CrmReports.Benchmarks.Processes;

/// <summary>Runs commands one at a time and measures each from outside.</summary>
/// <remarks>GNU time, where it is installed, reads the kernel's own peak and processor time when the command has
/// ended (wait4). Elsewhere both are polled each 10 ms, which may miss what happens in the last of them.</remarks>
public sealed class Command
{
    private const string GnuTime = "/usr/bin/time";
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);
    private readonly bool hasGnuTime;

    public Command()
    {
        hasGnuTime = OperatingSystem.IsLinux() && File.Exists(GnuTime)
            && RunUnderTime(["true"], null, TimeSpan.FromSeconds(10)).PeakBytes is not null;
    }

    public string MemoryMethod => hasGnuTime ? "ru_maxrss (GNU time)" : "polled each 10 ms";

    public CommandRun Run(
        IReadOnlyList<string> command, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null) =>
        hasGnuTime ? RunUnderTime(command, environment, limit) : RunPolled(command, environment, limit);

    private static CommandRun RunUnderTime(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment, TimeSpan limit)
    {
        string figures = Path.GetTempFileName();
        try
        {
            CommandRun run = RunPolled(
                [GnuTime, "-q", "-f", "%U %S %M", "-o", figures, .. command], environment, limit, poll: false);
            string[] parts = File.ReadAllText(figures).Split(' ', StringSplitOptions.TrimEntries);
            return parts.Length != 3 || run.Fault is not null
                ? run
                : run with { CpuSeconds = Number(parts[0]) + Number(parts[1]), PeakBytes = (long)Number(parts[2]) * 1024 };
        }
        finally
        {
            File.Delete(figures);
        }
    }

    private static CommandRun RunPolled(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment,
        TimeSpan limit,
        bool poll = true)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using Process process = Process.Start(StartInfo(command, environment))!;
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            (double? cpu, long? peak) = (null, null);
            bool ended = poll ? WaitAndPoll(process, limit, out cpu, out peak) : process.WaitForExit(limit);
            double seconds = clock.Elapsed.TotalSeconds;
            if (!ended)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            // A process of its own that a command left behind may hold the pipes open for ever.
            Task.WaitAll([output, error], TimeSpan.FromSeconds(5));
            return new CommandRun(
                ended ? process.ExitCode : null, seconds, cpu, peak, Written(output), Written(error),
                ended ? null : $"stopped after {limit.TotalSeconds:0} s");
        }
        catch (Win32Exception fault)
        {
            return new CommandRun(null, 0, null, null, "", "", $"{command[0]} could not be started: {fault.Message}");
        }
    }

    private static bool WaitAndPoll(Process process, TimeSpan limit, out double? cpu, out long? peak)
    {
        (cpu, peak) = (null, null);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < limit)
        {
            if (process.WaitForExit(PollInterval))
            {
                return true;
            }

            try
            {
                process.Refresh();
                peak = Math.Max(peak ?? 0, process.PeakWorkingSet64);
                cpu = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // Ended between the two calls; the next wait says so.
            }
        }

        return false;
    }

    private static ProcessStartInfo StartInfo(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Written(Task<string> text) => text.IsCompletedSuccessfully ? text.Result : "";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
