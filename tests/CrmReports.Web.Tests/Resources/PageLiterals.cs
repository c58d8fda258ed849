using System.Text.RegularExpressions;

namespace CrmReports.Web.Tests.Resources;

/// <summary>Finds words in a page that a reader would see and that do not come from a resource file: text between tags, and
/// the attributes that are read out.</summary>
internal static partial class PageLiterals
{
    public static IReadOnlyList<string> In(string page)
    {
        var plain = Comment().Replace(page, "");
        var words = new List<string>();
        foreach (Match attribute in ReadOut().Matches(plain))
        {
            words.AddRange(Words(WithoutCode(attribute.Groups["text"].Value)));
        }

        foreach (Match between in BetweenTags().Matches(Tag().Replace(WithoutScripts(plain), Mark)))
        {
            words.AddRange(Words(WithoutCode(between.Groups["text"].Value)));
        }

        return words;
    }

    /// <summary>A tag becomes a sign, so that the code in its attributes is no text; which way it opens is kept.</summary>
    private static string Mark(Match tag) => tag.Value.StartsWith("</", StringComparison.Ordinal) ? "\u0002" : tag.Value.EndsWith("/>", StringComparison.Ordinal) ? "\u0003" : "\u0001";

    private static string WithoutScripts(string page) => Data().Replace(page, "");

    private static string WithoutCode(string text) => Expression().Replace(Branch().Replace(text, ""), "");

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Data for scripts, and what is typed or copied as it is in every language.</summary>
    [GeneratedRegex(@"<script type=""application/json"">.*?</script>|<(?<raw>code|kbd|samp)\b[^>]*>.*?</\k<raw>>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex(@"\b(?:title|alt|placeholder|aria-label|aria-description)=""(?<text>[^""@]*)""")]
    private static partial Regex ReadOut();

    // Attribute values may hold quotes and angle brackets of code: @(a > b ? "x" : null).
    [GeneratedRegex(@"</?[a-z][\w-]*(?:\s+(?:[\w:@.-]+(?:=(?:""(?:@[\w.!?]*(?:\((?>[^()]|\((?<open>)|\)(?<-open>))*\)|\[(?>[^\[\]]|\[(?<deep>)|\](?<-deep>))*\])*|[^""])*""|'[^']*'|[^\s>""']+))?))*\s*/?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\u0001(?<text>[^\u0001-\u0003\r\n]*)(?=[\u0001-\u0003])|[\u0001-\u0003](?<text>[^\u0001-\u0003\r\n;{}]*)(?=[\u0001\u0002]|[\r\n]|$)")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"@?\b(?:if|foreach|for|switch|while)\s*\((?>[^()]|\((?<open>)|\)(?<-open>))*\)\s*\{?|\belse\s*\{")]
    private static partial Regex Branch();

    [GeneratedRegex(@"@@|@\((?>[^()]|\((?<open>)|\)(?<-open>))*\)|@(?:await\s+)?[\w.]+(?:\[(?>[^\[\]]|\[(?<deep>)|\](?<-deep>))*\]|\((?>[^()]|\((?<more>)|\)(?<-more>))*\)|\??\.\w+)*|&#?\w+;")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}'’-]+")]
    private static partial Regex Word();
}
