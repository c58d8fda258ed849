using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports;

/// <summary>Where a column about the customer is kept for the rows that name none.</summary>
/// <param name="Name">The custom field: as the header says, or with the record's name before it where a built-in field is called so.</param>
/// <param name="Kinds">Whose field it is: of the purchase, or of the interaction where the row states no purchase.</param>
/// <param name="Always">No column of the file can name a customer, so that all rows keep it there.</param>
public sealed record WithoutCustomer(string Name, IReadOnlyList<RecordKind> Kinds, bool Always);

/// <summary>
/// Columns about the customer in a file of purchases or interactions. A row that says no more of its customer than city
/// and gender makes no customer, because nobody could tell whose city it is; the values are then kept as fields of the
/// purchase or interaction, where they are true of that one sale.
/// </summary>
internal static class CustomerColumns
{
    /// <summary>Any of these names a person.</summary>
    private static readonly HashSet<Field> Naming = [Fields.CustomerId, Fields.Name, Fields.Email, Fields.Phone];

    /// <summary>The same mappings; those of customer columns say where their values are kept without a customer.</summary>
    public static IReadOnlyList<ColumnMapping> Settle(IReadOnlyList<ColumnMapping> mappings, ImportProfile? profile)
    {
        var names = new HashSet<string>(Fields.All.Select(field => field.Name), StringComparer.OrdinalIgnoreCase);
        names.UnionWith(mappings.Select(mapping => mapping.CustomName).OfType<string>());
        mappings = [.. mappings.Select(mapping => mapping is { Ignored: false, Declared.Rule.OnInvalid: OnInvalid.KeepText }
            ? mapping with { TextField = Free($"{Beginning(Wanted(mapping))}_text", names) }
            : mapping)];
        var kinds = KindsOf(mappings, profile);
        if (kinds.Count == 0)
        {
            return mappings;
        }

        var always = !CanName(mappings, profile);
        return [.. mappings.Select(mapping => IsLostWithoutCustomer(mapping, profile, always)
            ? mapping with { WithoutCustomer = new WithoutCustomer(NameOf(mapping, kinds[0], names), kinds, always) }
            : mapping)];
    }

    /// <summary>Whether any column can say who the customer is.</summary>
    public static bool CanName(IReadOnlyList<ColumnMapping> mappings, ImportProfile? profile) => mappings
        .SelectMany(mapping => mapping.Targets)
        .Any(field => Naming.Contains(field) || profile?.Key?.Contains(field.Name) == true);

    /// <summary>The record that the file's own columns belong to: what the profile says, where rows have such a record;
    /// else the purchase, the interaction or the customer, whichever the file is about.</summary>
    public static RecordKind OwnKind(IReadOnlyList<ColumnMapping> mappings, ImportProfile profile)
    {
        var kinds = KindsOf(mappings, profile);
        var found = kinds.Count == 0 ? RecordKind.Customer : kinds[0];
        return (profile.CustomKind ?? profile.RowsAre) switch
        {
            null => found,
            RecordKind.Customer => kinds.Count == 0 || CanName(mappings, profile) ? RecordKind.Customer : found,
            { } stated => kinds.Contains(stated) ? stated : found,
        };
    }

    /// <summary>The records other than customers that rows may state.</summary>
    private static List<RecordKind> KindsOf(IReadOnlyList<ColumnMapping> mappings, ImportProfile? profile)
    {
        var stated = profile?.RowsAre is { } kind && kind != RecordKind.Customer ? new[] { kind } : [];
        return [.. mappings.SelectMany(mapping => mapping.Targets).Where(PlanBuilder.IsAnchor).Select(field => field.Kind).Concat(stated).Distinct().Order()];
    }

    /// <summary>A country that is also where the sale was made is kept as that.</summary>
    private static bool IsLostWithoutCustomer(ColumnMapping mapping, ImportProfile? profile, bool always) => mapping switch
    {
        { Ignored: true } => false,
        { Targets.Count: > 0 } => mapping.Targets.All(field => field.Kind == RecordKind.Customer) && !mapping.Targets.Any(Naming.Contains),

        // Without anybody to be named they are fields of the sale anyway.
        _ => (profile?.CustomKind ?? profile?.RowsAre) == RecordKind.Customer && !always,
    };

    private static string NameOf(ColumnMapping mapping, RecordKind kind, HashSet<string> names)
    {
        if (mapping.CustomName is { } own)
        {
            // The same name, of another record.
            return own;
        }

        var wanted = Wanted(mapping);
        if (Fields.All.FirstOrDefault(field => field.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } field)
        {
            wanted = $"{kind.ToString().ToLowerInvariant()}_{field.Name}";
        }

        return Free(wanted, names);
    }

    private static string Wanted(ColumnMapping mapping)
    {
        var header = mapping.Header.Trim();
        return mapping switch
        {
            { CustomName: { } name } => name,
            _ when header.Length == 0 => $"column_{mapping.Index + 1}",
            { Targets: [var field, ..] } when !TextLimit.IsName(header) => field.Name,
            _ => header,
        };
    }

    /// <summary>As much of a name as leaves room for what is put behind it.</summary>
    private static string Beginning(string name) => name.Length <= TextLimit.MostInName - 10 ? name : name[..(TextLimit.MostInName - 10)];

    private static string Free(string wanted, HashSet<string> names)
    {
        var name = wanted;
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{wanted}_{number}";
        }

        return name;
    }
}
