using System.Text.RegularExpressions;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>What T-SQL, or a server that is compatible with it, does not have. Not a parser: it knows the forms in which SQL is
/// usually written for other databases.</summary>
internal static partial class TSqlRules
{
    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Functions = ["SUM", "COUNT", "AVG", "MIN", "MAX", "COALESCE", "NULLIF", "CAST", "ABS", "ROUND"];

    /// <summary>What is wrong with a statement; nothing where it is right.</summary>
    public static IEnumerable<string> Faults(string sql)
    {
        // Names say nothing, and must not be taken for words.
        var text = Name().Replace(Literal().Replace(sql, "''"), "n");
        foreach (Match word in Foreign().Matches(text))
        {
            yield return word.Value;
        }

        for (var group = Innermost().Match(text); group.Success; group = Innermost().Match(text))
        {
            var (before, inside) = (group.Groups["before"].Value, group.Groups["inside"].Value);
            if (Fault(before, inside) is { } fault)
            {
                yield return fault;
            }

            var condition = before.Length == 0 && Condition().IsMatch(WithoutCases(inside)) && !IsSelect(inside);
            text = string.Concat(text.AsSpan(0, group.Index), condition ? before + " v = v " : before + " v ", text.AsSpan(group.Index + group.Length));
        }

        if (IsSelect(text) && OfSelect(text, isInner: false) is { } last)
        {
            yield return last;
        }
    }

    private static bool IsSelect(string text) => text.TrimStart().StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase);

    private static string? Fault(string before, string inside)
    {
        if (IsSelect(inside))
        {
            return OfSelect(inside, isInner: true);
        }

        if (before is "MIN" or "MAX" && inside.Contains(',', StringComparison.Ordinal))
        {
            return $"{before} of several values: {before}({inside})";
        }

        return Functions.Contains(before) && Condition().IsMatch(WithoutCases(inside)) ? $"a condition as a value: {before}({inside})" : null;
    }

    private static string? OfSelect(string text, bool isInner)
    {
        var plain = WithoutCases(text);
        var order = plain.IndexOf(" ORDER BY ", StringComparison.OrdinalIgnoreCase);
        var page = plain.IndexOf(" OFFSET ", StringComparison.OrdinalIgnoreCase);
        if (page >= 0 && order < 0)
        {
            return $"a page without an order: {text}";
        }

        if (isInner && order >= 0 && page < 0)
        {
            return $"an order within a table: {text}";
        }

        var from = plain.IndexOf(" FROM ", StringComparison.OrdinalIgnoreCase);
        var list = from < 0 ? plain : plain[..from];
        return Condition().IsMatch(list) || (order >= 0 && Condition().IsMatch(plain[order..])) ? $"a condition as a value: {text}" : null;
    }

    private static string WithoutCases(string text)
    {
        for (var shorter = Case().Replace(text, " v "); shorter != text; shorter = Case().Replace(text, " v "))
        {
            text = shorter;
        }

        return text;
    }

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literal();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<before>\b[A-Za-z_]+)?\s?\((?<inside>[^()]*)\)")]
    private static partial Regex Innermost();

    [GeneratedRegex(@"\bCASE\b(?:(?!\bCASE\b).)*?\bEND\b", Words | RegexOptions.Singleline)]
    private static partial Regex Case();

    [GeneratedRegex(@"[<>=]|\bIS (NOT )?NULL\b|\bNOT\b|\bEXISTS\b|\bIN\b|\bLIKE\b|\bBETWEEN\b", Words)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\bLIMIT\b|\|\||\bMERGE\b|\bPERCENTILE_(CONT|DISC)\b|\bAS TEXT\b|\bIS (NOT )?DISTINCT\b|\b(TRUE|FALSE)\b|\browid\b|\bjson_\w+|\bIFNULL\b|\bNVL\b"
        + @"|\bLENGTH\s?\(|\bSUBSTR\s?\(|\bSTRFTIME\b|\bPRINTF\b|\bGROUP_CONCAT\b|\bGLOB\b|\bREGEXP\b|\bNULLS (FIRST|LAST)\b|\bFILTER\s?\(|\bRETURNING\b"
        + @"|\bPRAGMA\b|\bON CONFLICT\b|\bINSERT OR\b|\bUSING\b|\bNATURAL\b|\bTOTAL\s?\(|\bIIF\s?\(|\bGREATEST\b|\bLEAST\b|\bSTRING_AGG\b|==|::|`", Words)]
    private static partial Regex Foreign();
}
