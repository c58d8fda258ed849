using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Draws import sequences whose values come from so few that records meet again and again.</summary>
public sealed class RandomImports(int seed)
{
    private static readonly (string Header, string[] Values)[] CustomerColumns =
    [
        ("name", ["Ann", "Bob", "Ann", ""]),
        ("email", ["a@x.de", "b@x.de", ""]),
        ("city", ["Rome", "Oslo", ""]),
        ("segment", ["gold", "", "tin"]),
        ("age", ["30", "31", ""]),
        ("birth_date", ["1990-06-01", "2000-02-03", ""]),
    ];

    private static readonly (string Header, string[] Values)[] PurchaseColumns =
    [
        ("order_id", ["O1", "O2", ""]),
        ("purchase_date", ["2024-01-01", "2024-01-02", "2024-01-02 10:30", ""]),
        ("product", ["Tea", "Cup", ""]),
        ("category", ["Food", "Home", ""]),
        ("quantity", ["1", "2", ""]),
        ("unit_price", ["5", "2.5", ""]),
        ("purchase_amount", ["10", "-3", "7.25", ""]),
        ("currency", ["EUR", "USD", ""]),
        ("region", ["North", "South", ""]),
    ];

    private static readonly (string Header, string[] Values)[] InteractionColumns =
    [
        ("satisfaction", ["1", "5", "", ""]),
        ("comment", ["good", "bad", "", ""]),
        ("topic", ["price", "", ""]),
    ];

    private static readonly (string Header, string[] Values)[] CustomColumns =
    [
        ("note", ["x", "15", "", "2024-05-06"]),
        ("weight", ["1.5", "2", ""]),
        ("vip", ["yes", "no", ""]),
    ];

    private readonly Random random = new(seed);

    public ImportSequence Sequence()
    {
        var imports = new ImportStep[random.Next(3, 8)];
        var isAlike = random.Next(2) == 0;
        for (var i = 0; i < imports.Length; i++)
        {
            imports[i] = i > 0 && random.Next(4) == 0 ? Again(imports[random.Next(i)])
                : i > 0 && isAlike ? Like(imports[0])
                : Step();
        }

        return new ImportSequence(imports, Acts(imports.Length), random.Next(3) == 0);
    }

    /// <summary>At least six acts; undos come between the imports and after them.</summary>
    private SequenceAct[] Acts(int imports)
    {
        var acts = new List<SequenceAct>();
        var standing = new List<int>();
        var next = 0;
        while (next < imports || (standing.Count > 0 && (acts.Count < 6 || random.Next(4) > 0)))
        {
            if (next < imports && (standing.Count == 0 || random.Next(5) > 0))
            {
                standing.Add(next);
                acts.Add(new SequenceAct(next++, false));
            }
            else
            {
                var place = random.Next(standing.Count);
                acts.Add(new SequenceAct(standing[place], true));
                standing.RemoveAt(place);
            }
        }

        return [.. acts];
    }

    /// <summary>A file that comes again: as it was, shortened, or under another profile.</summary>
    private ImportStep Again(ImportStep step) => random.Next(3) switch
    {
        0 => step,
        1 => step with { Rows = [.. step.Rows.Take(random.Next(1, step.Rows.Length + 1))] },
        _ => step with { Profile = Profile(step.Profile.Key, step.Profile.CustomKind) },
    };

    /// <summary>Another file of the same columns, made of the same rows and new ones.</summary>
    private ImportStep Like(ImportStep step)
    {
        var rows = new string[random.Next(1, 13)][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = step.Rows[random.Next(step.Rows.Length)];
            var other = step.Rows[random.Next(step.Rows.Length)];
            rows[i] = [.. row.Select((cell, column) => random.Next(8) == 0 ? other[column] : cell)];
        }

        return step with { Rows = rows, Profile = Profile(step.Profile.Key, step.Profile.CustomKind) };
    }

    private ImportStep Step()
    {
        var columns = Columns(out var hasId);
        var rows = new string[random.Next(1, 13)][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i > 0 && random.Next(4) == 0 ? rows[random.Next(i)] : [.. columns.Select(column => Pick(column.Values))];
        }

        string[] key = hasId || random.Next(2) == 0 ? [] : random.Next(2) == 0 ? ["email"] : ["name", "city"];
        RecordKind? customKind = random.Next(3) == 0 ? (RecordKind)random.Next(3) : null;
        return new ImportStep([.. columns.Select(column => column.Header)], rows, Profile(key, customKind));
    }

    private List<(string Header, string[] Values)> Columns(out bool hasId)
    {
        var columns = new List<(string, string[])>();
        hasId = random.Next(3) > 0;
        if (hasId)
        {
            columns.Add(("customer_id", random.Next(2) == 0 ? ["1", "2", "3"] : ["1", "2", ""]));
        }

        columns.AddRange(Some(CustomerColumns, random.Next(0, 4)));
        if (random.Next(3) > 0)
        {
            columns.AddRange(Some(PurchaseColumns, random.Next(1, 4)));
            if (random.Next(3) == 0)
            {
                columns.Add(("line_id", ["L1", "L2", "L3", ""]));
            }
        }

        if (random.Next(2) == 0)
        {
            columns.AddRange(Some(InteractionColumns, random.Next(1, 3)));
            if (random.Next(3) == 0)
            {
                columns.Add(("interaction_id", ["T1", "T2", ""]));
            }
        }

        columns.AddRange(Some(CustomColumns, random.Next(3) == 0 ? random.Next(1, 3) : 0));
        if (columns.Count == 0)
        {
            columns.AddRange(Some(CustomerColumns, 2));
        }

        return columns;
    }

    private IEnumerable<T> Some<T>(T[] all, int count)
    {
        var places = Enumerable.Range(0, all.Length).ToArray();
        random.Shuffle(places);
        return places.Take(count).Order().Select(place => all[place]).ToArray();
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];

    private ImportProfile Profile(IReadOnlyList<string>? key, RecordKind? customKind) => new()
    {
        Source = new ImportProfileSource { Separator = ",", HasHeader = true, Encoding = "utf-8" },
        Key = key,
        CustomKind = customKind,
        Customers = (CustomerPolicy)(random.Next(2) == 0 ? 0 : random.Next(3)),
        Blanks = (Blanks)random.Next(2),
        Purchases = (PurchasePolicy)(random.Next(3) == 0 ? 1 : 0),
        ExactDuplicates = (ExactDuplicates)(random.Next(3) == 0 ? 1 : 0),
        Missing = (MissingRows)(random.Next(6) == 0 ? 1 : 0),
        Gate = new ImportProfileGate { MaxRejectedShare = 1 },
        ReferenceDate = random.Next(2) == 0 ? null : new DateOnly(2025 + random.Next(2), 3, 1),
    };
}
