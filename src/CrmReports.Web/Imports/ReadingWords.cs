using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Imports;

/// <summary>The words by which the command line and the API say what a row is about and what identifies a customer.</summary>
internal static class ReadingWords
{
    public const string RowsExpected = "Expected customers, purchases or interactions.";
    public const string KeyExpected = "Expected customer fields joined by commas, such as email or phone,name, or the word none.";

    public const string CurrencyExpected = "Expected an ISO 4217 code such as EUR, or the word none.";

    private const string None = "none";

    public static RecordKind? Rows(string text) => text switch
    {
        "customers" => RecordKind.Customer,
        "purchases" => RecordKind.Purchase,
        "interactions" => RecordKind.Interaction,
        _ => null,
    };

    /// <summary>The code of a currency, also for none; null for what is not one.</summary>
    public static string? Currency(string text) =>
        text == None ? ImportProfile.NoCurrency
        : Currencies.IsCode(text.ToUpperInvariant()) ? text.ToUpperInvariant()
        : null;

    /// <summary>Names of customer fields, none for no key; null for what cannot be one.</summary>
    public static IReadOnlyList<string>? Key(string text)
    {
        if (text == None)
        {
            return [];
        }

        string[] names = [.. text.Split(',', StringSplitOptions.TrimEntries)];
        return Array.TrueForAll(names, name => Fields.Find(name) is { Kind: RecordKind.Customer }) ? names : null;
    }
}
