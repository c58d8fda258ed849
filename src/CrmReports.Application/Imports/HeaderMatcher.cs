using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>How sure it is that a header means a field.</summary>
public enum MatchConfidence
{
    /// <summary>The profile says so.</summary>
    Declared,

    /// <summary>The header is the field's name.</summary>
    Exact,

    /// <summary>A synonym, or a word that the other columns explain.</summary>
    Synonym,

    /// <summary>Nothing matches.</summary>
    None,
}

/// <summary>What one column of a source fills.</summary>
/// <param name="Index">Position, 0 is the first.</param>
/// <param name="Header">As in the source.</param>
/// <param name="Targets">Built-in fields; none for a custom or ignored column.</param>
/// <param name="CustomName">Name of the custom field; null for a mapped or ignored column.</param>
/// <param name="Ignored">Whether the column is left out.</param>
/// <param name="Confidence">How this was found.</param>
public sealed record ColumnMapping(
    int Index, string Header, IReadOnlyList<Field> Targets, string? CustomName, bool Ignored, MatchConfidence Confidence)
{
    /// <summary>Place among the columns that are joined into its field; null where it fills it alone.</summary>
    public int? Join { get; init; }

    /// <summary>What the profile says about this column, also where it only states a rule; null for nothing.</summary>
    public ImportProfileColumn? Declared { get; init; }

    /// <summary>The custom field that keeps the text of values that the column's own field cannot take; null where the rule does
    /// not say so.</summary>
    public string? TextField { get; init; }

    /// <summary>Where a column about the customer is kept for rows that name none; null where it never comes to that.</summary>
    public WithoutCustomer? WithoutCustomer { get; init; }
}

/// <summary>
/// Finds out what the columns of a source mean from their headers, in English and Chinese. Case, blanks, underscores, width
/// and accents do not matter. Each field is filled by one column at most: one that the profile names before one that has
/// the field's name, before a synonym, before a word that only the other columns explain; of equals the left one.
/// </summary>
public static class HeaderMatcher
{
    internal const string ImportMark = "sourceimport";
    internal const string RowMark = "sourcerow";
    private static readonly string RejectImport = HeaderMatcherKey.Of(RejectFile.ImportColumn);
    private static readonly string RejectLine = HeaderMatcherKey.Of(RejectFile.LineColumn);
    private static readonly string RejectReason = HeaderMatcherKey.Of(RejectFile.ReasonColumn);

    /// <summary>A column of one of these makes the file one of purchases.</summary>
    private static readonly Field[] PurchaseSigns =
    [
        Fields.OrderId, Fields.LineId, Fields.PurchaseDate, Fields.ProductId, Fields.Product, Fields.Quantity,
        Fields.UnitPrice, Fields.PurchaseAmount,
    ];

    private static readonly Field[] InteractionSigns =
    [
        Fields.InteractionId, Fields.InteractionKind, Fields.Topic, Fields.InteractionDate, Fields.Satisfaction,
        Fields.Comment,
    ];

    private static readonly Dictionary<string, Field> Names =
        Fields.All.ToDictionary(field => HeaderMatcherKey.Of(field.Name), StringComparer.Ordinal);

    private static readonly Dictionary<string, Field> Synonyms = HeaderMatcherWords.All
        .SelectMany(words => words.English.Concat(words.Chinese).Select(word => (Key: HeaderMatcherKey.Of(word), words.Field)))
        .ToDictionary(word => word.Key, word => word.Field, StringComparer.Ordinal);

    private static readonly Dictionary<string, ContextWords> InContext = HeaderMatcherWords.InContext
        .SelectMany(words => words.Header.Select(word => (Key: HeaderMatcherKey.Of(word), words)))
        .ToDictionary(word => word.Key, word => word.words, StringComparer.Ordinal);

    /// <summary>Maps every column of a source.</summary>
    /// <param name="headers">In the order of the columns; may be blank or repeated.</param>
    /// <param name="profile">Null for none.</param>
    /// <returns>One mapping for each header, in their order.</returns>
    public static IReadOnlyList<ColumnMapping> Match(IReadOnlyList<string> headers, ImportProfile? profile)
    {
        var run = new HeaderMatcherRun(headers, profile);
        run.Declare();
        run.Claim(key => Names.GetValueOrDefault(key) is { } field && !InContext.ContainsKey(key) ? field : null, MatchConfidence.Exact);
        run.Claim(key => Synonyms.GetValueOrDefault(key), MatchConfidence.Synonym);
        run.JoinNames();
        var isPurchases = profile?.RowsAre is { } stated ? stated == RecordKind.Purchase : run.Fills(PurchaseSigns);
        var isInteractions = profile?.RowsAre is { } kind ? kind == RecordKind.Interaction : run.Fills(InteractionSigns);
        run.Claim(key => FieldIn(key, isPurchases, isInteractions), MatchConfidence.Synonym);
        if (profile?.RowsAre == RecordKind.Purchase)
        {
            run.AddAmountOfPrice();
        }

        run.AddRegionOfSale(isPurchases);
        return CustomerColumns.Settle(run.Result(), profile);
    }

    /// <summary>Whether the source carries both marks that only our own lists of records have.</summary>
    public static bool HasMarks(IReadOnlyList<string> headers)
    {
        var keys = headers.Select(HeaderMatcherKey.Of).ToHashSet(StringComparer.Ordinal);
        return keys.Contains(ImportMark) && keys.Contains(RowMark);
    }

    /// <summary>The columns that the profile names and the source lacks.</summary>
    public static IReadOnlyList<ImportProfileColumn> Missing(IReadOnlyList<string> headers, ImportProfile profile)
    {
        var keys = headers.Select(HeaderMatcherKey.Of).ToHashSet(StringComparer.Ordinal);
        return [.. profile.Columns.Where(column =>
            column.Header is { } header ? !keys.Contains(HeaderMatcherKey.Of(header)) : column.Index > headers.Count)];
    }

    /// <summary>Whether a header names its column and no other; else its place does.</summary>
    public static bool NamesItsColumn(IReadOnlyList<string> headers, int index)
    {
        var key = HeaderMatcherKey.Of(headers[index]);
        return key.Length > 0 && headers.Count(other => HeaderMatcherKey.Of(other) == key) == 1;
    }

    /// <summary>A column as a profile names it.</summary>
    internal static ImportProfileColumn Named(IReadOnlyList<string> headers, int index) => NamesItsColumn(headers, index)
        ? new ImportProfileColumn { Header = headers[index].Trim() }
        : new ImportProfileColumn { Index = index + 1 };

    /// <summary>The fields that a header may mean, whatever else is in the file.</summary>
    internal static List<Field> FieldsFor(string header) =>
        FieldsOf(HeaderMatcherKey.Of(header)) is { Count: > 0 } fields ? fields
        : HeaderMatcherKey.WithoutNote(header) is { } key ? FieldsOf(key)
        : [];

    private static List<Field> FieldsOf(string key)
    {
        if (InContext.TryGetValue(key, out var words))
        {
            return [.. new[] { words.Purchase, words.Interaction, words.Customer }.OfType<Field>().Distinct()];
        }

        return (Names.GetValueOrDefault(key) ?? Synonyms.GetValueOrDefault(key)) is { } field ? [field] : [];
    }

    /// <summary>Whether the source is a file of rejected rows as <see cref="RejectFile"/> writes it: corrected and imported
    /// again, it applies just these rows. Its formula guards are removed.</summary>
    public static bool IsRejectFile(IReadOnlyList<string> headers)
    {
        var keys = headers.Select(HeaderMatcherKey.Of).ToHashSet(StringComparer.Ordinal);
        return keys.Contains(RejectLine) && keys.Contains(RejectReason);
    }

    internal static bool IsMark(string key) => key is ImportMark or RowMark || key == RejectImport || key == RejectLine || key == RejectReason;

    /// <summary>Whether it is a column that <see cref="RejectFile"/> adds.</summary>
    internal static bool IsRejectMark(string header) =>
        HeaderMatcherKey.Of(header) is var key && (key == RejectImport || key == RejectLine || key == RejectReason);

    private static Field? FieldIn(string key, bool isPurchases, bool isInteractions)
    {
        if (!InContext.TryGetValue(key, out var words))
        {
            return null;
        }

        return isPurchases ? words.Purchase : isInteractions ? words.Interaction : words.Customer;
    }
}
