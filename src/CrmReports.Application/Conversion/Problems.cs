namespace CrmReports.Application.Conversion;

/// <summary>The texts of <see cref="Problem"/>.</summary>
public static class Problems
{
    private const int LongestQuote = 60;

    /// <summary>A sentence that names the value and the remedy, in English. Line and column are stated beside it.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="value">The field as it stands in the source; null where there is none.</param>
    /// <param name="detail">What <see cref="Sources.SourceRow.ProblemDetail"/> says of a row that cannot be read; 0 for nothing.</param>
    public static string Describe(Problem problem, string? value, long detail = 0)
    {
        var it = Quote(value);
        return problem switch
        {
            Problem.None => "Nothing is wrong.",
            Problem.Required => "A value is required here; fill it in the file, or let the column's rule fill missing values (onMissing).",
            Problem.DropMissing => "A value is missing, and rows with missing values are left out (onMissing or missing: drop-row).",
            Problem.NotInteger => $"{it} is not a whole number; write 12 rather than 12.5, or read the column as decimal (type).",
            Problem.NotNumber => $"{it} is not a number; write it like 1234.5, or add it to the null markers if it means no value.",
            Problem.NotDate => $"{it} is not a date; write it like 2024-03-05, or name the format in the column's rule (formats).",
            Problem.NoSuchDay => $"{it} is a day that does not exist: its month has fewer days; correct it, or read the column in another order with --date-order (dateOrder in a profile).",
            Problem.NotBoolean => $"{it} is neither true nor false; write yes or no (是 or 否), or name the words in the column's rule (trueWords, falseWords).",
            Problem.NotEmail => $"{it} is not an e-mail address; it needs one @ and a domain, like name@example.com.",
            Problem.NotPhone => $"{it} is not a phone number; it needs at least five digits.",
            Problem.NotCurrency => $"{it} does not name one currency; write its ISO code, like CNY, USD or EUR.",
            Problem.OutOfRange => $"{it} is outside the limits of the column's rule (min, max); correct the value or the limits.",
            Problem.NotAllowed => $"{it} is not among the allowed values of the column's rule (allowed); correct the value or add it there.",
            Problem.PatternMismatch => $"{it} does not match the pattern of the column's rule (pattern); correct the value or the pattern.",
            Problem.TooLarge => $"{it} is too large to be kept; amounts, prices, quantities and their products reach up to 999,999,999,999.9999, other decimals up to 922 trillion, whole numbers up to 9 quintillion.",
            Problem.TooLong => $"{it} has more than 32,767 characters, which is the most that is kept; shorten it, or have the column's rule cut it (cutLongTexts).",
            Problem.AmbiguousDate => $"{it} can be read with the day, the month or the year first; say which with --date-order day-month-year, month-day-year or year-month-day (dateOrder in a profile).",
            Problem.AmbiguousNumber => $"{it} can be read as thousands or as a decimal number; say which mark is decimal with --decimal . or --decimal , (decimalMark in a profile).",
            Problem.WrongDecimalMark => $"{it} uses another decimal mark than the one declared; correct it, or declare the other one with --decimal (decimalMark in a profile).",
            Problem.WrongDateOrder => $"{it} is written in another order than the one declared; correct it, or declare the other one with --date-order (dateOrder in a profile).",
            _ => OfRow(problem, it, detail),
        };
    }

    private static string Told(long detail, string words) =>
        detail == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({words}{detail})");

    private static string OfRow(Problem problem, string it, long detail) => problem switch
    {
        Problem.TooFewFields => $"The row has fewer fields than the header{Told(detail, "found: ")}; look for a missing separator or a broken line.",
        Problem.TooManyFields => $"The row has more fields than the header{Told(detail, "found: ")}; put a field that contains the separator in quotes.",
        Problem.UnclosedQuote => $"A quote is opened and never closed{Told(detail, "it takes in everything up to line ")}; close it, or double a quote that belongs to the text.",
        Problem.TextAfterQuote => $"Text follows a closing quote{Told(detail, "field ")}; double a quote that belongs to the text.",
        Problem.LostSeparator => $"A quoted text begins in the middle of a field{Told(detail, "field ")}, so a separator seems to be missing before the quote; write it there, or double a quote that belongs to the text.",
        Problem.NulByte => "The row contains a NUL byte; export the file again as text, or choose its encoding with --encoding.",
        Problem.InvalidBytes => "The row contains bytes that its encoding does not know; choose the right one with --encoding.",
        Problem.RecordTooLong => "The row is longer than any real one; look for a quote that is opened and never closed before it.",
        Problem.TotalsLine => "The last line sums up the others and is no record; if it is one, give it a value in every column or another first field.",
        Problem.UnknownCustomer => "The customer is not known, and this import only updates (customers: update-only); import the customer first.",
        Problem.Erased => "The customer was erased on request and is not imported again.",
        _ => $"{it} is not accepted ({problem}).",
    };

    private static string Quote(string? value) => value switch
    {
        null => "The value",
        { Length: > LongestQuote } => $"\"{value[..(char.IsHighSurrogate(value[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)]}…\"",
        _ => $"\"{value}\"",
    };
}
