using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Says how the stored file of an import would be read. Nothing is written.</summary>
public sealed class ImportPreviewer(ImportEngine engine)
{
    private const int MostRows = 4_000;

    /// <param name="profile">How it is to be read; null: as the import says.</param>
    /// <exception cref="ImportException">The file is no longer kept.</exception>
    public ReadingPreview Read(ImportRecord import, ImportProfile? profile = null)
    {
        var upload = engine.Uploads.Find(import.Id)
            ?? throw new ImportException($"The file of import {import.Id} ({import.FileName}) is no longer kept. Import it again.");
        return Read(upload, profile ?? ImportLog.ProfileOf(import), engine.Settings.Current.Zone);
    }

    /// <summary>The same; null where the file is no longer kept.</summary>
    public ReadingPreview? TryRead(ImportRecord import) => engine.Uploads.Find(import.Id) is null ? null : Read(import);

    internal static ReadingPreview Read(string file, ImportProfile profile, TimeZoneInfo zone)
    {
        try
        {
            using var source = CsvSource.Open(file, SourceOptions.Of(profile));
            return Read(source, profile, zone);
        }
        catch (SourceException fault)
        {
            return ReadingPreview.Unreadable(fault);
        }
    }

    private static ReadingPreview Read(CsvSource source, ImportProfile profile, TimeZoneInfo zone)
    {
        var headers = source.Reading.Headers;
        var origin = OwnExports.IsRecords(headers) ? SourceOrigin.OwnExport
            : HeaderMatcher.IsRejectFile(headers) ? SourceOrigin.Rejects
            : SourceOrigin.Foreign;
        var rows = new PreviewRows(HeaderMatcher.Match(headers, profile), profile, origin, zone);
        foreach (var _ in source.Read(() => rows, static (PreviewRows rows, in SourceRow row) => rows.Add(row), workers: 1).Take(MostRows))
        {
        }

        var missing = HeaderMatcher.Missing(headers, profile).Select(column => column.Header ?? $"{column.Index}");
        return new ReadingPreview(source.Reading, null, rows.Columns(), rows.Shown, rows.Count, [.. missing]);
    }
}
