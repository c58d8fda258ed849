namespace CrmReports.Application.Reports.Pivots;

/// <summary>The values along one side of a pivot, numbered as they come. A missing value is not the empty text.</summary>
internal sealed class PivotKeys
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string?> keys = [];

    public IReadOnlyList<string?> All => keys;

    public int Count => keys.Count;

    public static string Word(string? key) => key is null ? "-" : "=" + key;

    public int Take(string? key)
    {
        if (numbers.TryAdd(Word(key), keys.Count))
        {
            keys.Add(key);
        }

        return numbers[Word(key)];
    }

    /// <summary>By code point, a missing one last.</summary>
    public List<string?> Ordered()
    {
        List<string?> ordered = [.. keys];
        ordered.Sort((a, b) => a is null || b is null ? (a is null).CompareTo(b is null) : string.CompareOrdinal(a, b));
        return ordered;
    }

    /// <summary>Where each of the numbered values stands in an order that holds them all.</summary>
    public int[] PlacesIn(List<string?> order)
    {
        var places = new int[keys.Count];
        for (var place = 0; place < order.Count; place++)
        {
            if (numbers.TryGetValue(Word(order[place]), out var number))
            {
                places[number] = place;
            }
        }

        return places;
    }
}
