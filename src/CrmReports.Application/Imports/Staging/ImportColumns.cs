using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>How the columns of a source are read.</summary>
internal static class ImportColumns
{
    /// <summary>An export of our own says unmistakably how its values are written: with a decimal dot, dates as in
    /// ISO 8601, and nothing but an empty field for a missing value.</summary>
    public static ColumnSettings Settings(ColumnMapping mapping, Field? field, ImportProfile profile, bool isOwnExport)
    {
        var settings = ImportProfileSettings.For(profile, mapping.Declared, field, TimeZoneInfo.Local, isOwnExport);
        return isOwnExport
            ? settings with
            {
                DateOrder = DateOrder.YearMonthDay,
                DecimalMark = '.',
                Rule = settings.Rule with { NullMarkers = [] },
            }
            : settings;
    }
}
