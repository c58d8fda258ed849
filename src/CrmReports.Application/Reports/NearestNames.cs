namespace CrmReports.Application.Reports;

/// <summary>Which known names a mistyped one may have meant.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>A sentence: the nearest names, or all of them where none is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        var near = names
            .Select(name => (name, distance: Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(pair => pair.distance <= Math.Max(2, wrong.Length / 3) || IsPart(wrong, pair.name))
            .OrderBy(pair => pair.distance)
            .Take(Most)
            .Select(pair => pair.name)
            .ToList();
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : $"Expected one of: {string.Join(", ", names)}.";
    }

    private static bool IsPart(string wrong, string name) =>
        wrong.Length >= 3 && name.Contains(wrong, StringComparison.OrdinalIgnoreCase);

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
