using System.Text;

namespace CrmReports.Benchmarks.Results;

/// <summary>The results as Markdown, alone or put between the result marks of a page.</summary>
public static class MarkdownOutput
{
    public const string StartMark = "<!-- results -->";
    public const string EndMark = "<!-- end of results -->";

    public static void Write(BenchmarkResults results, string path)
    {
        string page = File.Exists(path) ? File.ReadAllText(path) : "";
        File.WriteAllText(path, Into(page, Of(results)));
    }

    /// <returns>The page with its results replaced; the results alone when the page has no marks.</returns>
    public static string Into(string page, string results)
    {
        int start = page.IndexOf(StartMark, StringComparison.Ordinal);
        int end = page.IndexOf(EndMark, StringComparison.Ordinal);
        return start < 0 || end < start
            ? results
            : $"{page[..(start + StartMark.Length)]}\n\n{results}\n{page[end..]}";
    }

    public static string Of(BenchmarkResults results)
    {
        var text = new StringBuilder().Append(results.Heading).Append('\n');
        foreach (Section section in results.Sections)
        {
            text.Append("\n### ").Append(section.Title).Append("\n\n");
            Append(text, SectionCells.MeasurementHeads, section.Measurements.Select(SectionCells.Of));
            text.Append('\n');
            if (section.Verdicts.Count > 0)
            {
                Append(text, SectionCells.VerdictHeads, section.Verdicts.Select(SectionCells.Of));
            }

            foreach (string remark in SectionCells.Remarks(section))
            {
                text.Append('\n').Append(remark.ReplaceLineEndings(" ")).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] heads, IEnumerable<string[]> lines)
    {
        text.Append(Line(heads)).Append(Line([.. heads.Select((_, column) => column == 0 ? "---" : "--:")]));
        foreach (string[] line in lines)
        {
            text.Append(Line(line));
        }
    }

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
