using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Imports;

/// <summary>Imports and what became of their rows, in the reader's words.</summary>
public sealed class ImportWords(IStringLocalizer<ImportTexts> texts, Figures figures, FieldNames fields)
{
    /// <summary>Rejected rows that a person should look at: those that a rule was told to drop are no surprise.</summary>
    public static long WaitingRows(ImportCounts? counts) => counts is null ? 0 : counts.Rejected - counts.Dropped;

    /// <summary>The same without those that later imports brought corrected.</summary>
    public static long WaitingRows(ImportRecord import) => Math.Max(0, WaitingRows(ImportHistory.CountsOf(import)) - import.CorrectedRows);

    public StatusBadge Status(ImportRecord import)
    {
        var waiting = WaitingRows(import);
        return import switch
        {
            { State: ImportState.Published, Wanted: not null } => new(StatusKind.Running, texts["State.Undoing"]),
            { State: ImportState.Published } when waiting > 0 => new(StatusKind.PublishedWithRejects, texts["State.PublishedWithRejects", Rows(waiting)]),
            { State: ImportState.Staging or ImportState.Publishing } => new(StatusKind.Running, texts[$"State.{import.State}"]),
            { Wanted: not null } => new(StatusKind.Queued, texts["State.Queued"]),
            { State: ImportState.Staged } => new(StatusKind.Waiting, texts["State.Staged"]),
            { State: ImportState.Uploaded, Reason: not null } => new(StatusKind.Waiting, texts["State.NeedsAnswer"]),
            { State: ImportState.Uploaded } => new(StatusKind.Waiting, texts["State.Uploaded"]),
            { State: ImportState.Failed } => new(StatusKind.Failed, texts["State.Failed"]),
            { State: ImportState.Cancelled } => new(StatusKind.Cancelled, texts["State.Cancelled"]),
            { State: ImportState.Undone } => new(StatusKind.Undone, texts["State.Undone"]),
            _ => new(StatusKind.Published, texts["State.Published"]),
        };
    }

    public string Upload(UploadFault fault, UploadLimits limits) => fault switch
    {
        UploadFault.TooBig => texts["Upload.TooBig", Bytes(limits.FileBytes)],
        UploadFault.TooMany => texts["Upload.TooMany", figures.Count(limits.PerPerson)],
        _ => texts[$"Upload.{fault}"],
    };

    /// <summary>7.6 MB.</summary>
    public string Bytes(long bytes) => bytes switch
    {
        < 1_000 => texts["Bytes", figures.Count(bytes)],
        < 1_000_000 => $"{figures.Number(bytes / 1e3, bytes < 10_000 ? 1 : 0)}\u00A0kB",
        < 1_000_000_000 => $"{figures.Number(bytes / 1e6, bytes < 10_000_000 ? 1 : 0)}\u00A0MB",
        _ => $"{figures.Number(bytes / 1e9, 1)}\u00A0GB",
    };

    /// <summary>1 row, 2 rows.</summary>
    public string Rows(long rows) => rows == 1 ? texts["Rows.Count.One"] : texts["Rows.Count", figures.Count(rows)];

    public string Reasons(long reasons) => reasons == 1 ? texts["Reasons.Count.One"] : texts["Reasons.Count", figures.Count(reasons)];

    public string Seconds(double seconds) => texts["SecondsShort", figures.Number(seconds, 1)];

    /// <summary>What is wrong, in a few words: "not a date".</summary>
    public string Problem(Problem problem) => texts[$"Problem.{problem}"];

    /// <summary>What to do about it.</summary>
    public string Remedy(Problem problem) => texts[$"Remedy.{problem}"];

    public string Correction(LedgerEntry entry)
    {
        var words = Enum.GetValues<Correction>()
            .Where(kind => kind != Application.Conversion.Correction.None && entry.Corrections.HasFlag(kind))
            .Select(kind => texts[$"Correction.{kind}"].Value);
        return string.Join(texts["ListComma"], words);
    }

    /// <summary>What became of a row, in one line.</summary>
    public string Why(LedgerEntry entry) => entry.Kind switch
    {
        LedgerKind.Duplicate => texts["Why.Duplicate", figures.Count(entry.OriginalRow ?? 0)],
        LedgerKind.Corrected => Correction(entry),
        _ => Problem(entry.Problem),
    };

    /// <summary>How many columns are understood.</summary>
    /// <param name="own">Those that stay fields of their own.</param>
    /// <param name="doubtful">Those to be looked at by a person.</param>
    public string Columns(int all, int own, int doubtful) => (own, doubtful) switch
    {
        (0, 0) => texts["Columns.All", figures.Count(all)],
        (_, 0) => texts["Columns.Own", figures.Count(all - own), figures.Count(all), figures.Count(own)],
        (_, 1) => texts["Columns.DoubtfulOne", figures.Count(all - doubtful), figures.Count(all), figures.Count(doubtful)],
        _ => texts["Columns.Doubtful", figures.Count(all - doubtful), figures.Count(all), figures.Count(doubtful)],
    };

    /// <summary>How a column is read: its type, and the order or mark where it has one.</summary>
    public string ReadAs(ColumnPreview column)
    {
        if (column.Mapping.Ignored)
        {
            return texts["ReadAs.Ignored"];
        }

        return column switch
        {
            { Ambiguity: Application.Conversion.Problem.AmbiguousDate } => texts[OpenOrders(column.Open), column.Example ?? ""],
            { Ambiguity: Application.Conversion.Problem.AmbiguousNumber } => texts["ReadAs.AmbiguousNumber", column.Example ?? ""],
            { Type: FieldType.Date or FieldType.DateTime, DateOrder: { } order } => texts["ReadAs.DateIn", texts[$"DateOrder.{order}"]],
            { Type: FieldType.Decimal or FieldType.Number, DecimalMark: ',' } => texts["ReadAs.DecimalComma"],
            { Type: { } type } => texts[$"ReadAs.{type}"],
            _ => "",
        };
    }

    private static string OpenOrders(DateOrderSet open) => open switch
    {
        DateOrderSet.DayFirst | DateOrderSet.MonthFirst => "ReadAs.AmbiguousDate",
        DateOrderSet.DayFirst | DateOrderSet.YearFirst => "ReadAs.DayOrYear",
        DateOrderSet.None => "ReadAs.MixedDates",
        _ => "ReadAs.AnyDateOrder",
    };

    /// <summary>The names of built-in fields: "Customer country and region".</summary>
    public string Fields(IEnumerable<Field> targets) => string.Join(texts["ListAnd"], targets.Select(field => fields[field.Name]));

    public string Separator(string separator) => separator switch
    {
        "," => texts["Separator.Comma"],
        ";" => texts["Separator.Semicolon"],
        "\t" => texts["Separator.Tab"],
        "|" => texts["Separator.Pipe"],
        " " => texts["Separator.Space"],
        [< ' '] => $"U+{(int)separator[0]:X4}",
        _ => separator,
    };

    /// <summary>What only a person can tell about the reading, and what to choose.</summary>
    public string Question(ReadingQuestion question) =>
        texts[$"Question.{question.Doubt}", figures.Count(question.Line), figures.Count(question.Names), figures.Count(question.Fields)];

    public string Refusal(SourceException fault) => texts[$"Source.{fault.Fault}"] is { ResourceNotFound: false } known ? known : fault.Message;

    /// <summary>Who did it; nobody signed in means the command line or the program itself.</summary>
    public string Who(string? person) => person ?? texts["CommandLine"];

    public string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
