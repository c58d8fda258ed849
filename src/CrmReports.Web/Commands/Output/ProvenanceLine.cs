using System.Globalization;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>Where the figures come from, in one line under the table.</summary>
public static class ProvenanceLine
{
    public static string Of(Provenance provenance)
    {
        var invariant = CultureInfo.InvariantCulture;
        List<string> parts = [string.Create(invariant, $"Data version {provenance.DataVersion}")];
        if (provenance.LastImport is { } import)
        {
            parts.Add(string.Create(invariant, $"last import #{import}, published {provenance.LastPublishedAt:yyyy-MM-dd HH:mm} UTC"));
        }

        if (provenance.RowsUsed is { } used)
        {
            parts.Add(string.Create(invariant, $"{used:N0} rows used"));
        }

        parts.AddRange(provenance.RowsLeftOut.Select(left => string.Create(invariant, $"{left.Value:N0} left out: {left.Key}")));
        parts.AddRange(provenance.Filters.Select(filter => $"{filter.Key}: {filter.Value}"));
        return string.Join(" | ", parts);
    }
}
