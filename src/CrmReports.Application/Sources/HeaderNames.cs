using System.Globalization;

namespace CrmReports.Application.Sources;

/// <summary>Column names as they are shown and mapped: trimmed, none blank, none twice.</summary>
internal static class HeaderNames
{
    /// <summary><c>column_1</c>, <c>column_2</c>...</summary>
    public static string[] Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(Numbered1)];

    /// <param name="cells">The header as it stands in the file.</param>
    /// <param name="notes">Gets a sentence for what was changed.</param>
    /// <param name="renamed">Gets every name that comes again, with what it was changed to.</param>
    public static string[] Distinct(IReadOnlyList<string> cells, List<string> notes, List<RenamedColumn> renamed)
    {
        var taken = new HashSet<string>(cells.Select(Clean), StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = new string[cells.Count];
        var (blank, repeated) = (new List<string>(), new List<string>());
        for (var i = 0; i < names.Length; i++)
        {
            var name = Clean(cells[i]);
            if (name.Length == 0)
            {
                name = Free(Numbered1(i + 1), taken);
                blank.Add(name);
            }
            else if (used.Contains(name))
            {
                var again = name;
                name = Free(name, taken, from: 2);
                repeated.Add(name);
                renamed.Add(new RenamedColumn(again, name));
            }

            taken.Add(name);
            used.Add(name);
            names[i] = name;
        }

        Note(notes, blank, "Columns without a name were named");
        Note(notes, repeated, "Column names that come twice were made distinct:");
        return names;
    }

    private static string Numbered1(int number) => string.Create(CultureInfo.InvariantCulture, $"column_{number}");

    private static string Free(string name, HashSet<string> taken, int from = 1)
    {
        for (var number = from; ; number++)
        {
            var candidate = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            if (!taken.Contains(candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>One line without white space round it and without characters that cannot be seen.</summary>
    private static string Clean(string cell)
    {
        var parts = cell.Replace("\0", string.Empty, StringComparison.Ordinal)
            .Split(['\r', '\n', '\t', '\v', '\f'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts).Trim().Trim('\uFEFF').Trim();
    }

    private static void Note(List<string> notes, List<string> names, string what)
    {
        if (names.Count > 0)
        {
            var more = names.Count > 5 ? $" and {names.Count - 5} more" : string.Empty;
            notes.Add($"{what} {string.Join(", ", names.Take(5))}{more}.");
        }
    }
}
