using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Pages.Imports;

/// <summary>What becomes of values that a column's field cannot take, as a word of the form.</summary>
internal static class UnreadableChoice
{
    public const string Reject = "reject";
    public const string Blank = "blank";
    public const string Text = "text";
    public const string Round = "round";

    /// <summary>Whether there is anything to choose.</summary>
    public static bool IsOpen(ColumnPreview column) =>
        column.Type is not null && (column.Faulty > 0 || column.Mapping.Declared?.Rule is { OnInvalid: not OnInvalid.RejectRow } or { Round: true });

    public static IEnumerable<string> WordsFor(ColumnPreview column) =>
        column.Type == FieldType.Integer ? [Reject, Blank, Text, Round] : [Reject, Blank, Text];

    /// <summary>What the profile says; else the value is to be blanked where no figure is made of the field.</summary>
    public static string Of(ColumnPreview column) => column.Mapping.Declared?.Rule switch
    {
        { Round: true } => Round,
        { OnInvalid: OnInvalid.SetMissing } => Blank,
        { OnInvalid: OnInvalid.KeepText } => Text,
        null when IsProposed(column) => Blank,
        _ => Reject,
    };

    /// <summary>Whether blanking is proposed and not yet chosen.</summary>
    public static bool IsProposed(ColumnPreview column) => column.Faulty > 0 && column.Mapping.Declared?.Rule is null
        && column.Mapping.Targets.All(field => field.Kind == RecordKind.Customer && field != Fields.CustomerId);

    public static ColumnRule? Apply(ColumnRule? rule, string? word) => word switch
    {
        Reject => rule is null ? null : rule with { OnInvalid = OnInvalid.RejectRow, Round = false },
        Blank => (rule ?? ColumnRule.Default) with { OnInvalid = OnInvalid.SetMissing, Round = false },
        Text => (rule ?? ColumnRule.Default) with { OnInvalid = OnInvalid.KeepText, Round = false },
        Round => (rule ?? ColumnRule.Default) with { OnInvalid = OnInvalid.RejectRow, Round = true },
        _ => rule,
    };
}
