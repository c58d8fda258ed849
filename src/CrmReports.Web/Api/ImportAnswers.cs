using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;

namespace CrmReports.Web.Api;

/// <summary>An import as programs see it.</summary>
/// <param name="State">uploaded, staging, staged, publishing, published, cancelled, failed, undone.</param>
/// <param name="Wanted">What it waits for the worker to do: count, publish, undo; null for nothing.</param>
/// <param name="Reason">Why it is held, refused or failed.</param>
/// <param name="Errors">What has to be answered before it can be counted.</param>
/// <param name="Corrects">The import whose rejected rows it brings corrected; null for none.</param>
/// <param name="CorrectedRows">How many of its own rejected rows published imports brought corrected.</param>
/// <param name="CorrectedBy">These imports; null in lists.</param>
public sealed record ImportAnswer(
    long Id,
    string State,
    string? Wanted,
    string File,
    long Bytes,
    string? Sha256,
    string? By,
    DateTime CreatedAt,
    DateTime? FinishedAt,
    long? DataVersion,
    double Seconds,
    ImportCounts? Counts,
    WorkProgress? Progress,
    string? Reason,
    ImportReading? Reading,
    IReadOnlyList<ApiError>? Errors,
    long? Corrects,
    long CorrectedRows,
    IReadOnlyList<RowCorrection>? CorrectedBy);

/// <summary>How the rows of an import are read.</summary>
/// <param name="RowsAre">customer, purchase or interaction where it had to be said or found, else null.</param>
/// <param name="Currency">Of amounts that carry none; XXX where they are in none.</param>
/// <param name="Key">The customer fields that tell customers apart where there is no customer id; null while it is not known.</param>
public sealed record ImportReading(string? RowsAre, IReadOnlyList<string>? Key, string? Currency)
{
    public static ImportReading Of(ImportProfile profile) =>
        new(profile.RowsAre is { } kind ? ImportAnswers.Word(kind) : null, profile.Key, profile.Currency);
}

public sealed record ImportPageAnswer(IReadOnlyList<ImportAnswer> Items, long? Next);

/// <summary>A row that was not taken over as it stood.</summary>
public sealed record RowAnswer(
    long Row, long Line, string Kind, string? Column, string? Problem, string? Value, string? Became, string? Remedy, long? RepeatsRow)
{
    public static RowAnswer Of(LedgerEntry entry) => new(
        entry.RowNumber,
        entry.Line,
        ImportAnswers.Word(entry.Kind),
        entry.Column,
        entry.Kind == LedgerKind.Rejected ? entry.Problem.ToString() : null,
        entry.Value ?? entry.Raw,
        entry.NewValue,
        entry.Kind == LedgerKind.Rejected ? ApiWords.Of(Problems.Describe(entry.Problem, entry.Value, entry.OriginalRow ?? 0)) : null,
        entry.Kind == LedgerKind.Duplicate ? entry.OriginalRow : null);
}

public sealed record RowPageAnswer(IReadOnlyList<RowAnswer> Items, string? Next);

/// <summary>Makes answers of imports.</summary>
internal sealed class ImportAnswers(ImportWorker worker, ImportPreviewer previewer, ImportHistory history)
{
    public static string Word<TWord>(TWord word)
        where TWord : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    public ImportAnswer Of(ImportRecord import, bool withErrors) => new(
        import.Id,
        Word(import.State),
        import.Wanted?.ToLowerInvariant(),
        import.FileName,
        import.FileBytes,
        import.FileHash,
        import.StartedBy,
        DateTime.SpecifyKind(import.CreatedAt, DateTimeKind.Utc),
        import.FinishedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
        import.DataVersion,
        Math.Round(import.Seconds, 3),
        ImportHistory.CountsOf(import),
        import.Wanted is null ? null : worker.ProgressOf(import),
        ApiWords.Of(import.Reason),
        withErrors ? ReadingOf(import) : null,
        withErrors && import is { State: ImportState.Uploaded, Reason: not null } ? Errors(import) : null,
        import.Corrects,
        import.CorrectedRows,
        withErrors ? history.Corrections(import.Id).By : null);

    private static ApiError Asked(ReadingQuestion question) => question.Doubt switch
    {
        ReadingDoubt.Header => new($"line {question.Line}", "source.hasHeader", "Nothing tells whether this line is the header or data. Say which: hasHeader in the profile, or header=yes or header=no with the upload."),
        ReadingDoubt.HeaderLine => new($"line {question.Line}", "source.headerLine", "Lines that look much like the header stand above it. Say where it stands: headerLine in the profile, or headerLine with the upload."),
        ReadingDoubt.SecondHeader => new($"line {question.Line}", "source.headerRows", "This line looks like a second line of the header. Say how many it has: headerRows in the profile, or headerRows=1 or headerRows=2 with the upload."),
        ReadingDoubt.HeaderNarrower => new($"{question.Names} names, {question.Fields} fields", "source.unnamedColumns", "The header has fewer names than most rows have fields. Correct it, or say which columns have no name: unnamedColumns in the profile, or unnamedColumns=first or unnamedColumns=last with the upload."),
        _ => new($"{question.Names} names, {question.Fields} fields", "source.shortRows", "The header has more names than most rows have fields. Correct it, or say what becomes of the rows: shortRows in the profile, or shortRows=fill or shortRows=reject with the upload."),
    };

    /// <summary>Of one that is not published as the values of its file say.</summary>
    private ImportReading ReadingOf(ImportRecord import) => ImportReading.Of(
        import is { State: ImportState.Staged, Wanted: null } && previewer.TryRead(import)?.Proposal is { } proposal
            ? proposal.Profile
            : ImportHistory.ProfileOf(import));

    private IReadOnlyList<ApiError> Errors(ImportRecord import)
    {
        if (previewer.TryRead(import) is not { } preview)
        {
            return [];
        }

        if (preview.Fault is { } fault)
        {
            return [new ApiError(null, "source", ApiWords.Of(fault.Message))];
        }

        if (preview.Reading is { Questions.Count: > 0 } reading)
        {
            return [.. reading.Questions.Select(Asked)];
        }

        var errors = preview.Columns.Where(column => column.Ambiguity != Problem.None).Select(column => new ApiError(
            column.Example,
            $"column {column.Mapping.Header}",
            column.Ambiguity == Problem.AmbiguousDate
                ? "Say the order of its dates: dateOrder in the profile, or dateOrder=dmy, mdy or ymd with the upload."
                : "Say its decimal mark: decimalMark in the profile, or decimal=. or decimal=, with the upload.")).ToList();
        if (preview.Proposal?.Rows is { IsOpen: true } rows)
        {
            errors.Add(new ApiError(rows.IdHeader, "rows", "Say what each row is: rowsAre in the profile, or rows=customers or rows=purchases with the upload."));
        }

        return errors.Count > 0 ? errors : [new ApiError(null, "file", ApiWords.Of(import.Reason) ?? "")];
    }
}
