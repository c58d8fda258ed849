using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>How sure the meaning of a column is.</summary>
public enum Guess
{
    /// <summary>A person said so, or the header is the field's name.</summary>
    Sure,

    /// <summary>A usual word for the field.</summary>
    Likely,

    /// <summary>Nothing known has that name: it is kept as a field of its own.</summary>
    Unknown,

    /// <summary>Its values can be read in two ways, or many of them cannot be read at all.</summary>
    PleaseCheck,
}

/// <summary>One column of an upload as it would be read, judged by the first rows.</summary>
/// <param name="Samples">Different values as they stand in the file, two at most.</param>
/// <param name="Empty">Rows looked at in which it is missing.</param>
/// <param name="Type">What its values are; null for a column that is left out.</param>
/// <param name="DateOrder">The order found or declared; null where there is none to tell.</param>
/// <param name="Ambiguity">AmbiguousDate or AmbiguousNumber where the column has to be told how it is read, else None.</param>
/// <param name="Example">A value that shows the ambiguity, or that cannot be read.</param>
/// <param name="Open">With an ambiguous date, the orders that explain the column; none where its dates contradict each other.</param>
/// <param name="Faulty">Rows looked at whose value cannot be read.</param>
public sealed record ColumnPreview(
    ColumnMapping Mapping,
    Guess Guess,
    IReadOnlyList<string> Samples,
    long Empty,
    FieldType? Type,
    DateOrder? DateOrder,
    char? DecimalMark,
    Problem Ambiguity,
    string? Example,
    long Faulty,
    DateOrderSet Open = DateOrderSet.None)
{
    /// <summary>What its values say about it; null for nothing.</summary>
    public ColumnFinding? Finding { get; init; }
}

/// <summary>How an upload would be read, before anything is written.</summary>
/// <param name="Reading">Null where it cannot be read so at all; <paramref name="Fault"/> then says why.</param>
/// <param name="Rows">The first rows as fields.</param>
/// <param name="RowsLookedAt">Rows that the columns were judged by.</param>
/// <param name="Missing">Columns that the profile names and the file does not have.</param>
/// <param name="Proposal">What the values add to the profile; null where it cannot be read.</param>
public sealed record ReadingPreview(
    SourceReading? Reading,
    SourceException? Fault,
    IReadOnlyList<ColumnPreview> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    long RowsLookedAt,
    IReadOnlyList<string> Missing,
    ImportProposal? Proposal)
{
    public static ReadingPreview Unreadable(SourceException fault) => new(null, fault, [], [], 0, [], null);
}
