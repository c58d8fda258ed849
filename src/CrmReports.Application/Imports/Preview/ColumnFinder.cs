using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>Finds the columns that are better left out, and numbers that went through a data frame.</summary>
internal static class ColumnFinder
{
    private static readonly HashSet<Field> Numbers =
    [
        Fields.CustomerId, Fields.OrderId, Fields.LineId, Fields.ProductId, Fields.InteractionId, Fields.PostalCode,
    ];

    public static IReadOnlyList<FoundColumn> Find(ImportProfile profile, IReadOnlyList<ColumnMapping> mappings, SourceSurvey survey)
    {
        List<FoundColumn> found =
        [
            .. mappings
                .Where(mapping => !mapping.Ignored)
                .Select(mapping => (mapping, finding: FindingOf(profile, mapping, survey)))
                .Where(found => found.finding is not null)
                .Select(found => new FoundColumn(found.mapping.Index, found.mapping.Header, found.finding!.Value)),
        ];

        // Something must be left to import.
        var leftOut = found.Count(column => column.Finding is ColumnFinding.Empty or ColumnFinding.Secret);
        return leftOut < mappings.Count(mapping => !mapping.Ignored) ? found : [];
    }

    /// <summary>The profile with what was found; what it says itself of a column stays.</summary>
    public static ImportProfile Apply(ImportProfile profile, IReadOnlyList<ColumnMapping> mappings, IEnumerable<FoundColumn> found)
    {
        var headers = mappings.Select(mapping => mapping.Header).ToList();
        var columns = found.Where(column => column.Finding != ColumnFinding.Joined).Select(column => column.Finding == ColumnFinding.WholeNumbers
            ? HeaderMatcher.Named(headers, column.Index) with { Targets = [.. mappings[column.Index].Targets.Select(field => field.Name)], Shape = TextShape.WholeNumber }
            : HeaderMatcher.Named(headers, column.Index) with { Ignore = true });
        return profile with { Columns = [.. profile.Columns, .. columns] };
    }

    private static ColumnFinding? FindingOf(ImportProfile profile, ColumnMapping mapping, SourceSurvey survey)
    {
        var column = survey.Column(mapping.Index);
        if (mapping.Declared is not null)
        {
            return null;
        }

        if (column.Filled == 0)
        {
            // A known field may say what the file is about, and where blanks clear, an empty column says much.
            var isNothing = mapping.CustomName is not null && profile.Blanks == Blanks.Keep && survey.IsWhole && survey.Rows > 0;
            return mapping.Join is not null ? ColumnFinding.Joined : isNothing ? ColumnFinding.Empty : null;
        }

        return mapping switch
        {
            { Join: not null } => ColumnFinding.Joined,
            { Targets: [var field] } when Numbers.Contains(field) && column.WithZeros == column.Filled => ColumnFinding.WholeNumbers,
            { CustomName: not null } when SecretText.IsHeader(mapping.Header) || column.Secrets * 2 > column.Filled => ColumnFinding.Secret,
            _ => null,
        };
    }
}
