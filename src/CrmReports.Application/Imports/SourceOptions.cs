using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

internal static class SourceOptions
{
    /// <param name="unpackedBytes">Most bytes that a compressed file may unpack to.</param>
    public static CsvOptions Of(ImportProfile profile, long unpackedBytes) => new()
    {
        Encoding = profile.Source.Encoding,
        Separator = profile.Source.Separator,
        Quote = profile.Source.Quote,
        Escape = profile.Source.Escape,
        HasHeader = profile.Source.HasHeader,
        HeaderLine = profile.Source.HeaderLine,
        MaxUnpackedBytes = unpackedBytes,
        HeaderRows = profile.Source.HeaderRows,
        UnnamedColumns = profile.Source.UnnamedColumns,
        ShortRows = profile.Source.ShortRows,
    };
}
