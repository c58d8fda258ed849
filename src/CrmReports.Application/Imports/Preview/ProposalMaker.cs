using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Organisation;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>
/// Completes a profile by the values of a source: what a row is about, and what identifies a customer. What the profile
/// says stays as it is. An export of our own and a file of rejected rows need nothing of this.
/// </summary>
internal static class ProposalMaker
{
    /// <param name="store">Where imports of files with the same headers are looked up, which keep their key and currency:
    /// a purchase that comes again must not be another one because a currency was chosen since.</param>
    /// <exception cref="SourceException">The file cannot be read.</exception>
    public static ImportProposal Make(string file, ImportProfile profile, OrganisationSettings settings, IDataStore store, int mostRows = SourceSurvey.MostRows, long? unpackedBytes = null)
    {
        using var source = CsvSource.Open(file, SourceOptions.Of(profile, unpackedBytes ?? settings.UnpackedBytes));
        var headers = source.Reading.Headers;
        var stated = profile.Columns.ToHashSet(ReferenceEqualityComparer.Instance);
        if (OwnExports.IsRecords(headers) || OwnExports.IsFigures(headers) || HeaderMatcher.IsRejectFile(headers) || HeaderMatcher.Missing(headers, profile).Count > 0)
        {
            return ImportProposal.Of(profile);
        }

        var mappings = HeaderMatcher.Match(headers, profile);
        var survey = SourceSurvey.Take(source, mappings, profile, settings.Zone, mostRows);
        (profile, var rows) = RowSubject.Settle(profile, headers, survey);
        mappings = HeaderMatcher.Match(headers, profile);
        var found = ColumnFinder.Find(profile, mappings, survey);
        var recipe = ColumnFinder.Apply(profile, mappings, found.Where(column => column.Finding != ColumnFinding.Empty));
        profile = ColumnFinder.Apply(profile, mappings, found);
        var known = new ImportHistory(store).WithHeaders(headers) is { } before ? ImportLog.ProfileOf(before) : null;
        mappings = HeaderMatcher.Match(headers, profile);
        var currency = profile.Currency is null && HasMoney(mappings) ? known is null ? settings.Currency : known.Currency ?? ImportProfile.NoCurrency : null;
        var key = KeyFinder.Find(profile, mappings, survey, known?.Key);
        return new ImportProposal(Settled(profile, key, currency), survey.Rows, survey.IsWhole, rows, key)
        {
            Recipe = Settled(recipe, key, currency),
            Currency = currency == ImportProfile.NoCurrency ? null : currency,
            Columns = found,
            Added = [.. profile.Columns.Where(column => !stated.Contains(column))],
        };
    }

    private static ImportProfile Settled(ImportProfile profile, KeyFinding? key, string? currency) =>
        profile with { Key = key?.Fields ?? profile.Key, Currency = profile.Currency ?? currency };

    private static bool HasMoney(IReadOnlyList<ColumnMapping> mappings) =>
        mappings.Any(mapping => mapping.Targets.Contains(Fields.PurchaseAmount) || mapping.Targets.Contains(Fields.UnitPrice));
}
