using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;
using CrmReports.Web.Formatting;

namespace CrmReports.Web.Pages.Imports;

/// <summary>How a file is to be read, as the form of the preview says it. Empty members are found by looking at the file.</summary>
public sealed class ReadingForm
{
    public const string Ignored = "-";
    public const string OwnField = "+";
    public const string NoKey = "-";
    public const string OwnKey = "+";

    public string? Encoding { get; set; }

    /// <summary>Separators that the list offers.</summary>
    public static readonly IReadOnlyList<string?> Listed = [",", ";", "tab", "|", "space"];

    /// <summary>The character, or the words tab and space.</summary>
    public string? Separator { get; set; }

    /// <summary>One that the list does not have.</summary>
    public string? OwnSeparator { get; set; }

    /// <summary>The backslash, or the word none.</summary>
    public string? Escape { get; set; }

    /// <summary>yes or no.</summary>
    public string? Header { get; set; }

    public int? HeaderLine { get; set; }

    public int? HeaderRows { get; set; }

    public UnnamedColumns? UnnamedColumns { get; set; }

    public ShortRows? ShortRows { get; set; }

    /// <summary>dmy, mdy or ymd, for the whole file.</summary>
    public string? DateOrder { get; set; }

    public string? DecimalMark { get; set; }

    public string? Currency { get; set; }

    /// <summary>Null: found by headers and values.</summary>
    public RecordKind? RowsAre { get; set; }

    /// <summary>Customer fields joined by commas, <see cref="NoKey"/>, or <see cref="OwnKey"/> for <see cref="KeyFields"/>;
    /// null: as the values propose.</summary>
    public string? Key { get; set; }

    public List<string> KeyFields { get; set; } = [];

    public MissingRows Missing { get; set; }

    public ExactDuplicates ExactDuplicates { get; set; }

    public PurchasePolicy Purchases { get; set; }

    public CustomerPolicy Customers { get; set; }

    public Blanks Blanks { get; set; }

    public bool AllOrNothing { get; set; }

    /// <summary>Per cent; a gate.</summary>
    public decimal? MostRejected { get; set; }

    public List<ColumnForm> Columns { get; set; } = [];

    /// <summary>Places of the columns that <see cref="Together"/> is for.</summary>
    public List<int> Chosen { get; set; } = [];

    /// <summary>What the chosen columns become: a target, a type, <see cref="Joined"/> or nothing for what was found.</summary>
    public string? Together { get; set; }

    public const string Joined = "joined";

    public static ReadingForm Of(ImportProfile profile) => new()
    {
        Encoding = profile.Source.Encoding,
        Separator = Listed.Contains(SeparatorWords.Write(profile.Source.Separator)) ? SeparatorWords.Write(profile.Source.Separator) : null,
        OwnSeparator = Listed.Contains(SeparatorWords.Write(profile.Source.Separator)) ? null : profile.Source.Separator,
        Escape = profile.Source.Escape switch { null => null, '\0' => "none", var escape => escape.ToString() },
        Header = profile.Source.HasHeader switch { true => "yes", false => "no", null => null },
        HeaderLine = profile.Source.HeaderLine,
        HeaderRows = profile.Source.HeaderRows,
        UnnamedColumns = profile.Source.UnnamedColumns,
        ShortRows = profile.Source.ShortRows,
        DateOrder = ColumnForm.WordOf(profile.DateOrder),
        DecimalMark = profile.DecimalMark?.ToString(),
        Currency = profile.Currency,
        RowsAre = profile.RowsAre,
        Key = profile.Key switch { null => null, [] => NoKey, var key => string.Join(',', key) },
        Missing = profile.Missing,
        ExactDuplicates = profile.ExactDuplicates,
        Purchases = profile.Purchases,
        Customers = profile.Customers,
        Blanks = profile.Blanks,
        AllOrNothing = profile.Gate.AllOrNothing,
        MostRejected = profile.Gate.MaxRejectedShare is { } share ? (decimal)share * 100 : null,
    };

    public static bool IsSame(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal));
}

/// <summary>What one column becomes.</summary>
public sealed class ColumnForm
{
    public string Header { get; set; } = "";

    /// <summary>Built-in fields joined by commas, <see cref="ReadingForm.OwnField"/> or <see cref="ReadingForm.Ignored"/>.</summary>
    public string Target { get; set; } = "";

    public string? DateOrder { get; set; }

    public string? DecimalMark { get; set; }

    /// <summary>Of a field of its own; null: found by its values.</summary>
    public FieldType? Type { get; set; }

    /// <summary>One of the words of <see cref="UnreadableChoice"/>; null for no choice.</summary>
    public string? Unreadable { get; set; }

    /// <summary>What a mapping says, in the words of this form.</summary>
    public static string TargetOf(ColumnMapping mapping) =>
        mapping.Ignored ? ReadingForm.Ignored
        : mapping.Join is { } place ? Part(mapping.Targets[0].Name, place)
        : mapping.Targets.Count > 0 ? string.Join(',', mapping.Targets.Select(field => field.Name))
        : ReadingForm.OwnField;

    /// <summary>One of the columns that are joined into a field.</summary>
    public static string Part(string field, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}:{place}");

    internal static string? WordOf(Application.Conversion.DateOrder? order) => order switch
    {
        Application.Conversion.DateOrder.DayMonthYear => "dmy",
        Application.Conversion.DateOrder.MonthDayYear => "mdy",
        Application.Conversion.DateOrder.YearMonthDay => "ymd",
        _ => null,
    };
}
