namespace CrmReports.Application.Sources;

/// <summary>
/// Finds separator, quote and escape by splitting the first records with each candidate. The right ones give records of one
/// width whose cells are numbers, dates and the like; a wrong one cuts through texts and amounts.
/// </summary>
internal static class DialectDetection
{
    private static readonly string[] Separators = [",", ";", "\t", "|", "^"];

    /// <summary>How much worse the second best may be and still count as equally good.</summary>
    private const double Margin = 0.001;

    /// <exception cref="SourceException">SeparatorUnclear.</exception>
    public static Dialect Detect(SampleText sample, CsvOptions options, List<string> notes)
    {
        var best = Best(sample, options, options.Quote ?? '"', notes);
        best = options.Quote is null && best.Rows.Sum(row => row.Quoted) == 0 ? WithApostrophe(sample, options, best, notes) : best;
        best = options.Escape is null ? WithEscape(sample, best, notes) : best;
        if (best.Rows.Sum(row => row.Spaced) < 2)
        {
            return best.Dialect;
        }

        notes.Add($"Spaces stand between the separator {CharName.Of(best.Dialect.Separator)} and quoted fields, so spaces round fields are left out.");
        return best.Dialect with { Trim = true };
    }

    private static Candidate WithApostrophe(SampleText sample, CsvOptions options, Candidate plain, List<string> notes)
    {
        if (options.Separator?.Contains('\'') == true || !sample.Rest.Contains((byte)'\''))
        {
            return plain;
        }

        var ignored = new List<string>();
        var single = Best(sample, options, '\'', ignored);
        var quoted = single.Rows.Sum(row => row.Quoted);
        var wrapped = single.Rows.Sum(row => row.Wrapped);
        if (wrapped < 2 || wrapped < 0.8 * quoted || single.Score < plain.Score)
        {
            return plain;
        }

        notes.Add("Fields are quoted with apostrophes (--quote).");
        return single;
    }

    /// <summary>A backslash escapes where quotes end too early without it, or records are of different widths.</summary>
    private static Candidate WithEscape(SampleText sample, Candidate plain, List<string> notes)
    {
        if (plain.Dialect.Separator.Contains('\\') || !sample.Rest.Contains((byte)'\\'))
        {
            return plain;
        }

        var escaped = Candidate.Of(sample, Dialect.Of(sample, plain.Dialect.Separator, plain.Dialect.Quote, '\\'));
        var isBetter = escaped.Faults < plain.Faults || (escaped.Faults == plain.Faults && escaped.Regular > plain.Regular);
        if (!isBetter || escaped.Regular < plain.Regular)
        {
            return plain;
        }

        notes.Add("A backslash makes a quote or separator ordinary text (--escape).");
        return escaped;
    }

    private static Candidate Best(SampleText sample, CsvOptions options, char quote, List<string> notes)
    {
        var escape = options.Escape ?? '\0';
        if (options.Separator is { } declared)
        {
            return Candidate.Of(sample, Dialect.Of(sample, declared, quote, escape));
        }

        var usual = Usual(sample, quote, escape);
        var unusual = UnusualSeparators.Best(sample, quote, escape, usual);
        if (unusual is null)
        {
            return usual.IsTied is { } other
                ? throw new SourceException(
                    SourceFault.SeparatorUnclear,
                    $"The separator may be {CharName.Of(usual.Dialect.Separator)} or {CharName.Of(other)}: both divide the first lines equally well. Say which (--separator).")
                : usual;
        }

        notes.Add($"Fields are divided by {CharName.Of(unusual.Dialect.Separator)} (--separator).");
        return unusual;
    }

    private static Candidate Usual(SampleText sample, char quote, char escape)
    {
        var ranked = Separators.Where(separator => separator[0] != quote)
            .Select(separator => separator == Separators[0] || sample.Rest.Contains((byte)separator[0])
                ? Candidate.Of(sample, Dialect.Of(sample, separator, quote, escape))
                : new Candidate(Dialect.Of(sample, separator, quote, escape), [], 0))
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        var (best, second) = (ranked[0], ranked[1]);
        return best.Score == 0 ? ranked.First(candidate => candidate.Dialect.Separator == Separators.First(separator => separator[0] != quote))
            : second.Score > best.Score * (1 - Margin) ? best with { IsTied = second.Dialect.Separator }
            : best;
    }
}

/// <summary>A way to split the sample, and how well it does.</summary>
/// <param name="Score">0 when the separator is not in use; else greater the more it looks like one.</param>
internal sealed record Candidate(Dialect Dialect, List<SampleRow> Rows, double Score)
{
    /// <summary>A separator that does equally well.</summary>
    public string? IsTied { get; init; }

    public int Width { get; } = Widths.Usual(Rows, atLeast: 2);

    /// <summary>Share of the records that have the usual width.</summary>
    public double Regular => Rows.Count == 0 ? 0 : Rows.Count(row => row.Cells.Length == Width) / (double)Rows.Count;

    /// <summary>Quoted fields with text behind their end, or without an end.</summary>
    public int Faults => Rows.Sum(row => row.Faulty);

    /// <summary>Whether it divides the header as it divides the rows.</summary>
    public bool IsConvincing => Score > 0 && Rows[0].Cells.Length == Width && Regular >= 0.9;

    public static Candidate Of(SampleText sample, Dialect dialect)
    {
        var rows = sample.Rewritten(dialect).Split(dialect);
        return new Candidate(dialect, rows, ScoreOf(rows));
    }

    private static double ScoreOf(List<SampleRow> rows)
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
