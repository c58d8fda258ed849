using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>
/// A saved recipe for one kind of source: how it is read, what its columns mean, how they are cleaned and converted, what
/// counts as the same record, and when the whole is refused. Its JSON form is described in docs/profiles.md.
/// </summary>
public sealed record ImportProfile
{
    public string Name { get; init; } = "";

    /// <summary>Raised with every change, so that an import can say by which recipe it was made.</summary>
    public int Version { get; init; } = 1;

    public ImportProfileSource Source { get; init; } = new();

    /// <summary>Order of dates in figures for every column that does not state its own; null: found by the whole column.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary><c>.</c> or <c>,</c> for every column that does not state its own; null: found by the whole column.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>IANA name of the zone of civil times; null: the organisation's.</summary>
    public string? Zone { get; init; }

    /// <summary>The code for amounts that are in no currency (ISO 4217).</summary>
    public const string NoCurrency = "XXX";

    /// <summary>ISO 4217 code of amounts that carry none, or <see cref="NoCurrency"/>; null: that of the last import of the
    /// same columns, else the organisation's.</summary>
    public string? Currency { get; init; }

    /// <summary>Columns whose meaning or rule is stated; all others are matched by their headers.</summary>
    public IReadOnlyList<ImportProfileColumn> Columns { get; init; } = [];

    /// <summary>What becomes of columns that no header match explains.</summary>
    public UnmappedColumns Unmapped { get; init; }

    /// <summary>What a row is about, where the headers alone do not say (a date and a price beside an id may be those of a
    /// customer or of a purchase); null: found by the headers and the values.</summary>
    public RecordKind? RowsAre { get; init; }

    /// <summary>The record that custom fields belong to; null: what a row is about, if it is stated; else a purchase where there are purchase columns, else an
    /// interaction where there are such, else the customer.</summary>
    public RecordKind? CustomKind { get; init; }

    /// <summary>Rows with a missing value in any column that is not ignored.</summary>
    public MissingRows Missing { get; init; }

    public ExactDuplicates ExactDuplicates { get; init; }

    /// <summary>Customer fields that identify a customer where no customer id is mapped (email, or name and phone); none:
    /// the k-th of equal rows is the k-th of equal customers; null: found by the values.</summary>
    public IReadOnlyList<string>? Key { get; init; }

    public CustomerPolicy Customers { get; init; }

    public Blanks Blanks { get; init; }

    public PurchasePolicy Purchases { get; init; }

    public ImportProfileGate Gate { get; init; } = new();

    /// <summary>The best score on the scale of the satisfaction column (5, 10, 100); null: found by the column.</summary>
    public decimal? SatisfactionScale { get; init; }

    /// <summary>The day for which ages are computed from birth dates; null: the day of the import.</summary>
    public DateOnly? ReferenceDate { get; init; }
}

/// <summary>How the file is written; null members are found by looking at it.</summary>
public sealed record ImportProfileSource
{
    /// <summary>utf-8, gb18030, windows-1252 and the like.</summary>
    public string? Encoding { get; init; }

    /// <summary>One character or several.</summary>
    public string? Separator { get; init; }

    public char? Quote { get; init; }

    /// <summary>Makes the quote, the separator or itself ordinary text, mostly <c>\</c>.</summary>
    public char? Escape { get; init; }

    public bool? HasHeader { get; init; }

    /// <summary>The line on which the header stands; 1 is the first.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Records that make up the header; the lower ones name what the first one leaves blank.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Where the rows have more fields than the header has names: the end of a row whose fields have none.</summary>
    public UnnamedColumns? UnnamedColumns { get; init; }

    /// <summary>Rows with fewer fields than there are columns; null: they are rejected.</summary>
    public ShortRows? ShortRows { get; init; }
}

/// <summary>One column of the source: named by its header or its position, and either mapped, made a custom field or
/// ignored. Only with a rule or a type, it is mapped by its header.</summary>
public sealed record ImportProfileColumn
{
    /// <summary>As in the file; case, blanks, underscores, accents and character width do not matter.</summary>
    public string? Header { get; init; }

    /// <summary>Position instead of a header; 1 is the first column.</summary>
    public int? Index { get; init; }

    /// <summary>Names of the built-in fields it fills.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Place among the columns that are joined into the one text field of <see cref="Targets"/>; 1 is the first.</summary>
    public int? Join { get; init; }

    /// <summary>Name of the custom field it fills.</summary>
    public string? Custom { get; init; }

    /// <summary>The record that the custom field belongs to; null: as <see cref="ImportProfile.CustomKind"/> says.</summary>
    public RecordKind? Kind { get; init; }

    public bool Ignore { get; init; }

    /// <summary>Type of a custom field; null: inferred from the whole column. Built-in fields have their own.</summary>
    public FieldType? Type { get; init; }

    public TextShape? Shape { get; init; }

    public DateOrder? DateOrder { get; init; }

    public char? DecimalMark { get; init; }

    public ColumnRule? Rule { get; init; }
}

/// <summary>When an import is refused as a whole.</summary>
public sealed record ImportProfileGate
{
    /// <summary>Share of rejected rows, 0 to 1, above which nothing is published; 1 for no limit, null for one half.</summary>
    public double? MaxRejectedShare { get; init; }

    /// <summary>One rejected row refuses the whole import.</summary>
    public bool AllOrNothing { get; init; }
}

public enum UnmappedColumns
{
    Custom,
    Ignore,
}

public enum MissingRows
{
    Keep,
    DropRow,
}

public enum ExactDuplicates
{
    Keep,
    Drop,
}

public enum CustomerPolicy
{
    /// <summary>New customers are created, known ones updated.</summary>
    Update,

    /// <summary>Known customers stay as they are.</summary>
    CreateOnly,

    /// <summary>Rows of unknown customers are rejected.</summary>
    UpdateOnly,
}

/// <summary>What a missing value does to a field that has one already.</summary>
public enum Blanks
{
    Keep,
    Clear,
}

public enum PurchasePolicy
{
    /// <summary>The k-th equal purchase of a file is the k-th equal one stored: a file that comes again adds nothing.</summary>
    Match,

    /// <summary>Every purchase is new.</summary>
    Append,
}
