namespace CrmReports.Application.Sources;

/// <summary>Fits the header to rows that are regularly wider or narrower than it.</summary>
internal static class HeaderWidth
{
    public static string[] Fit(string[] header, List<SampleRow> rows, List<string> notes)
    {
        var width = Widths.Usual(rows);
        if (rows.Count < 3 || rows.Count(row => row.Cells.Length == width) < 0.9 * rows.Count)
        {
            return header;
        }

        if (width > header.Length)
        {
            notes.Add($"The header has {header.Length} names but the rows have {width} fields; the last {width - header.Length} were named by number.");
            return [.. header, .. Enumerable.Repeat(string.Empty, width - header.Length)];
        }

        if (width < header.Length && header.Skip(width).All(string.IsNullOrWhiteSpace))
        {
            notes.Add($"The header ends with {header.Length - width} empty names that no row has a field for; they were left out.");
            return header[..width];
        }

        return header;
    }
}
