using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>Finds what identifies a customer in a source without a customer id: fields whose equal values go with equal
/// names. A name alone only does where rows are purchases or interactions of customers.</summary>
internal static class KeyFinder
{
    /// <summary>Of rows that have the key, those in which it goes with another name than before.</summary>
    private const double MostOtherNames = 0.01;
    private const double LeastFilled = 0.5;

    private static readonly Field[][] Candidates =
    [
        [Fields.Email], [Fields.Phone, Fields.Name], [Fields.Phone], [Fields.Email, Fields.Name], [Fields.Name, Fields.BirthDate], [Fields.Name],
    ];

    /// <param name="known">The key by which files with these headers were imported before; null for none.</param>
    public static KeyFinding? Find(ImportProfile profile, IReadOnlyList<ColumnMapping> mappings, SourceSurvey survey, IReadOnlyList<string>? known)
    {
        var columns = mappings.Where(mapping => !mapping.Ignored)
            .SelectMany(mapping => mapping.Targets.Select(field => (field, mapping.Index)))
            .GroupBy(pair => pair.field, pair => pair.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
        if (columns.TryGetValue(Fields.CustomerId, out var id))
        {
            var ids = survey.Repeats(id, []);
            return new KeyFinding([], false, [new KeyCount([Fields.CustomerId.Name], ids.Different, ids.Rows)]);
        }

        var candidates = Candidates.Where(fields => Array.TrueForAll(fields, columns.ContainsKey)).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var stated = profile.Key ?? (known is not null && known.All(name => Fields.Find(name) is { } field && columns.ContainsKey(field)) ? known : null);
        var chosen = stated ?? [.. Choose(candidates, columns, survey).Select(field => field.Name)];
        var counted = candidates.Select(fields => fields.Select(field => field.Name).ToArray()).ToList();
        if (chosen.Count > 0 && !counted.Exists(names => names.Order(StringComparer.Ordinal).SequenceEqual(chosen.Order(StringComparer.Ordinal))))
        {
            counted.Insert(0, [.. chosen]);
        }

        return new KeyFinding(chosen, profile.Key is null, [.. counted.Select(names => Count(names, columns, survey))]);
    }

    private static KeyCount Count(IReadOnlyList<string> names, Dictionary<Field, int[]> columns, SourceSurvey survey)
    {
        int[] of = [.. names.Select(Fields.Find).OfType<Field>().Where(columns.ContainsKey).SelectMany(field => columns[field])];
        var repeats = of.Length == 0 ? default : survey.Repeats(of, []);
        return new KeyCount(names, repeats.Different, repeats.Rows);
    }

    private static Field[] Choose(List<Field[]> candidates, Dictionary<Field, int[]> columns, SourceSurvey survey)
    {
        var name = columns.GetValueOrDefault(Fields.Name, []);
        foreach (var fields in candidates)
        {
            var repeats = survey.Repeats([.. fields.SelectMany(field => columns[field])], name);
            var isFilled = repeats.Rows > 0 && repeats.Rows >= survey.Rows * LeastFilled;
            var isIdentity = fields is [var only] && only == Fields.Name
                ? columns.Keys.Any(field => field.Kind != RecordKind.Customer && field != Fields.Region) && repeats.Different < repeats.Rows
                : repeats.ChangedShare <= MostOtherNames;
            if (isFilled && isIdentity)
            {
                return fields;
            }
        }

        return [];
    }
}
