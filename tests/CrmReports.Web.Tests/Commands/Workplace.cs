using System.Diagnostics;

namespace CrmReports.Web.Tests.Commands;

/// <summary>A data folder of a test's own, and the real program run on it as a process of its own.</summary>
public sealed class Workplace : IDisposable
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "crmreports.dll");

    private readonly TestFolder folder = TestFolder.OnDisk();

    public string Folder => folder.Path;

    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public CommandRun Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public Process Start(string[] arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment[Web.DataFolder.Variable] = DataFolder;
        start.Environment.Remove("CRMREPORTS_DEBUG");
        start.OpensStoreOf(DataFolder);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => folder.Dispose();
}

/// <summary>How a command ended and what it said on either stream.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error);
