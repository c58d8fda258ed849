namespace CrmReports.Application.Sources;

/// <summary>
/// Finds separator and quote by splitting the first records with each candidate. The right one gives records of one
/// width whose cells are numbers, dates and the like; a wrong one cuts through texts and amounts.
/// </summary>
internal static class DialectDetection
{
    private static readonly char[] Separators = [',', ';', '\t', '|', '^'];

    /// <summary>How much worse the second best may be and still count as equally good.</summary>
    private const double Margin = 0.001;

    /// <exception cref="SourceException">SeparatorUnclear.</exception>
    public static Dialect Detect(SampleText sample, CsvOptions options, List<string> notes)
    {
        var plain = Best(sample, options, options.Quote ?? '"');
        var best = options.Quote is null && plain.Rows.Sum(row => row.Quoted) == 0 ? WithApostrophe(sample, options, plain, notes) : plain;
        if (best.Rows.Sum(row => row.Spaced) < 2)
        {
            return new Dialect(best.Separator, best.Quote, Trim: false);
        }

        notes.Add($"Spaces stand between the separator {CharName.Of(best.Separator)} and quoted fields, so spaces round fields are left out.");
        return new Dialect(best.Separator, best.Quote, Trim: true);
    }

    private static Candidate WithApostrophe(SampleText sample, CsvOptions options, Candidate plain, List<string> notes)
    {
        if (options.Separator == '\'' || !sample.Rest.Contains((byte)'\''))
        {
            return plain;
        }

        var single = Best(sample, options, '\'');
        var quoted = single.Rows.Sum(row => row.Quoted);
        var wrapped = single.Rows.Sum(row => row.Wrapped);
        if (wrapped < 2 || wrapped < 0.8 * quoted || single.Score < plain.Score)
        {
            return plain;
        }

        notes.Add("Fields are quoted with apostrophes (--quote).");
        return single;
    }

    private static Candidate Best(SampleText sample, CsvOptions options, char quote)
    {
        if (options.Separator is { } declared)
        {
            return Of(sample, options, declared, quote);
        }

        var ranked = Separators.Where(separator => separator != quote)
            .Select(separator => Of(sample, options, separator, quote))
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        var (best, second) = (ranked[0], ranked[1]);
        if (best.Score == 0)
        {
            return ranked.First(candidate => candidate.Separator == Separators.First(separator => separator != quote));
        }

        return second.Score > best.Score * (1 - Margin)
            ? throw new SourceException(
                SourceFault.SeparatorUnclear,
                $"The separator may be {CharName.Of(best.Separator)} or {CharName.Of(second.Separator)}: both divide the first lines equally well. Say which (--separator).")
            : best;
    }

    private static Candidate Of(SampleText sample, CsvOptions options, char separator, char quote)
    {
        if (separator != Separators[0] && options.Separator is null && !sample.Rest.Contains((byte)separator))
        {
            return new Candidate(separator, quote, [], 0);
        }

        var rows = sample.Split(separator, quote);
        return new Candidate(separator, quote, rows, Score(rows));
    }

    /// <summary>0 when the separator is not in use; else greater the more it looks like one.</summary>
    private static double Score(List<SampleRow> rows)
    {
        var width = Widths.Usual(rows, atLeast: 2);
        if (width < 2)
        {
            return 0;
        }

        // Lines above the table are narrower and many; they must not hide it. But a header without the separator speaks
        // against it.
        var first = rows.FindIndex(row => row.Cells.Length == width);
        var table = rows.Count - first;
        if (table < 2)
        {
            first = 0;
            table = rows.Count;
        }

        var regular = rows.Count(row => row.Cells.Length == width) / (double)table;
        var average = rows.Skip(first).Average(row => row.Cells.Length);
        if (regular < 0.5 && average < 1.5)
        {
            return 0;
        }

        var above = first == 0 ? 1 : 0.6 + (0.3 * table / rows.Count);
        return regular * above * CellScore(rows, width) * (1 + (0.02 * Math.Log2(width)));
    }

    /// <summary>Greater the more cells of regular records are something other than free text, and the fewer begin with
    /// a space, as what follows a comma in a sentence does.</summary>
    private static double CellScore(List<SampleRow> rows, int width)
    {
        var (typed, spaced, cells) = (0, 0, 0);
        foreach (var cell in rows.Where(row => row.Cells.Length == width).Take(100).SelectMany(row => row.Cells.Take(64)))
        {
            cells++;
            typed += CellShapes.Of(cell) is CellShape.Number or CellShape.Date or CellShape.Email or CellShape.Empty ? 1 : 0;
            spaced += cell.Length > 1 && cell[0] == ' ' ? 1 : 0;
        }

        return 0.5 + ((typed - (0.2 * spaced)) / cells);
    }

    private sealed record Candidate(char Separator, char Quote, List<SampleRow> Rows, double Score);
}

/// <summary>The number of fields of records.</summary>
internal static class Widths
{
    /// <summary>The most frequent width of at least a given one, the one that comes first where two are equal; 0 when
    /// no record is that wide.</summary>
    public static int Usual(List<SampleRow> rows, int atLeast = 1) => rows
        .Select(row => row.Cells.Length)
        .Where(width => width >= atLeast)
        .GroupBy(width => width)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Key)
        .FirstOrDefault();
}
