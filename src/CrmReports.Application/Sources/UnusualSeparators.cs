using System.Text;

namespace CrmReports.Application.Sources;

/// <summary>
/// Finds separators beyond the usual ones: a character or a run of several that divides every line of the file alike, the
/// first one included. Dates, times, paths and names of several words do that too, so what is common in texts has to divide
/// all lines, into three columns or more of which one is of numbers or dates, where no usual separator does.
/// </summary>
internal static class UnusualSeparators
{
    private const int MostCandidates = 16;
    private const int LinesLookedAt = 50;
    private const int LongestRun = 5;

    /// <summary>How much better than a usual separator it has to be.</summary>
    private const double Disadvantage = 0.95;

    /// <summary>Characters that texts, figures and dates are written with.</summary>
    private const string InTexts = " .-_/:()[]{}+@#*=&$€£¥?!'\"\\<>`，、。";

    /// <summary>The one that divides the file better than the best of the usual ones; null where none does.</summary>
    public static Candidate? Best(SampleText sample, char quote, char escape, Candidate usual)
    {
        var outside = Outside(sample, quote).ToList();
        var candidates = outside.Take(LinesLookedAt)
            .SelectMany(RunsOf)
            .GroupBy(run => run, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Take(MostCandidates)
            .Select(group => Candidate.Of(sample, Dialect.Of(sample, group.Key, quote, escape)))
            .Where(candidate => Fits(candidate, usual))
            .ToList();
        var text = string.Join('\n', outside);
        if (Around(usual, candidates, text) is { } longer)
        {
            return longer;
        }

        return candidates.MaxBy(candidate => candidate.Score) is { } best && (best.Score * Disadvantage > usual.Score || IsClear(best, usual))
            ? Around(best, candidates, text) ?? best
            : null;
    }

    /// <summary>Every line is divided alike, and the usual separator does not stand in the first one: it is of values below.</summary>
    private static bool IsClear(Candidate candidate, Candidate usual) =>
        candidate.Regular == 1 && candidate.Rows[0].Cells.Length == candidate.Width && usual.Rows is [{ Cells.Length: < 2 }, ..];

    /// <summary>Whether it divides the file so evenly that it may well be its separator.</summary>
    private static bool Fits(Candidate candidate, Candidate usual)
    {
        var rows = candidate.Rows;
        if (candidate.Score == 0 || rows.Count < 2 || (rows.Count == 2 && candidate.Width < 3))
        {
            return false;
        }

        var first = rows.FindIndex(row => row.Cells.Length == candidate.Width);
        var table = rows[first..];
        var isRegular = table.Count >= 2 && table.Count(row => row.Cells.Length == candidate.Width) >= 0.95 * table.Count;
        if (!isRegular || IsMostlyEmpty(table, 0) || IsMostlyEmpty(table, candidate.Width - 1))
        {
            return false;
        }

        return IsWeak(candidate.Dialect.Separator)
            ? first == 0 && candidate.Width >= 3 && rows.Count >= 3 && candidate.Regular == 1 && !usual.IsConvincing && HasTypedColumn(rows)
            : first <= rows.Count / 2;
    }

    /// <summary>The longest separator outside which the one of a candidate never stands, as the bar in <c>~|~</c>.</summary>
    private static Candidate? Around(Candidate inner, List<Candidate> candidates, string text) =>
        inner.Score == 0 ? null : candidates.Where(candidate => Encloses(candidate.Dialect.Separator, inner, text)).MaxBy(candidate => candidate.Dialect.Separator.Length);

    private static bool Encloses(string separator, Candidate inner, string text)
    {
        var part = inner.Dialect.Separator;
        if (separator.Length <= part.Length || !separator.Contains(part, StringComparison.Ordinal)
            || Count(text, part) != Count(text, separator) * Count(separator, part))
        {
            return false;
        }

        // In a file without a header, two commas may stand round a column that is empty throughout, and a comma and a sign
        // before figures.
        return inner.Rows[0].Cells.All(cell => CellShapes.Of(cell.Trim(separator[0], separator[^1])) is CellShape.Word or CellShape.Empty);
    }

    private static bool IsWeak(string separator) =>
        separator.Length == 1 ? InTexts.Contains(separator[0]) : separator.All(mark => " .-/_'()".Contains(mark));

    private static IEnumerable<string> RunsOf(string line)
    {
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && IsMark(line[end]))
            {
                end++;
            }

            if (end == i)
            {
                i++;
                continue;
            }

            var run = line[i..end];
            if (run.Length is > 1 and <= LongestRun && !run.Contains(' '))
            {
                yield return run;
            }

            foreach (var mark in run.Where(mark => !",;\t|^".Contains(mark)).Distinct())
            {
                yield return mark.ToString();
            }

            i = end;
        }
    }

    private static bool IsMark(char character) =>
        character is not ('"' or '\'' or '\r' or '\n' or '\0' or '\uFFFD') && !char.IsLetterOrDigit(character) && !char.IsSurrogate(character)
        && char.GetUnicodeCategory(character) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    /// <summary>The first lines without what is quoted in them.</summary>
    private static IEnumerable<string> Outside(SampleText sample, char quote)
    {
        var text = Encoding.UTF8.GetString(sample.Rest[..Math.Min(sample.Rest.Length, 64 * 1024)]);
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(quote == '\0' ? '\n' : quote);
            yield return parts.Length == 1 ? line : string.Join('x', parts.Where((_, i) => i % 2 == 0));
        }
    }

    private static bool IsMostlyEmpty(List<SampleRow> rows, int column) =>
        rows.Count(row => row.Cells.Length > column && string.IsNullOrWhiteSpace(row.Cells[column])) > 0.5 * rows.Count;

    private static bool HasTypedColumn(List<SampleRow> rows) => Enumerable.Range(0, rows[0].Cells.Length).Any(column =>
        rows.Skip(1).Count(row => CellShapes.Of(row.Cells[column]) is CellShape.Number or CellShape.Date) >= 0.8 * (rows.Count - 1));

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var i = 0; (i = text.IndexOf(part, i, StringComparison.Ordinal)) >= 0; i += part.Length)
        {
            count++;
        }

        return count;
    }
}
