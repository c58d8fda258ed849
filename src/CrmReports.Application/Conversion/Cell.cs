namespace CrmReports.Application.Conversion;

/// <summary>What a source field became. The numbers are stored.</summary>
public enum CellKind : byte
{
    /// <summary>Empty, or one of the null markers.</summary>
    Missing = 0,

    /// <summary><see cref="Cell.Bits"/> holds a whole number.</summary>
    Integer = 1,

    /// <summary><see cref="Cell.Bits"/> holds ten-thousandths.</summary>
    Decimal = 2,

    /// <summary><see cref="Cell.Bits"/> holds the bits of a double.</summary>
    Number = 3,

    /// <summary><see cref="Cell.Bits"/> holds days since 1970-01-01.</summary>
    Date = 4,

    /// <summary><see cref="Cell.Bits"/> holds civil milliseconds since 1970-01-01T00:00.</summary>
    DateTime = 5,

    /// <summary><see cref="Cell.Bits"/> holds 0 or 1.</summary>
    Boolean = 6,

    /// <summary><see cref="Cell.Text"/> holds the cleaned text.</summary>
    Text = 7,

    /// <summary>
    /// The field alone does not say how it is to be read (05/03/2024, 1,234, a custom column whose type is
    /// inferred): <see cref="Cell.Text"/> keeps the cleaned text until the whole column has been seen.
    /// </summary>
    Deferred = 8,
}

/// <summary>What cleaning and conversion changed in a value. Each is a correction that the ledger writes down.</summary>
[Flags]
public enum Correction : ushort
{
    None = 0,
    Trimmed = 1,
    Normalised = 2,
    Rounded = 4,
    Shape = 8,
    Case = 16,
    Unit = 32,
    TimeZone = 64,
    Filled = 128,
    Cleared = 256,
    AgeFromBirthDate = 512,
    Cut = 1024,
    KeptAsText = 2048,
}

/// <summary>Why a value is not accepted. Each has a text that names the value and the remedy
/// (<see cref="Problems.Describe"/>).</summary>
public enum Problem : byte
{
    None,
    Required,
    DropMissing,
    NotInteger,
    NotNumber,
    NotDate,
    NotBoolean,
    NotEmail,
    NotPhone,
    NotCurrency,
    OutOfRange,
    NotAllowed,
    PatternMismatch,
    TooLarge,
    AmbiguousDate,
    AmbiguousNumber,
    WrongDecimalMark,
    WrongDateOrder,

    // Structural problems of a whole row, found by the source.
    TooFewFields,
    TooManyFields,
    UnclosedQuote,
    TextAfterQuote,
    NulByte,
    InvalidBytes,
    RecordTooLong,
    TotalsLine,

    // Decided by the import.
    UnknownCustomer,
    Erased,

    // Structural, found later than the others; what is stored is the number.
    /// <summary>A quoted text begins in the middle of a field: the separator before it was lost.</summary>
    LostSeparator,

    /// <summary>30 February.</summary>
    NoSuchDay,

    // Of a value again.
    TooLong,
}

/// <summary>One converted field. A reader fills it for each field; nothing in it outlives the row.</summary>
public ref struct Cell
{
    public CellKind Kind;
    public Problem Problem;
    public Correction Corrections;

    /// <summary>The value of every kind but text; see <see cref="CellKind"/>.</summary>
    public long Bits;

    /// <summary>ISO currency found in the field (<c>$</c>, <c>EUR</c>): three ASCII letters, the first one in the
    /// lowest byte; 0 when there was none.</summary>
    public int Currency;

    /// <summary>UTF-8 text of <see cref="CellKind.Text"/> and <see cref="CellKind.Deferred"/>; points into the
    /// source field or into the reader's scratch and stays valid until <see cref="ReaderScratch.Reset"/>. Where
    /// there is a <see cref="Problem"/>, the cleaned text that was refused.</summary>
    public ReadOnlySpan<byte> Text;

    /// <summary>What this field tells about the whole column; see <see cref="ColumnEvidence"/>.</summary>
    public CellHint Hint;

    public static Cell Missing => default;
}
