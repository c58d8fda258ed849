using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Web.Commands;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>The product as people start it: a process of its own on a data folder of its own.</summary>
/// <param name="DataFolder">Need not exist yet.</param>
/// <param name="TemporaryFolder">What the process is told to be the folder for temporary files.</param>
internal sealed record Product(string DataFolder, string TemporaryFolder)
{
    /// <summary>No command of these tests takes longer than that, whatever else the machine does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end.</summary>
    public Answer Run(params string[] arguments)
    {
        using var running = Start(arguments);
        return running.Wait(Patience);
    }

    /// <summary>Runs a command that must end with the given exit code.</summary>
    public Answer Expect(int exitCode, params string[] arguments)
    {
        var answer = Run(arguments);
        answer.ExitCode.ShouldBe(exitCode, $"{string.Join(' ', arguments)}\n{answer.Output}\n{answer.Errors}");
        return answer;
    }

    public RunningCommand Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = TemporaryFolder,
        };
        start.ArgumentList.Add(typeof(CommandHost).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["CRMREPORTS_DATA"] = DataFolder;
        start.OpensStoreOf(DataFolder);
        start.Environment["TMPDIR"] = TemporaryFolder;

        // The runtime would leave its own diagnostic sockets behind where it is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment.Remove("CRMREPORTS_DEBUG");
        return new RunningCommand(start);
    }
}

/// <summary>A command that has been started.</summary>
internal sealed class RunningCommand : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    public RunningCommand(ProcessStartInfo start)
    {
        process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start.");
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public Answer Wait(TimeSpan atMost)
    {
        if (!process.WaitForExit(atMost))
        {
            process.Kill();
            throw new TimeoutException(string.Create(
                CultureInfo.InvariantCulture, $"{string.Join(' ', process.StartInfo.ArgumentList.Skip(1))} has not ended within {atMost.TotalSeconds:0} s."));
        }

        return new Answer(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Ends the process by SIGKILL: it gets no chance to tidy up. False where it had ended by itself.</summary>
    public bool Kill()
    {
        var lived = !process.HasExited;
        process.Kill();
        process.WaitForExit();

        // 128 + 9 where the signal ended it.
        return lived && process.ExitCode == 137;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

/// <summary>What a command said.</summary>
internal sealed record Answer(int ExitCode, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
