using System.Text.RegularExpressions;
using CrmReports.Application.Imports;
using CrmReports.Web.Pages.Imports;

namespace CrmReports.Web.Tests.Resources;

/// <summary>What the engine says of an import that is held or failed, pages say in the reader's language.</summary>
public sealed partial class ReasonTests
{
    /// <summary>Where the faults lie that an import can end by once its file is taken in.</summary>
    private static readonly string[] Places = ["Sources", Path.Combine("Imports", "Staging"), Path.Combine("Imports", "ImportLog.cs"), Path.Combine("Imports", "QualityGate.cs")];

    /// <summary>Answers to a command, which no import is kept with.</summary>
    private static readonly string[] Answers = ["There is no import"];

    [Fact]
    public void EveryReasonHasItsWords()
    {
        var texts = TextFiles.Read("ImportTexts", "en");
        var said = Sources().SelectMany(Sayings).Distinct().ToList();
        said.Count.ShouldBeGreaterThan(15);
        foreach (var reason in said)
        {
            var key = ReasonWords.KeyOf(reason);
            key.ShouldNotBeNull(reason);
            texts.Keys.ShouldContain(key, reason);
        }
    }

    [Fact]
    public void AReasonThatNobodyWordedIsNotGuessed() => ReasonWords.KeyOf("Something else happened.").ShouldBeNull();

    [Fact]
    public void TheReasonOfTheGateIsKnown() => ReasonWords.KeyOf(
        QualityGate.Holds(new ImportProfileGate { MaxRejectedShare = 0.01 }, new ImportCounts { Read = 10, Rejected = 5 })!).ShouldBe("Reason.TooManyRejected");

    private static IEnumerable<string> Sources() =>
        from place in Places
        let path = TextFiles.PathOf(Path.Combine("..", "CrmReports.Application", place))
        from file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.cs") : [path]
        select File.ReadAllText(file);

    /// <summary>Sentences in the code that are thrown or kept as a reason, with something in their places.</summary>
    private static IEnumerable<string> Sayings(string code) =>
        from Match match in Sentence().Matches(code)
        let text = Regex.Replace(match.Groups["text"].Value, @"\{[^{}]*\}", "1")
        where !Array.Exists(Answers, text.StartsWith)
        select text;

    [GeneratedRegex("(?:new ImportException\\(|new SourceException\\(|SourceFault\\.\\w+,|Interrupted =)(?:\\s*SourceFault\\.\\w+,)?[\\s(]*\\$?\"(?<text>[A-Z'{][^\"]{12,}[.)])\"")]
    private static partial Regex Sentence();
}
