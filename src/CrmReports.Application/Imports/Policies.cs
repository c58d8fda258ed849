namespace CrmReports.Application.Imports;

/// <summary>What an import does with a customer that it does or does not find in the store.</summary>
public enum CustomerPolicy
{
    /// <summary>New ones are created, known ones updated.</summary>
    Update,

    /// <summary>New ones are created, known ones left as they are.</summary>
    CreateOnly,

    /// <summary>Known ones are updated; a row about an unknown one is rejected.</summary>
    UpdateOnly,
}

/// <summary>What a missing value does to a known customer's field.</summary>
public enum BlankPolicy
{
    Keep,
    Clear,
}

/// <summary>What a purchase without a line id is compared with.</summary>
public enum PurchasePolicy
{
    /// <summary>The k-th equal row is the k-th equal purchase in the store.</summary>
    Match,

    /// <summary>Every row is a new purchase.</summary>
    Append,
}
