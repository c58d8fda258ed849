namespace CrmReports.Application.Sources;

/// <summary>Why a source cannot be read at all. What is wrong with one row is its
/// <see cref="SourceRow.Problem"/> instead.</summary>
public enum SourceFault
{
    /// <summary>No text in the file.</summary>
    Empty,

    /// <summary>No file of that name.</summary>
    NotFound,

    /// <summary>The operating system refuses to open the file.</summary>
    NotReadable,

    /// <summary>The declared encoding is not known.</summary>
    UnknownEncoding,

    /// <summary>None of the encodings that are tried gives plausible text.</summary>
    EncodingUnclear,

    /// <summary>A workbook, an archive, a picture: not text.</summary>
    NotText,

    TooManyColumns,

    /// <summary>The header has bytes that are not text in the encoding.</summary>
    InvalidBytes,

    /// <summary>Two separators fit equally well.</summary>
    SeparatorUnclear,

    /// <summary>A compressed file that unpacks to more than is allowed.</summary>
    TooLarge,

    /// <summary>A compressed file that is damaged or ends early.</summary>
    CorruptArchive,

    /// <summary>The file ends before the declared header line.</summary>
    HeaderNotFound,

    /// <summary>A quote in the header is never closed.</summary>
    HeaderUnclosed,

    /// <summary>Record after record does not end within the allowed size.</summary>
    TooManyLongRecords,

    /// <summary>The file can be read in several ways (<see cref="ReadingQuestion"/>).</summary>
    ReadingUnclear,

    /// <summary>An option has a value that cannot be.</summary>
    BadOption,
}

/// <summary>A source that cannot be read. The message names the value, the place and the remedy, and holds no
/// customer data beyond the header.</summary>
public sealed class SourceException(SourceFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public SourceFault Fault { get; } = fault;
}
