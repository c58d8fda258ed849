using System.Text.Json.Serialization;

namespace CrmReports.Application.Cleaning;

/// <summary>
/// How the values of one column are cleaned, checked and repaired: the part of an import profile that says so.
/// The order: formula guard, trim, normalise, null markers, pattern, conversion, unit, letter case, allowed values and
/// limits; then what is missing or invalid is treated as <see cref="OnMissing"/> and <see cref="OnInvalid"/> say.
/// </summary>
public sealed record ColumnRule
{
    public static readonly ColumnRule Default = new();

    /// <summary>Remove white space, zero-width characters and byte order marks at both ends of a text. The text of
    /// numbers, dates and booleans is always trimmed.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>Unicode form of texts. Full-width figures, letters and punctuation of numbers, dates and booleans are
    /// always read as their half-width forms.</summary>
    public Normalisation Normalise { get; init; }

    /// <summary>Texts that mean "no value", compared with their case after trimming; null: the
    /// <see cref="NullMarkers.Defaults"/>. An empty field is always missing.</summary>
    public IReadOnlyList<string>? NullMarkers { get; init; }

    /// <summary>A missing value that nothing fills rejects its row.</summary>
    public bool Required { get; init; }

    public OnMissing OnMissing { get; init; }

    /// <summary>The value for <see cref="OnMissing.Constant"/>, written as in a source, in the unit after conversion.</summary>
    [JsonConverter(typeof(ScalarTextConverter))]
    public string? Constant { get; init; }

    /// <summary>The smallest value accepted, after the unit conversion: a number with a decimal dot, or an ISO date.</summary>
    [JsonConverter(typeof(ScalarTextConverter))]
    public string? Min { get; init; }

    /// <summary>The largest value accepted; a date without a time includes its whole day.</summary>
    [JsonConverter(typeof(ScalarTextConverter))]
    public string? Max { get; init; }

    /// <summary>The only values accepted; null or none: any. Texts compare exactly, after cleaning.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>A regular expression that the whole cleaned text must match, before conversion. .NET syntax without
    /// look-around and back-references (it runs in time linear in the text).</summary>
    public string? Pattern { get; init; }

    public OnInvalid OnInvalid { get; init; }

    /// <summary>Texts of more than 32,767 characters are cut there, instead of being invalid.</summary>
    public bool CutLongTexts { get; init; }

    /// <summary>Whole numbers written with decimals (7.5) are rounded half away from zero, instead of being invalid.</summary>
    public bool Round { get; init; }

    public LetterCase Case { get; init; }

    /// <summary>Numbers are multiplied by it: unit conversion.</summary>
    public decimal? Factor { get; init; }

    /// <summary>Added to numbers, after <see cref="Factor"/>.</summary>
    public decimal? Offset { get; init; }

    /// <summary>Date formats in .NET notation (dd.MM.yyyy HH:mm); where there are any, only these are accepted. The word
    /// <c>excel</c> accepts Excel's serial numbers (45356) as well.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    /// <summary>Instead of the built-in words for true; case does not matter.</summary>
    public IReadOnlyList<string>? TrueWords { get; init; }

    /// <summary>Instead of the built-in words for false; case does not matter.</summary>
    public IReadOnlyList<string>? FalseWords { get; init; }

    /// <summary>Phone numbers as a leading +, digits, and x with the extension, instead of as given.</summary>
    public bool PhoneDigits { get; init; }
}

/// <summary>Unicode form of texts.</summary>
public enum Normalisation
{
    /// <summary>Composed: é is one character. Looks and meaning stay.</summary>
    Nfc,

    /// <summary>Compatible and composed: full-width letters become half-width, ligatures fall apart; zero-width
    /// characters and soft hyphens inside are removed.</summary>
    Nfkc,

    /// <summary>Bytes stay as they are.</summary>
    None,
}

/// <summary>What becomes of a missing value.</summary>
public enum OnMissing
{
    Keep,
    DropRow,
    Constant,

    /// <summary>Mean, median and mode are filled in by the import, once it has seen the whole column.</summary>
    Mean,
    Median,
    Mode,
}

/// <summary>What becomes of a value that does not convert or breaks a rule.</summary>
public enum OnInvalid
{
    RejectRow,
    SetMissing,

    /// <summary>The value is cleared, and its text is kept in a custom field of the same record.</summary>
    KeepText,
}

/// <summary>Letter case of texts.</summary>
public enum LetterCase
{
    Keep,
    Upper,
    Lower,

    /// <summary>The first letter of each word large, the others small.</summary>
    Title,
}
