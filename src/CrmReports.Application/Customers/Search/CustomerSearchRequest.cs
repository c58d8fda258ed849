namespace CrmReports.Application.Customers.Search;

/// <summary>By what customers can be put in order. Who has no such value comes last, whichever way.</summary>
public enum CustomerOrder
{
    Revenue,
    Name,
    LastPurchase,
    Purchases,
    RegisteredOn,
}

/// <summary>Keeps the customers whose field has one of the values; those of several filters must all hold.</summary>
/// <param name="Field">A built-in field of the customer, or the name of a custom one.</param>
/// <param name="Values">Compared by code point; the empty text stands for no value.</param>
public sealed record CustomerFilter(string Field, IReadOnlyList<string> Values);

/// <summary>A question to <see cref="CustomerSearch"/>.</summary>
public sealed record CustomerSearchRequest
{
    public const int MostRows = 200;

    /// <summary>Words that must all occur in id, name, e-mail, phone or city; case and accents do not matter.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<CustomerFilter> Filters { get; init; } = [];

    public CustomerOrder Order { get; init; }

    public bool Descending { get; init; } = true;

    /// <summary>A mark of an earlier page: the rows after it, or before it. Null starts at the beginning.</summary>
    public string? Mark { get; init; }

    /// <summary>Whether the rows before the mark are asked for.</summary>
    public bool Before { get; init; }

    public int Rows { get; init; } = 50;

    /// <summary>Whether a mark behind which nothing is left gives no rows; a person is shown the beginning again.</summary>
    public bool StopsAtEnd { get; init; }

    /// <summary>Whether a text looks like a mark: a number, a dot, and the value by which it was sorted.</summary>
    public static bool IsMark(string text) => text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && text.AsSpan(0, dot).IndexOfAnyExceptInRange('0', '9') < 0;
}

/// <summary>The rows of a page, and the way to the pages beside it.</summary>
/// <param name="First">The place of the first row, from 1.</param>
/// <param name="Total">Exact.</param>
/// <param name="Next">The mark after which the next page begins; null on the last one.</param>
/// <param name="Previous">The mark before which the previous page ends; null on the first one.</param>
/// <param name="Currency">Of the revenues: that of most purchases. Null where purchases name none.</param>
/// <param name="OtherCurrencies">Whether there are revenues in others, which are not in the figures.</param>
public sealed record CustomerPage(
    IReadOnlyList<CustomerRow> Rows, long First, long Total, string? Next, string? Previous, string? Currency, bool OtherCurrencies, long DataVersion);

/// <summary>A customer in a list.</summary>
/// <param name="Key">What stands in the address of the customer's page.</param>
/// <param name="Revenue">Ten-thousandths, in the currency of the page; null without amounts.</param>
public sealed record CustomerRow(
    long Id,
    string Key,
    string? ExternalId,
    string? Name,
    string? Email,
    string? Phone,
    string? City,
    string? Region,
    string? Country,
    string? Segment,
    long? Revenue,
    long Purchases,
    int? LastPurchase,
    int? RegisteredOn);

/// <summary>A value that a filter can ask for.</summary>
public sealed record FilterChoice(string Value, long Customers);

/// <summary>A customer's name in addresses: the id that the source gave, or <c>~</c> and the store's number where there is
/// none, or one that an address cannot hold.</summary>
public static class CustomerAddress
{
    private const int Longest = 100;

    public static string Of(long id, string? externalId) =>
        externalId is { Length: > 0 and <= Longest } && externalId[0] != '~' && externalId.All(IsPlain) && externalId.Trim('.').Length > 0
            ? externalId
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~{id}");

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ' or '@' or '~';
}
