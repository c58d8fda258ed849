using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>The profile of an import with what its columns turned out to be. A file of its rejected rows is read by it:
/// the few rows of that file would no longer show it.</summary>
internal static class ReadAs
{
    /// <param name="evidence">Of each slot of the plan; null for one that nothing was observed of.</param>
    public static ImportProfile Of(ImportPlan plan, IReadOnlyList<ColumnEvidence?> evidence)
    {
        var settled = new Dictionary<int, (Slot Slot, ColumnSettings Settings)>();
        for (var i = 0; i < plan.Slots.Count; i++)
        {
            var slot = plan.Slots[i];
            if (slot.Reader is { } reader)
            {
                settled.TryAdd(slot.Column, (slot, evidence[i]?.Settle(reader.Settings).Settled ?? reader.Settings));
            }
        }

        var mappings = HeaderMatcher.Match(plan.Headers, plan.Profile);
        return plan.Profile with
        {
            Columns = [.. mappings.Select(mapping => settled.TryGetValue(mapping.Index, out var how)
                ? Column(mapping, how.Slot, how.Settings)
                : new ImportProfileColumn { Header = mapping.Header, Ignore = true })],
        };
    }

    /// <summary>A custom type that was inferred is stated only where it is text: the corrected rows may show the column to
    /// be wider than those that were accepted, but 00123 must stay what it is.</summary>
    private static ImportProfileColumn Column(ColumnMapping mapping, Slot slot, ColumnSettings settings) => new()
    {
        Header = mapping.Header,
        Targets = [.. mapping.Targets.Select(field => field.Name)],
        Custom = mapping.CustomName,
        Kind = mapping.CustomName is null ? null : slot.Kind,
        Type = mapping.Declared?.Type ?? (mapping.CustomName is not null && settings.Type == FieldType.Text ? FieldType.Text : null),
        Shape = mapping.Declared?.Shape,
        DateOrder = settings.DateOrder,
        DecimalMark = settings.DecimalMark,
        Rule = mapping.Declared?.Rule,
    };
}
