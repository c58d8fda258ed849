namespace CrmReports.Application.Customers;

/// <summary>How a filter says a truth value, whatever the words of the file were.</summary>
internal static class FilterTruth
{
    /// <summary>Null where the text is none.</summary>
    public static bool? Parse(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };
}
