using System.Text;

namespace CrmReports.Benchmarks.Results;

/// <summary>The results as aligned text.</summary>
public static class PlainOutput
{
    public static string Of(BenchmarkResults results)
    {
        var text = new StringBuilder().AppendLine(results.Heading);
        foreach (Section section in results.Sections)
        {
            text.AppendLine().AppendLine(section.Title);
            Append(text, SectionCells.MeasurementHeads, section.Measurements.Select(SectionCells.Of));
            text.AppendLine();
            if (section.Verdicts.Count > 0)
            {
                Append(text, SectionCells.VerdictHeads, section.Verdicts.Select(SectionCells.Of));
            }

            foreach (string remark in SectionCells.Remarks(section))
            {
                text.Append("  ").AppendLine(remark.ReplaceLineEndings("\n    "));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] heads, IEnumerable<string[]> lines)
    {
        string[][] all = [heads, .. lines];
        int[] widths = [.. heads.Select((_, column) => all.Max(line => line[column].Length))];
        foreach (string[] line in all)
        {
            // Names to the left, figures to the right.
            IEnumerable<string> cells = line.Select((cell, column) =>
                column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.AppendLine($"  {string.Join("  ", cells)}".TrimEnd());
        }
    }
}
