using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Organisation;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Says how the stored file of an import would be read. Nothing is written.</summary>
/// <remarks>What was found is kept, so that whoever looks at an import again does not read its file again: a stored file
/// never changes.</remarks>
public sealed class ImportPreviewer(ImportEngine engine)
{
    private const int MostRows = 4_000;
    private const int MostKept = 32;

    private readonly Lock gate = new();
    private readonly LinkedList<(PreviewKey Key, Lazy<ReadingPreview> Preview)> kept = [];

    /// <param name="profile">How it is to be read; null: as the import says.</param>
    /// <exception cref="ImportException">The file is no longer kept.</exception>
    public ReadingPreview Read(ImportRecord import, ImportProfile? profile = null)
    {
        var upload = engine.Uploads.Find(import.Id)
            ?? throw new ImportException($"The file of import {import.Id} ({import.FileName}) is no longer kept. Import it again.");
        var read = profile ?? ImportLog.ProfileOf(import);
        var settings = engine.Settings.Current;
        var key = new PreviewKey(import.Id, import.FileHash, ImportProfileFile.Write(read), settings.Zone.Id, settings.Currency, settings.UnpackedBytes);
        return Kept(key, () => Read(upload, read, settings, engine.Store)).Value;
    }

    private Lazy<ReadingPreview> Kept(PreviewKey key, Func<ReadingPreview> read)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(entry => entry.Key == key) is { Preview: { } known } entry)
            {
                kept.Remove(entry);
                kept.AddFirst(entry);
                return known;
            }

            var preview = new Lazy<ReadingPreview>(read);
            kept.AddFirst((key, preview));
            while (kept.Count > MostKept)
            {
                kept.RemoveLast();
            }

            return preview;
        }
    }

    private sealed record PreviewKey(long Import, string? Hash, string Profile, string Zone, string? Currency, long UnpackedBytes);

    /// <summary>The same; null where the file is no longer kept.</summary>
    public ReadingPreview? TryRead(ImportRecord import) => engine.Uploads.Find(import.Id) is null ? null : Read(import);

    internal static ReadingPreview Read(string file, ImportProfile profile, OrganisationSettings settings, IDataStore store)
    {
        try
        {
            var proposal = ProposalMaker.Make(file, profile, settings, store);
            using var source = CsvSource.Open(file, SourceOptions.Of(profile, settings.UnpackedBytes));
            return Read(source, proposal, settings.Zone);
        }
        catch (SourceException fault)
        {
            return ReadingPreview.Unreadable(fault);
        }
    }

    private static IReadOnlyList<ColumnPreview> Found(IReadOnlyList<ColumnPreview> columns, ImportProposal proposal)
    {
        var found = proposal.Columns.ToDictionary(column => column.Index, column => column.Finding);
        return [.. columns.Select(column => found.TryGetValue(column.Mapping.Index, out var finding)
            ? column with
            {
                Finding = finding,
                Samples = finding == ColumnFinding.Secret ? [] : column.Samples,
                Guess = column.Guess == Guess.Sure ? Guess.Likely : column.Guess,
            }
            : column)];
    }

    private static ReadingPreview Read(CsvSource source, ImportProposal proposal, TimeZoneInfo zone)
    {
        var profile = proposal.Profile;
        var headers = source.Reading.Headers;
        var origin = OwnExports.IsRecords(headers) ? SourceOrigin.OwnExport
            : HeaderMatcher.IsRejectFile(headers) ? SourceOrigin.Rejects
            : SourceOrigin.Foreign;
        var rows = new PreviewRows(HeaderMatcher.Match(headers, profile), profile, origin, zone);
        foreach (var _ in source.Read(() => rows, static (PreviewRows rows, in SourceRow row) => rows.Add(row), workers: 1).Take(MostRows))
        {
        }

        var missing = HeaderMatcher.Missing(headers, profile).Select(column => column.Header ?? $"{column.Index}");
        return new ReadingPreview(source.Reading, null, Found(rows.Columns(), proposal), rows.Shown, rows.Count, [.. missing], proposal);
    }
}
