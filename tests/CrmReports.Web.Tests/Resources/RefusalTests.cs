using System.Text.RegularExpressions;

namespace CrmReports.Web.Tests.Resources;

public sealed partial class RefusalTests
{
    /// <summary>Each code that a refusal is thrown with has its sentence, so that no page shows a key.</summary>
    [Fact]
    public void EveryRefusalThatPagesMeetHasItsWords()
    {
        var texts = TextFiles.Read("ReportTexts", "en");
        var codes = Directory.EnumerateFiles(TextFiles.PathOf(".."), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(code => Thrown().Matches(code).Select(match => match.Groups["code"].Value))
            .Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(10);
        codes.Where(code => !texts.ContainsKey($"Refused.{code}")).ShouldBeEmpty();
    }

    [GeneratedRegex("new ReportException\\((?:(?!new ReportException|;\\s*\\n).){0,600}?\",?\\)?,\\s*\"(?<code>[A-Z]\\w+)\"", RegexOptions.Singleline)]
    private static partial Regex Thrown();
}
