using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

/// <summary>Takes sources in: accept, stage, publish, cancel, undo. One at a time per store.</summary>
/// <param name="store">Where the records go.</param>
/// <param name="folder">The data folder; uploads and staged rows lie below it.</param>
/// <param name="clock">Says when things happened.</param>
public sealed class ImportEngine(IDataStore store, string folder, TimeProvider clock)
{
    /// <exception cref="ImportException">The file or the profile cannot be used as they are.</exception>
    public ImportResult Import(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException($"{store} {folder} {clock} {request} {progress} {cancellation}");

    /// <summary>Publishes an import that waits, also one that the gate holds.</summary>
    public ImportResult Publish(long importId, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Discards an import that is not published.</summary>
    public void Cancel(long importId) => throw new NotImplementedException();

    /// <summary>Removes a published import as if it had never been.</summary>
    public UndoResult Undo(long importId, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Writes the rejected rows as CSV: the original columns, then line and reason. Returns the rows written.</summary>
    public long WriteRejects(long importId, Stream output) => throw new NotImplementedException();

    /// <summary>Imports, newest first.</summary>
    public IReadOnlyList<ImportRecord> List() => throw new NotImplementedException();

    /// <summary>Erases a person: the customer, their interactions, every trace in claims and ledger; their purchases
    /// stay without them. No import and no undo brings them back.</summary>
    public EraseResult Erase(string customerId) => throw new NotImplementedException();
}

/// <summary>Records removed, and records put back to what other imports state of them.</summary>
public sealed record UndoResult(long ImportId, RecordCounts Customers, RecordCounts Purchases, RecordCounts Interactions, double Seconds);

public sealed record EraseResult(bool Found, long Interactions, long Purchases);
