using CrmReports.Application.Cleaning;
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

    /// <summary>Whether a value of the field makes a record of its kind.</summary>
    public static bool IsAnchor(Field field) => Anchors.Contains(field);

    /// <param name="zone">The organisation's, for columns of a profile that names none.</param>
    /// <param name="own">The records that an export of this store speaks of; null for none.</param>
    /// <param name="empty">Columns that have no value in any row.</param>
    /// <exception cref="ImportException">The profile does not fit the source.</exception>
    public static ImportPlan Build(ImportProfile profile, SourceReading reading, KeyedHash hash, int today, TimeZoneInfo zone, Func<SourceReading, KeyedHash, OwnRecords?>? own = null, IEnumerable<int>? empty = null)
    {
        Refuse(HeaderMatcher.Missing(reading.Headers, profile), reading);
        RefuseFigures(profile, reading.Headers);
        var origin = OwnExports.IsRecords(reading.Headers) ? SourceOrigin.OwnExport
            : HeaderMatcher.IsRejectFile(reading.Headers) ? SourceOrigin.Rejects
            : SourceOrigin.Foreign;
        var mappings = HeaderMatcher.Match(reading.Headers, profile);
        var slots = new List<Slot>();
        foreach (var mapping in mappings.Where(mapping => !mapping.Ignored).OrderBy(mapping => mapping.Join ?? 0))
        {
            AddTargets(slots, mapping, profile, origin, zone);
        }

        AddCustom(slots, mappings, profile, origin, zone);
        AnchorRows(slots, profile);
        if (slots.Count == 0)
        {
            throw new ImportException("No column of the file is used: every one is ignored by the profile. Map at least one column.");
        }

        AddDerived(slots, profile);
        return new ImportPlan(profile, reading, [.. slots.OrderBy(s => s.Kind).ThenBy(s => s.Id)], hash, today)
        {
            Own = own?.Invoke(reading, hash),
            EmptyColumns = (empty ?? []).ToHashSet(),
        };
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

    private static void RefuseFigures(ImportProfile profile, IReadOnlyList<string> headers)
    {
        var isStated = profile.Columns.Any(column => column.Targets.Count > 0 || column.Custom is not null);
        if (!isStated && OwnExports.IsFigures(headers))
        {
            throw new ImportException(
                $"The columns {string.Join(", ", headers)} are figures that a report computed, not records: nothing was imported. Export the purchases or the customers instead, or state in a profile what each column is.");
        }
    }

    private static void AddTargets(List<Slot> slots, ColumnMapping mapping, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
    {
        foreach (var field in mapping.Targets.Where(_ => mapping.WithoutCustomer is not { Always: true }))
        {
            if (mapping.Join is not null && slots.Find(slot => slot.Field == field) is { } first)
            {
                first.Joined.Add(mapping.Index);
                continue;
            }

            slots.Add(new Slot
            {
                Id = field.Number,
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

    /// <summary>The file's own columns, and the customer's columns of rows that name no customer; in the order of their names.</summary>
    private static void AddCustom(List<Slot> slots, IReadOnlyList<ColumnMapping> mappings, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
    {
        var kind = CustomerColumns.OwnKind(mappings, profile);
        var own = mappings.Where(m => !m.Ignored && m.CustomName is not null).Select(m => (Mapping: m, Name: m.CustomName!, Kind: m.Declared?.Kind ?? kind, IsKept: false));
        var kept = mappings.Where(m => m.WithoutCustomer is not null)
            .SelectMany(m => m.WithoutCustomer!.Kinds.Select(of => (Mapping: m, m.WithoutCustomer.Name, Kind: of, IsKept: true)));
        var place = Slot.FirstCustom;
        var all = own.Concat(kept).Concat(KeptTexts(mappings, kind)).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Kind).ToList();
        foreach (var (mapping, name, of, isKept) in all)
        {
            RefuseName(mapping, name);
            if (mapping.TextField == name)
            {
                slots.Add(new Slot { Id = place++, Kind = of, Name = name, Column = mapping.Index, Header = mapping.Header, IsAnchor = false, IsSecondTarget = true, KeepsText = true });
                continue;
            }

            var settings = ImportColumns.Settings(mapping, isKept ? mapping.Targets.FirstOrDefault() : null, profile, origin, zone);
            var isSecond = isKept && slots.Exists(slot => slot.Column == mapping.Index);
            slots.Add(new Slot
            {
                Id = place++,
                Kind = of,
                Name = name,
                Column = mapping.Index,
                Header = mapping.Header,
                IsAnchor = false,
                IsSecondTarget = isSecond,
                IsWithoutCustomer = isKept,

                // What is to become of missing values is seen to by the first slot of the column.
                Reader = new ColumnReader(isSecond ? settings with { Rule = settings.Rule with { OnMissing = OnMissing.Keep, Constant = null, Required = false } } : settings),
            });
        }
    }

    /// <summary>Where the profile says that rows are purchases or interactions, and no column of them makes one, every
    /// value of them does.</summary>
    private static void AnchorRows(List<Slot> slots, ImportProfile profile)
    {
        if (profile.RowsAre is not { } kind || kind == RecordKind.Customer || slots.Exists(slot => slot.Kind == kind && slot.IsAnchor))
        {
            return;
        }

        foreach (var slot in slots.Where(slot => slot.Kind == kind && !slot.IsWithoutCustomer))
        {
            slot.IsAnchor = true;
        }
    }

    /// <summary>The fields that keep what a column's own field could not take.</summary>
    private static IEnumerable<(ColumnMapping Mapping, string Name, RecordKind Kind, bool IsKept)> KeptTexts(IReadOnlyList<ColumnMapping> mappings, RecordKind own) =>
        from mapping in mappings
        where mapping.TextField is not null
        let kind = mapping.WithoutCustomer is { Always: true } without ? without.Kinds[0] : mapping.Targets.Count > 0 ? mapping.Targets[0].Kind : own
        select (mapping, mapping.TextField!, kind, false);

    private static void RefuseName(ColumnMapping mapping, string name)
    {
        if (name.Length > TextLimit.MostInName)
        {
            throw new ImportException($"The header of column {mapping.Index + 1} has {name.Length} characters; the name of a field has at most {TextLimit.MostInName}. Shorten the header, map the column to a field, leave it out (ignore), or give its field a name in the profile (custom).");
        }

        if (!TextLimit.IsName(name))
        {
            throw new ImportException($"The header of column {mapping.Index + 1} has characters that cannot be shown (NUL, a line break or another control character). Correct the header, map the column to a field, leave it out (ignore), or give its field a name in the profile (custom).");
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
                Id = field.Number,
                Kind = field.Kind,
                Field = field,
                Name = field.Name,
                Column = -1,
                IsAnchor = false,
            });
        }
    }
}
