using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <param name="Reason">Why the import is held, or null where it is published.</param>
internal sealed record ImportOutcome(ImportCounts Counts, string? Reason);

/// <summary>One import from its stored file to the publish transaction.</summary>
internal sealed class ImportRun(IDataStore store, string stageFolder, long importId, string fileName, DateTime now, TimeZoneInfo zone, ImportLimits limits) : IDisposable
{
    private StagedImport? staged;

    /// <summary>What publishing would do; nothing is kept.</summary>
    public ImportCounts Count(string file, ImportProfile profile, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        Stage(file, profile, progress, cancellation);
        using var session = store.Write();
        return new Publisher(session, staged!, importId, fileName, now).Run(progress, cancellation);
    }

    public ImportOutcome Publish(
        string file,
        ImportProfile profile,
        bool hold,
        bool ignoreGate,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation,
        Action publishing,
        Action<ImportCounts> committing)
    {
        Stage(file, profile, progress, cancellation);
        publishing();
        using var session = store.Write();
        var ledger = Task.CompletedTask;
        ImportCounts counts;
        try
        {
            // The ledger lies in the other store and is written beside the publish.
            counts = new Publisher(session, staged!, importId, fileName, now).Run(
                progress, cancellation, () => ledger = Task.Run(new LedgerWriter(store, staged!, importId, () => CsvSource.Open(file, SourceOptions.Of(profile))).Write, CancellationToken.None));
        }
        finally
        {
            ledger.GetAwaiter().GetResult();
        }

        var reason = hold ? "Waits for approval." : ignoreGate ? null : QualityGate.Holds(profile.Gate, counts);
        if (reason is null)
        {
            cancellation.ThrowIfCancellationRequested();
            committing(counts);
            session.Commit();
        }

        return new ImportOutcome(counts, reason);
    }

    public void Dispose()
    {
        staged?.Dispose();
        if (Directory.Exists(stageFolder))
        {
            Directory.Delete(stageFolder, recursive: true);
        }
    }

    private void Stage(string file, ImportProfile profile, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var source = CsvSource.Open(file, SourceOptions.Of(profile));
        var today = Conversion.CivilDate.ToDays(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone)));
        var plan = PlanBuilder.Build(profile, source.Reading, StoreHash(), (int)today, zone);
        staged = new Stager(stageFolder, source, plan, limits, progress, cancellation).Stage();
    }

    private KeyedHash StoreHash()
    {
        using var session = store.Read();
        return StoreSecret.Hash(session);
    }
}
