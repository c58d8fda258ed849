using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Organisation;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>What is to be done with the stored file of an import.</summary>
/// <param name="Hold">Count only, and wait for a person's word.</param>
/// <param name="IgnoreGate">A person has seen the counts.</param>
/// <param name="Corrects">The import whose rejected rows the file brings corrected.</param>
/// <param name="Seen">The counts that the person has seen: others than these wait again.</param>
internal sealed record ImportTask(
    long Id, string FileName, string Upload, ImportProfile Profile, bool Hold = false, bool IgnoreGate = false, ImportCounts? Seen = null, string? Person = null, long? Corrects = null);

/// <param name="Reason">Why the import is held, or null where it is published.</param>
/// <param name="DataVersion">That publishing made; null where it is held.</param>
internal sealed record ImportOutcome(ImportCounts Counts, string? Reason, long? DataVersion);

/// <summary>One import from its stored file to the publish transaction.</summary>
internal sealed class ImportRun(WorkerTurn turn, string stageFolder, long importId, string fileName, DateTime now, OrganisationSettings settings, ImportLimits limits) : IDisposable
{
    public const string WaitsForApproval = "Waits for approval.";

    private StagedImport? staged;
    private ImportProposal? proposal;
    private Task tidying = Task.CompletedTask;

    public SourceReading? Reading { get; private set; }

    /// <summary>How the file is read; known once it is staged.</summary>
    public ImportProposal? Proposal => proposal;

    /// <summary>What publishing would do; nothing is kept.</summary>
    public ImportCounts Count(string file, ImportProfile profile, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        Stage(file, profile, progress, cancellation);
        using var session = turn.Write();
        return new Publisher(session, staged!, importId, fileName, now).Run(progress, cancellation);
    }

    public ImportOutcome Publish(
        ImportTask task, IProgress<ImportProgress>? progress, CancellationToken cancellation, Action publishing, Action<ImportCounts> committing)
    {
        Stage(task.Upload, task.Profile, progress, cancellation);
        publishing();
        using var session = turn.Write();
        var ledger = Task.CompletedTask;
        ImportCounts counts;
        try
        {
            // The ledger lies in the other store and is written beside the publish.
            var source = SourceOptions.Of(task.Profile, limits.UnpackedBytes);
            var writer = new LedgerWriter(turn.Store, staged!, importId, () => CsvSource.Open(task.Upload, source));
            counts = new Publisher(session, staged!, importId, fileName, now).Run(
                progress, cancellation, () => ledger = Task.Run(writer.Write, CancellationToken.None));
        }
        finally
        {
            ledger.GetAwaiter().GetResult();
        }

        if (Holds(task, counts) is { } reason)
        {
            return new ImportOutcome(counts, reason, null);
        }

        cancellation.ThrowIfCancellationRequested();
        committing(counts);
        if (task.Corrects is { } corrected)
        {
            using var source = CsvSource.Open(task.Upload, SourceOptions.Of(task.Profile, limits.UnpackedBytes));
            CorrectedRows.Write(turn.Store, staged!, source, importId, corrected);
        }

        var version = DataVersion(session);

        // The staged rows are done with. To give back their files takes as long as half the commit, and goes on beside it.
        tidying = Task.Run(staged!.Dispose, CancellationToken.None);
        session.Commit();
        return new ImportOutcome(counts, null, version);
    }

    private static string? Holds(ImportTask task, ImportCounts counts) =>
        QualityGate.NothingToPublish(counts) is { } nothing ? nothing
        : task.Hold ? QualityGate.Holds(task.Profile.Gate, counts) ?? WaitsForApproval
        : task.Seen is not null && task.Seen != counts ? ImportHistory.CountedAgain
        : task.IgnoreGate ? null
        : QualityGate.Holds(task.Profile.Gate, counts);

    private static long DataVersion(IStoreSession session)
    {
        using var rows = session.Query("SELECT DataVersion FROM State WHERE Id = 1");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    public void Dispose()
    {
        tidying.GetAwaiter().GetResult();
        staged?.Dispose();
        UploadFolder.RemoveStage(stageFolder);
    }

    private void Stage(string file, ImportProfile profile, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var zone = settings.Zone;
        using var source = CsvSource.Open(file, SourceOptions.Of(profile, limits.UnpackedBytes));
        source.Reading.ThrowIfUnclear();
        Reading = source.Reading;
        proposal = ProposalMaker.Make(file, profile, settings, turn.Store, unpackedBytes: limits.UnpackedBytes);
        if (proposal.Question is { } question)
        {
            throw new ImportException(question);
        }

        profile = proposal.Profile;
        var empty = proposal.Columns.Where(column => column.Finding == ColumnFinding.Empty).Select(column => column.Index);
        var today = Conversion.CivilDate.ToDays(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone)));
        var plan = PlanBuilder.Build(profile, source.Reading, StoreHash(), (int)today, zone, Own, empty);
        staged = new Stager(stageFolder, source, plan, limits, progress, cancellation).Stage();
    }

    private OwnRecords? Own(SourceReading reading, KeyedHash hash)
    {
        using var session = turn.Store.Read();
        return OwnRecords.Read(session, reading.Headers, hash);
    }

    private KeyedHash StoreHash()
    {
        using var session = turn.Store.Read();
        return StoreSecret.Hash(session);
    }
}
