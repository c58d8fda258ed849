using System.Text.RegularExpressions;

namespace CrmReports.Web.Tests.Resources;

/// <summary>No text is missing in either language, and no page holds a text of its own.</summary>
public sealed partial class TextTests
{
    /// <summary>Letters that pages may hold: names that are the same in every language, units, formats.</summary>
    private static readonly HashSet<string> Allowed = ["CrmReports", "CSV", "Excel", "JSON", "XLSX", "API", "SQL", "curl", "UTF"];

    public static TheoryData<string> Areas => [.. TextFiles.Areas];

    public static TheoryData<string> Pages => [.. TextFiles.Pages];

    [Theory]
    [MemberData(nameof(Areas))]
    public void BothLanguagesHaveTheSameTexts(string area)
    {
        var (english, chinese) = (TextFiles.Read(area, "en"), TextFiles.Read(area, "zh-Hans"));
        chinese.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            text.Trim().ShouldNotBeEmpty($"{area}: {key}");
            chinese[key].Trim().ShouldNotBeEmpty($"{area}, Chinese: {key}");
            Places(chinese[key]).ShouldBe(Places(text), $"{area}: the places of {key} differ");
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void ChineseTextsHaveChinesePunctuation(string area)
    {
        var faults = from text in TextFiles.Read(area, "zh-Hans")
                     where LatinPunctuation().IsMatch(text.Value)
                     select $"{text.Key}: {text.Value}";
        faults.ShouldBeEmpty();
    }

    /// <summary>A key that is put together at run time is followed by a dot or a placeholder and cannot be checked here.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryKeyOfAPageExists(string page)
    {
        var text = File.ReadAllText(TextFiles.PathOf(page));
        foreach (Match injected in Injection().Matches(text))
        {
            var known = TextFiles.Read(injected.Groups["area"].Value, "en");
            foreach (Match use in Regex.Matches(text, $@"\b{Regex.Escape(injected.Groups["name"].Value)}\[""(?<key>[^""{{}}]+)"""))
            {
                known.Keys.ShouldContain(use.Groups["key"].Value, $"{page} uses a text that {injected.Groups["area"].Value} does not have");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoPageHoldsATextOfItsOwn(string page) =>
        PageLiterals.In(File.ReadAllText(TextFiles.PathOf(page)))
            .Where(word => !Allowed.Contains(word))
            .ShouldBeEmpty($"{page}: user text belongs to a resource file");

    [Fact]
    public void ALiteralTextIsFound()
    {
        PageLiterals.In("<p>Hello</p>").ShouldBe(["Hello"]);
        PageLiterals.In("<p>\n    <b>@Model.A</b> of them\n</p>").ShouldBe(["of", "them"]);
        PageLiterals.In("@model X\n<p>@T[\"A\"] · <b title=\"Open it\">@Model.Name</b></p>").ShouldBe(["Open", "it"]);
        PageLiterals.In("@if (a < b)\n{\n    <td class=\"x\">@(a > b ? \"one\" : \"two\")</td>\n}\nelse\n{\n    <i>!</i>\n}").ShouldBeEmpty();
    }

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"@inject\s+IStringLocalizer<(?<area>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Injection();

    /// <summary>A comma, colon, question mark or full stop of the other script after a Chinese sign.</summary>
    [GeneratedRegex(@"[\u4E00-\u9FFF][,;:?!](\s|$|[\u4E00-\u9FFF])|[\u4E00-\u9FFF]\.($|\s)")]
    private static partial Regex LatinPunctuation();
}
