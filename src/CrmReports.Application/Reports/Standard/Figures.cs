using System.Runtime.InteropServices;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Reports.Standard;

/// <summary>Figures of values as they are gathered: whole numbers of parts of a unit, or the bits of doubles.</summary>
internal static class Figures
{
    /// <summary>How many parts a unit has; of moments the unit is a day.</summary>
    public static long UnitOf(FieldType type) => type switch
    {
        FieldType.Decimal => Scale.Unit,
        FieldType.DateTime => RowColumn.MillisecondsPerDay,
        _ => 1,
    };

    public static ReadOnlySpan<double> Real(ReadOnlySpan<long> bits) => MemoryMarshal.Cast<long, double>(bits);

    public static double? Median(ReadOnlySpan<long> values, FieldType type) => type == FieldType.Number
        ? DescriptiveStatistics.Median(Real(values))
        : FixedPointStatistics.Median(values, UnitOf(type));

    public static double? Variance(ReadOnlySpan<long> values, FieldType type) => type == FieldType.Number
        ? DescriptiveStatistics.Variance(Real(values))
        : FixedPointStatistics.Variance(values, UnitOf(type));

    public static double? StandardDeviation(ReadOnlySpan<long> values, FieldType type) => type == FieldType.Number
        ? DescriptiveStatistics.StandardDeviation(Real(values))
        : FixedPointStatistics.StandardDeviation(values, UnitOf(type));

    public static ColumnStatistics Describe(ReadOnlySpan<long> values, long missing, FieldType type) => type == FieldType.Number
        ? DescriptiveStatistics.Describe(Real(values), missing)
        : FixedPointStatistics.Describe(values, missing, UnitOf(type));

    /// <exception cref="ReportException">It does not fit into 64 bits.</exception>
    public static long Fit(Int128 whole, string column) =>
        whole >= long.MinValue && whole <= long.MaxValue
            ? (long)whole
            : throw new ReportException(
                $"{column} is greater than can be shown exactly (922,337,203,685,477.5807). Narrow it with --from, --to or --filter.", "TooGreat");
}
