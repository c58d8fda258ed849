using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>One run of <see cref="HeaderMatcher"/>: the columns not yet claimed and the fields already filled.</summary>
internal sealed class HeaderMatcherRun
{
    private readonly IReadOnlyList<string> headers;
    private readonly ImportProfile? profile;
    private readonly ColumnMapping?[] mappings;
    private readonly ImportProfileColumn?[] declared;
    private readonly string[] keys;
    private readonly HashSet<Field> filled = [];

    public HeaderMatcherRun(IReadOnlyList<string> headers, ImportProfile? profile)
    {
        this.headers = headers;
        this.profile = profile;
        mappings = new ColumnMapping?[headers.Count];
        keys = [.. headers.Select(HeaderMatcherKey.Of)];
        declared = [.. headers.Select((_, index) => Declaration(index))];
    }

    /// <summary>What the profile maps, names or ignores, and the marks of our own exports.</summary>
    public void Declare()
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (declared[i] is { } column && (column.Ignore || column.Custom is not null || column.Targets.Count > 0))
            {
                Field[] fields = [.. column.Targets.Select(Fields.Find).OfType<Field>().Where(field => filled.Add(field) || column.Join is not null)];
                Map(i, fields, fields.Length == 0 ? column.Custom : null, column.Ignore, MatchConfidence.Declared);
            }
            else if (HeaderMatcher.IsMark(keys[i]))
            {
                Map(i, [], null, ignored: true, MatchConfidence.Exact);
            }
        }
    }

    /// <summary>Gives each column that is still free the field that its key means, if that is free too.</summary>
    public void Claim(Func<string, Field?> meaning, MatchConfidence confidence)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (mappings[i] is not null)
            {
                continue;
            }

            var field = meaning(keys[i]) ?? (HeaderMatcherKey.WithoutNote(headers[i]) is { } key ? meaning(key) : null);
            if (field is not null && filled.Add(field))
            {
                Map(i, [field], null, ignored: false, confidence);
            }
        }
    }

    /// <summary>Without a full name, given and family name make one: the family's first where the headers are Chinese.</summary>
    public void JoinNames()
    {
        var given = Open(HeaderMatcherWords.GivenName);
        var family = Open(HeaderMatcherWords.FamilyName);
        if (given < 0 || family < 0 || !filled.Add(Fields.Name))
        {
            return;
        }

        var middle = Open(HeaderMatcherWords.MiddleName);
        int[] parts = keys[given][0] > '\u2E80' ? [family, given] : middle < 0 ? [given, family] : [given, middle, family];
        for (var i = 0; i < parts.Length; i++)
        {
            Map(parts[i], [Fields.Name], null, ignored: false, MatchConfidence.Synonym, i + 1);
        }
    }

    private int Open(IReadOnlyList<string> words)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (mappings[i] is null && words.Contains(keys[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Fills(IEnumerable<Field> fields) => fields.Any(filled.Contains);

    /// <summary>
    /// In a file of purchases the country is the only place a row names, unless it has a region: the purchase then keeps it
    /// as where it was sold, because a row without a customer would lose it otherwise, and because it stays true of the
    /// sale when the customer moves.
    /// </summary>
    public void AddRegionOfSale(bool isPurchases)
    {
        var country = Array.FindIndex(mappings, mapping => mapping is { Targets: [var only] } && only == Fields.Country);
        var isDeclared = country >= 0 && mappings[country]!.Confidence == MatchConfidence.Declared;
        if (isPurchases && country >= 0 && !isDeclared && filled.Add(Fields.Region))
        {
            mappings[country] = mappings[country]! with { Targets = [Fields.Country, Fields.Region] };
        }
    }

    /// <summary>Without pieces and without an amount, the price is what was paid.</summary>
    public void AddAmountOfPrice()
    {
        var price = Array.FindIndex(mappings, mapping => mapping is { Targets: [var only], Confidence: not MatchConfidence.Declared } && only == Fields.UnitPrice);
        if (price >= 0 && !filled.Contains(Fields.Quantity) && filled.Add(Fields.PurchaseAmount))
        {
            mappings[price] = mappings[price]! with { Targets = [Fields.UnitPrice, Fields.PurchaseAmount] };
        }
    }

    public IReadOnlyList<ColumnMapping> Result()
    {
        var names = new HashSet<string>(Fields.All.Select(field => field.Name), StringComparer.OrdinalIgnoreCase);
        names.UnionWith(mappings.Select(mapping => mapping?.CustomName).OfType<string>());
        for (var i = 0; i < headers.Count; i++)
        {
            if (mappings[i] is null)
            {
                var isCustom = profile?.Unmapped != UnmappedColumns.Ignore || declared[i] is not null;
                Map(i, [], isCustom ? CustomName(i, names) : null, !isCustom, MatchConfidence.None);
            }
        }

        return mappings!;
    }

    private void Map(int index, IReadOnlyList<Field> targets, string? customName, bool ignored, MatchConfidence confidence, int? join = null) =>
        mappings[index] = new ColumnMapping(index, headers[index], targets, customName, ignored, confidence)
        {
            Declared = declared[index],
            Join = targets.Count == 1 ? join ?? declared[index]?.Join : null,
        };

    private ImportProfileColumn? Declaration(int index) =>
        profile?.Columns.FirstOrDefault(column => column.Index == index + 1)
        ?? profile?.Columns.FirstOrDefault(column =>
            column.Header is { } header && header == headers[index] && IsFirst(index, other => other == header))
        ?? profile?.Columns.FirstOrDefault(column => column.Header is { } header
            && !headers.Contains(header)
            && HeaderMatcherKey.Of(header) == keys[index]
            && IsFirst(index, other => HeaderMatcherKey.Of(other) == keys[index]));

    /// <summary>Of columns with the same header, a profile means the first one.</summary>
    private bool IsFirst(int index, Func<string, bool> matches) => !headers.Take(index).Any(matches);

    private string CustomName(int index, HashSet<string> names)
    {
        var header = headers[index].Trim();
        var wanted = header.Length == 0 ? $"column_{index + 1}" : header;
        var name = wanted;
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{wanted}_{number}";
        }

        return name;
    }
}
