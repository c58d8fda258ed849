namespace CrmReports.Application.Sources;

/// <summary>Refuses what is not a text file, naming what it is.</summary>
internal static class TextCheck
{
    private static readonly (byte[] Start, string Name, string Remedy)[] Formats =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a workbook (.xlsx) or zip archive", "Import it as a workbook, or unpack it first."),
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook (.xls)", "Import it as a workbook, or save it as CSV."),
        ("BZh"u8.ToArray(), "a bzip2 archive", "Unpack it first; only gzip is unpacked here."),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", "Unpack it first; only gzip is unpacked here."),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "Unpack it first; only gzip is unpacked here."),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "Unpack it first; only gzip is unpacked here."),
        ("%PDF-"u8.ToArray(), "a PDF document", "Export the table as CSV."),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "Export the table as CSV."),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database", "Import it as a database."),
        ("PAR1"u8.ToArray(), "a Parquet file", "Export it as CSV."),
    ];

    public static void ThrowIfOtherFormat(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name, remedy) in Formats)
        {
            if (bytes.StartsWith(start) && (start.Length > 3 || HasControls(bytes)))
            {
                throw new SourceException(SourceFault.NotText, $"The file is {name}, not text. {remedy}");
            }
        }
    }

    public static void ThrowIfEmpty(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAnyExcept(" \t\r\n\v\f"u8) < 0)
        {
            throw new SourceException(SourceFault.Empty, "The file is empty: there is no text in it.");
        }
    }

    /// <summary>A stray zero byte spoils a row; a file full of control characters is no table.</summary>
    public static void ThrowIfBinary(ReadOnlySpan<byte> utf8)
    {
        var start = utf8[..Math.Min(utf8.Length, 64 * 1024)];
        if (start.Length >= 64 && CountControls(start) > 0.2 * start.Length)
        {
            throw new SourceException(
                SourceFault.NotText,
                "The file is not text: a fifth of it and more are control characters. If it is text in another encoding, declare it (--encoding).");
        }
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes) => CountControls(bytes[..Math.Min(bytes.Length, 256)]) > 0;

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0B or 0x0C or 0x1A or 0x1B) ? 1 : 0;
        }

        return count;
    }
}
