using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Who wrote a source.</summary>
internal enum SourceOrigin
{
    Foreign,

    /// <summary>An export of purchases or customers of our own.</summary>
    OwnExport,

    /// <summary>A file of rejected rows of our own, in the shape of the source they come from.</summary>
    Rejects,
}

/// <summary>How the columns of a source are read.</summary>
internal static class ImportColumns
{
    /// <summary>An export of our own says unmistakably how its values are written: with a decimal dot, dates as in
    /// ISO 8601, and nothing but an empty field for a missing value.</summary>
    public static ColumnSettings Settings(ColumnMapping mapping, Field? field, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
    {
        var settings = ImportProfileSettings.For(profile, mapping.Declared, field, zone, origin != SourceOrigin.Foreign);
        return origin == SourceOrigin.OwnExport
            ? settings with
            {
                DateOrder = settings.DateOrder ?? DateOrder.YearMonthDay,
                DecimalMark = settings.DecimalMark ?? '.',
                Rule = mapping.Declared?.Rule ?? settings.Rule with { NullMarkers = [] },
            }
            : settings;
    }
}
