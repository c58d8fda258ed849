namespace CrmReports.Application.Conversion;

/// <summary>What a text has to look like.</summary>
public enum TextShape
{
    None,

    /// <summary>One address: full-width letters folded, the domain in lower case, the local part as given.</summary>
    Email,

    /// <summary>At least five digits; kept as given, full-width digits folded (<see cref="Cleaning.ColumnRule.PhoneDigits"/>
    /// asks for digits only).</summary>
    Phone,

    /// <summary>An ISO 4217 code, or a sign or name that stands for exactly one (€, 人民币).</summary>
    Currency,

    /// <summary>A number of something that went through a spreadsheet or a data frame: 17850.0 is 17850.</summary>
    WholeNumber,
}
