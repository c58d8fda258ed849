namespace CrmReports.Application.Customers;

/// <summary>A built-in field of a record. Its name is unique over all kinds and is the one used in profiles,
/// reports, exports, the API and the command line.</summary>
/// <param name="Number">What stands for the field in claims and staged rows, for ever; below <see cref="FirstCustom"/>.</param>
/// <param name="Name">Snake case, English, for example <c>purchase_amount</c>.</param>
/// <param name="Kind">The record it belongs to.</param>
/// <param name="Type">How its values are read and kept.</param>
/// <param name="IsTerm">Whether its text comes from a short list (category, region) and is kept once per store: purchases and interactions hold its number.</param>
public sealed record Field(int Number, string Name, RecordKind Kind, FieldType Type, bool IsTerm = false)
{
    /// <summary>Numbers from here on are given to custom fields, by each import anew.</summary>
    public const int FirstCustom = 64;

    // Written out, because the comparers of enumerations would be compiled for it at the start of every command.
    public bool Equals(Field? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Kind == other.Kind && Type == other.Type && IsTerm == other.IsTerm);

    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);
}
