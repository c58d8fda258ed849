using System.Text.RegularExpressions;

namespace CrmReports.Web.Tests.Commands;

/// <summary>The tour of the README, typed as it stands there.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public void TheTourWorksAsWritten()
    {
        var readme = File.ReadAllText(Find("README.md"));
        work.Write("sales.csv", Blocks(readme, "csv").Single());
        var steps = Blocks(readme, "console").SelectMany(block => block.Split("$ crmreports ").Skip(1)).ToList();
        steps.Count.ShouldBeGreaterThan(5);
        foreach (var step in steps)
        {
            var (command, shown) = (step[..step.IndexOf('\n', StringComparison.Ordinal)], step[(step.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var run = work.Run([.. Words().Matches(command).Select(word => word.Value.Trim('"'))]);
            run.ExitCode.ShouldBe(0, $"{command}\n{run.Error}");
            (run.Output + run.Error).ShouldContain(shown, Case.Sensitive, command);
        }

        Directory.GetFiles(work.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["drinks.csv", "purchases.xlsx", "rejects.csv", "sales.csv"]);
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    private static IEnumerable<string> Blocks(string text, string language) =>
        Regex.Matches(text.ReplaceLineEndings("\n"), $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(block => block.Groups[1].Value);

    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name)))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        throw new FileNotFoundException($"{name} stands in no folder above {AppContext.BaseDirectory}.");
    }
}
