using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

internal static class SourceOptions
{
    public static CsvOptions Of(ImportProfile profile) => new()
    {
        Encoding = profile.Source.Encoding,
        Separator = profile.Source.Separator,
        Quote = profile.Source.Quote,
        HasHeader = profile.Source.HasHeader,
        HeaderLine = profile.Source.HeaderLine,
    };
}
