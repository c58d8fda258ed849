using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Turns a profile and the headers of a source into a plan.</summary>
internal static class PlanBuilder
{
    private static readonly HashSet<Field> Anchors =
    [
        Fields.LineId, Fields.OrderId, Fields.PurchaseDate, Fields.ProductId, Fields.Product, Fields.Category,
        Fields.Quantity, Fields.UnitPrice, Fields.PurchaseAmount,
        Fields.InteractionId, Fields.InteractionKind, Fields.Topic, Fields.InteractionDate, Fields.Satisfaction,
        Fields.Comment,
    ];

    /// <param name="zone">The organisation's, for columns of a profile that names none.</param>
    /// <exception cref="ImportException">The profile does not fit the source.</exception>
    public static ImportPlan Build(ImportProfile profile, SourceReading reading, KeyedHash hash, int today, TimeZoneInfo zone)
    {
        Refuse(HeaderMatcher.Missing(reading.Headers, profile), reading);
        var origin = HeaderMatcher.IsOwnExport(reading.Headers) ? SourceOrigin.OwnExport
            : HeaderMatcher.IsRejectFile(reading.Headers) ? SourceOrigin.Rejects
            : SourceOrigin.Foreign;
        var mappings = HeaderMatcher.Match(reading.Headers, profile);
        var slots = new List<Slot>();
        foreach (var mapping in mappings.Where(mapping => !mapping.Ignored))
        {
            AddTargets(slots, mapping, profile, origin, zone);
        }

        AddCustom(slots, mappings, profile, origin, zone);
        if (slots.Count == 0)
        {
            throw new ImportException("No column of the file is used: every one is ignored by the profile. Map at least one column.");
        }

        AddDerived(slots, profile);
        return new ImportPlan(profile, reading, [.. slots.OrderBy(s => s.Kind).ThenBy(s => s.Id)], hash, today);
    }

    private static void Refuse(IReadOnlyList<ImportProfileColumn> missing, SourceReading reading)
    {
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Select(column => column.Header is { } header ? $"'{header}'" : $"number {column.Index}"));
            throw new ImportException(
                $"The profile names the column {names}, which the file does not have. Its columns are: {string.Join(", ", reading.Headers)}. Correct the profile, or import the file it was made for.");
        }
    }

    private static void AddTargets(List<Slot> slots, ColumnMapping mapping, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
    {
        foreach (var field in mapping.Targets)
        {
            slots.Add(new Slot
            {
                Id = RowFacts.SlotOf(field),
                Kind = field.Kind,
                Field = field,
                Name = field.Name,
                Column = mapping.Index,
                Header = mapping.Header,
                IsAnchor = Anchors.Contains(field),
                IsSecondTarget = field != mapping.Targets[0],
                Reader = new ColumnReader(ImportColumns.Settings(mapping, field, profile, origin, zone)),
            });
        }
    }

    /// <summary>Custom fields belong to what the file is about: purchases, else interactions, else customers.</summary>
    private static void AddCustom(List<Slot> slots, IReadOnlyList<ColumnMapping> mappings, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
    {
        var kind = profile.CustomKind
            ?? (slots.Any(s => s.IsAnchor && s.Kind == RecordKind.Purchase) ? RecordKind.Purchase
                : slots.Any(s => s.IsAnchor && s.Kind == RecordKind.Interaction) ? RecordKind.Interaction
                : RecordKind.Customer);
        var customs = mappings.Where(m => !m.Ignored && m.CustomName is not null).OrderBy(m => m.CustomName, StringComparer.Ordinal);
        foreach (var (mapping, place) in customs.Select((mapping, place) => (mapping, place)))
        {
            slots.Add(new Slot
            {
                Id = Slot.FirstCustom + place,
                Kind = kind,
                Name = mapping.CustomName!,
                Column = mapping.Index,
                Header = mapping.Header,
                IsAnchor = false,
                Reader = new ColumnReader(ImportColumns.Settings(mapping, null, profile, origin, zone)),
            });
        }
    }

    private static void AddDerived(List<Slot> slots, ImportProfile profile)
    {
        if (Has(slots, Fields.Quantity) && Has(slots, Fields.UnitPrice))
        {
            AddDerived(slots, Fields.PurchaseAmount);
        }

        if (Has(slots, Fields.PurchaseAmount) || Has(slots, Fields.UnitPrice))
        {
            AddDerived(slots, Fields.Currency);
        }

        if (Has(slots, Fields.BirthDate))
        {
            AddDerived(slots, Fields.Age);
        }

        if (slots.Any(s => s.Kind == RecordKind.Interaction && s.IsAnchor) && Has(slots, Fields.PurchaseDate))
        {
            AddDerived(slots, Fields.InteractionDate);
        }

        if (Has(slots, Fields.Satisfaction) && profile.SatisfactionScale is not null)
        {
            AddDerived(slots, Fields.SatisfactionScale);
        }
    }

    private static bool Has(List<Slot> slots, Field field) => slots.Exists(slot => slot.Field == field);

    private static void AddDerived(List<Slot> slots, Field field)
    {
        if (!Has(slots, field))
        {
            slots.Add(new Slot
            {
                Id = RowFacts.SlotOf(field),
                Kind = field.Kind,
                Field = field,
                Name = field.Name,
                Column = -1,
                IsAnchor = false,
            });
        }
    }
}
