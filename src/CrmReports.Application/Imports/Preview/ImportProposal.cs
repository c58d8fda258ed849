using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>That rows of one customer say different things, which makes them purchases rather than customers.</summary>
/// <param name="IsOpen">Whether the headers leave it open, so that it has to be said.</param>
/// <param name="IdHeader">The column that repeats.</param>
/// <param name="Differing">Headers of what differs where it repeats.</param>
/// <param name="Rows">Rows looked at that have an id.</param>
/// <param name="Ids">Different ids in them.</param>
public sealed record RowsFinding(bool IsOpen, string IdHeader, IReadOnlyList<string> Differing, long Rows, long Ids);

/// <summary>How many customers a key would tell apart.</summary>
/// <param name="Fields">Names of customer fields.</param>
/// <param name="Different">Different values of them together, in the rows looked at.</param>
/// <param name="Rows">Rows looked at in which none of them is missing.</param>
public sealed record KeyCount(IReadOnlyList<string> Fields, long Different, long Rows);

/// <summary>What identifies a customer in a source.</summary>
/// <param name="Fields">The key that is used; none where every row that is not equal to another is a customer of its own.</param>
/// <param name="IsProposed">Whether the values say so, and nobody else.</param>
/// <param name="Counts">Of every key that the columns could make, the one that is used included.</param>
public sealed record KeyFinding(IReadOnlyList<string> Fields, bool IsProposed, IReadOnlyList<KeyCount> Counts);

/// <summary>Why a column is left out, or read otherwise than its header alone says.</summary>
public enum ColumnFinding
{
    /// <summary>It has no value in any row.</summary>
    Empty,

    /// <summary>Its header or its values are those of passwords or tokens.</summary>
    Secret,

    /// <summary>Its numbers all end in .0, which is left away.</summary>
    WholeNumbers,

    /// <summary>It is one of several that make a name.</summary>
    Joined,
}

/// <param name="Index">Position of the column, 0 is the first.</param>
public sealed record FoundColumn(int Index, string Header, ColumnFinding Finding);

/// <summary>A profile with what the values of a source add to it where it leaves something open.</summary>
/// <param name="Profile">To import the source by.</param>
/// <param name="RowsLookedAt">Rows by whose values this was found.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Rows">Null where the profile or the headers say what a row is about.</param>
/// <param name="Key">Null for a source that names no customer.</param>
public sealed record ImportProposal(ImportProfile Profile, long RowsLookedAt, bool IsWhole, RowsFinding? Rows, KeyFinding? Key)
{
    /// <summary>The profile without what holds for this source alone: a column that is empty in it may not be in the next.</summary>
    public ImportProfile Recipe { get; init; } = Profile;

    /// <summary>The columns of <see cref="Profile"/> that the values add.</summary>
    public IReadOnlyList<ImportProfileColumn> Added { get; init; } = [];

    /// <summary>The currency that amounts without one are taken to be in although nobody said so for this import.</summary>
    public string? Currency { get; init; }

    public IReadOnlyList<FoundColumn> Columns { get; init; } = [];

    /// <summary>For a source that says itself how it is read.</summary>
    public static ImportProposal Of(ImportProfile profile) => new(profile, 0, true, null, null);

    /// <summary>The question that has to be answered before the source can be imported; null for none.</summary>
    public string? Question => Rows is { IsOpen: true } rows
        ? $"{rows.Rows} rows have {rows.Ids} different values of '{rows.IdHeader}', with different values of {string.Join(", ", rows.Differing.Select(header => $"'{header}'"))}, and the headers do not say whether they are purchases of these customers or customers stated again. Say it with --rows purchases or --rows customers (rowsAre in the profile)."
        : null;
}
