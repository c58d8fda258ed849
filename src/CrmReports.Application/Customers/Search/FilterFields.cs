using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>The fields that a filter can ask for.</summary>
public static class FilterFields
{
    /// <summary>Kept in the store alone, by its column.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        [Fields.Gender.Name] = "Gender",
        [Fields.PostalCode.Name] = "PostalCode",
        [Fields.CustomerChannel.Name] = "Channel",
    };

    public static IEnumerable<string> BuiltIn => IndexPart.CodedFields.Concat(Columns.Keys);

    public static bool Knows(IStoreSession session, string field) => BuiltIn.Contains(field) || TypeOfCustom(session, field) is not null;

    internal static string? Column(string field) => Columns.GetValueOrDefault(field);

    /// <summary>The type of a custom field; null where there is none of the name.</summary>
    internal static FieldType? TypeOfCustom(IStoreSession session, string field)
    {
        using var rows = session.Query("SELECT Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 AND Name = @p0", field);
        return rows.Read() ? (FieldType)rows.GetInt64(0) : null;
    }
}
