using System.IO.Compression;

namespace CrmReports.Benchmarks.Measures;

/// <summary>Counts the lines of an exported file, so that an export that lost rows is not called fast.</summary>
public static class OutputRows
{
    /// <param name="format"><c>csv</c>: lines (the generated texts hold no line breaks); <c>xlsx</c>: rows of all sheets.</param>
    public static long Count(string path, string format)
    {
        if (format == "csv")
        {
            using FileStream stream = File.OpenRead(path);
            return Occurrences(stream, "\n"u8);
        }

        using ZipArchive workbook = ZipFile.OpenRead(path);
        long rows = 0;
        foreach (ZipArchiveEntry sheet in workbook.Entries.Where(
            entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using Stream stream = sheet.Open();
            rows += Occurrences(stream, "</row>"u8);
        }

        return rows;
    }

    private static long Occurrences(Stream stream, ReadOnlySpan<byte> text)
    {
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        long found = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is int read and > 0)
        {
            Span<byte> filled = buffer.AsSpan(0, kept + read);
            found += filled.Count(text);

            // One byte less than the text may be the start of one that the next block completes.
            kept = Math.Min(text.Length - 1, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
