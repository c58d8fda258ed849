using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>How a row names its customer.</summary>
internal enum CustomerReference
{
    /// <summary>It names none.</summary>
    None,

    /// <summary>By external id or by the profile's key.</summary>
    Keyed,

    /// <summary>Only by what it says about the customer: k-th equal row, k-th equal customer.</summary>
    ByContent,
}

/// <summary>What later steps need of a row without decoding it.</summary>
internal struct RowFacts
{
    public const int NoDay = int.MinValue;
    public const long NoAmount = long.MinValue;

    /// <summary>In <see cref="CustomerRow.Currency"/>: the row states a purchase.</summary>
    public const int PurchaseBit = 1 << 30;

    public CustomerReference Customer;
    public bool HasPurchase;
    public bool HasInteraction;

    /// <summary>Whether the purchase or the interaction has an id of its own.</summary>
    public bool HasLineId;
    public bool HasInteractionId;

    public int Day;
    public long Amount;

    /// <summary>Three ASCII letters, or 0.</summary>
    public int Currency;

    public static int PackCurrency(ReadOnlySpan<byte> text) =>
        text.Length == 3 ? text[0] | text[1] << 8 | text[2] << 16 : 0;
}
