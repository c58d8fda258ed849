using System.Globalization;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>What a file says of itself where this site wrote it.</summary>
/// <param name="Profile">How it is to be read.</param>
/// <param name="Corrects">The import whose rejected rows it brings corrected.</param>
/// <param name="Computed">The columns of an export that are left out because they were computed.</param>
internal sealed record KnownFile(ImportProfile Profile, ImportRecord? Corrects, IReadOnlyList<string> Computed);

/// <summary>Recognises files that this site wrote: its lists of records, and the rejected rows of an import.</summary>
internal static class KnownFiles
{
    /// <param name="profile">As asked for; what it states counts.</param>
    public static KnownFile Recognise(IDataStore store, CsvSource source, ImportProfile profile)
    {
        var headers = source.Reading.Headers;
        return HeaderMatcher.IsRejectFile(headers) && Rejecting(store, source) is { } import ? new KnownFile(Like(import, profile), import, [])
            : OwnExports.IsRecords(headers) ? new KnownFile(OwnExports.Declare(store, headers, profile), null, OwnExports.Computed(headers))
            : new KnownFile(profile, null, []);
    }

    /// <summary>The first import's choices, with what its columns turned out to be, unless columns are stated or a saved
    /// profile is named; how the file itself is written is another matter.</summary>
    private static ImportProfile Like(ImportRecord import, ImportProfile asked)
    {
        if (asked.Columns.Count > 0 || asked.Name.Length > 0)
        {
            return asked;
        }

        var first = import.ReadAs is null ? ImportLog.ProfileOf(import) : ImportLog.ProfileOf(import, import.ReadAs);
        return first with
        {
            Source = asked.Source with { HasHeader = true },
            DateOrder = asked.DateOrder ?? first.DateOrder,
            DecimalMark = asked.DecimalMark ?? first.DecimalMark,
            Zone = asked.Zone ?? first.Zone,
            Currency = asked.Currency ?? first.Currency,
        };
    }

    /// <summary>The import that the rows name and whose columns the file has; a file of an older version does not
    /// name it and belongs to the newest one with its columns.</summary>
    private static ImportRecord? Rejecting(IDataStore store, CsvSource source)
    {
        var keys = source.Reading.Headers.Select(HeaderMatcherKey.Of).ToList();
        var log = new ImportLog(store, TimeProvider.System);
        var named = Named(source, keys.IndexOf(HeaderMatcherKey.Of(RejectFile.ImportColumn)));
        var candidates = log.WithRejects(named);
        return candidates.FirstOrDefault(import => import.Corrects is null && import.Headers is not null && HasAll(import.Headers, keys));
    }

    private static bool HasAll(string headers, List<string> keys) =>
        (System.Text.Json.JsonSerializer.Deserialize<string[]>(headers) ?? []).All(header => keys.Contains(HeaderMatcherKey.Of(header)));

    private static long? Named(CsvSource source, int column)
    {
        if (column < 0)
        {
            return null;
        }

        var first = source.Read(
            () => column,
            static (int column, in SourceRow row) => column < row.FieldCount ? Encoding.UTF8.GetString(row.Field(column)) : "",
            workers: 1);
        return first.Take(100).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)
            .FirstOrDefault(id => id is not null) ?? 0;
    }
}
