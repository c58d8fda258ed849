using System.Runtime.CompilerServices;
using System.Text;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>The statements of every shape as a file of the source tree.</summary>
internal static class SqlSnapshot
{
    private const string Variable = "CRMREPORTS_SNAPSHOTS";
    private const string Heading = "-- ";
    private const string Renewal = $"If that is meant, run the test once with {Variable}=write, and have the difference reviewed with the change.";

    public static void Check(string file, IReadOnlyList<(string Shape, IReadOnlyList<Statement> Statements)> asked)
    {
        var sections = asked.Select(shape => (Name: shape.Shape, Text: Section(shape.Shape, shape.Statements))).ToList();
        var path = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable(Variable) == "write")
        {
            File.WriteAllText(path, string.Join('\n', sections.Select(section => section.Text)));
            throw new InvalidOperationException($"{file} is written. Look at what is different in it, then test without {Variable}.");
        }

        var kept = Kept(path);
        foreach (var (name, text) in sections)
        {
            text.ShouldBe(kept.GetValueOrDefault(name, ""), $"The SQL of \"{name}\" is not as {file} has it. {Renewal}");
        }

        kept.Keys.ShouldBe(sections.Select(section => section.Name), $"{file} has other shapes, or another order of them. {Renewal}");
    }

    private static string Section(string shape, IReadOnlyList<Statement> statements) =>
        $"{Heading}{shape}\n{string.Concat(statements.Select(statement => $"{statement}\n"))}";

    private static Dictionary<string, string> Kept(string path)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return sections;
        }

        var (name, section) = ("", new StringBuilder());
        foreach (var line in File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                (name, section) = (line[Heading.Length..], new StringBuilder());
            }

            section.Append(line).Append('\n');
            sections[name] = section.ToString();
        }

        return sections;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
