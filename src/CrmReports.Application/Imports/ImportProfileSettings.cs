using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>How a column of a source is read, from its field and what the profile says about it.</summary>
public static class ImportProfileSettings
{
    /// <summary>The settings of one column and one field it fills.</summary>
    /// <param name="profile">Null where none is used.</param>
    /// <param name="column">What the profile says about the column; null for nothing.</param>
    /// <param name="field">The built-in field; null for a custom one, whose type is stated or inferred.</param>
    /// <param name="zone">The organisation's zone, used where the profile names none.</param>
    /// <param name="isOwnExport">Remove the formula guard (<see cref="OwnExports.IsRecords"/>).</param>
    public static ColumnSettings For(
        ImportProfile? profile, ImportProfileColumn? column, Field? field, TimeZoneInfo zone, bool isOwnExport) => new()
        {
            Type = field?.Type ?? column?.Type,
            IsMoney = field == Fields.UnitPrice || field == Fields.PurchaseAmount,
            DateOrder = column?.DateOrder ?? profile?.DateOrder,
            DecimalMark = column?.DecimalMark ?? profile?.DecimalMark,
            Zone = profile?.Zone is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : zone,
            Rule = column?.Rule ?? ColumnRule.Default,
            Unguard = isOwnExport,
            Shape = column?.Shape ?? ShapeOf(field),
        };

    internal static IReadOnlyList<RuleFault> Check(ImportProfile profile, ImportProfileColumn column, Field? field)
    {
        // Its zone and marks may be wrong themselves, and say nothing about the rule.
        var mark = column.DecimalMark ?? profile.DecimalMark;
        var settings = For(profile with { Zone = null }, column, field, TimeZoneInfo.Utc, isOwnExport: false) with
        {
            DecimalMark = mark is '.' or ',' ? mark : null,
        };
        return column.Rule is null ? [] : RuleCheck.Check(column.Rule, settings);
    }

    private static TextShape ShapeOf(Field? field) => field?.Name switch
    {
        "email" => TextShape.Email,
        "phone" => TextShape.Phone,
        "currency" => TextShape.Currency,
        _ => TextShape.None,
    };
}
