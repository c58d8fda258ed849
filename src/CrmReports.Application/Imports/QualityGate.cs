using System.Globalization;

namespace CrmReports.Application.Imports;

/// <summary>Decides whether the counts of a staged import let it be published.</summary>
public static class QualityGate
{
    /// <summary>Why it is held, or null. Rows that a rule was told to drop count for nothing.</summary>
    public static string? Holds(ImportProfileGate gate, ImportCounts counts)
    {
        var faulty = counts.Rejected - counts.Dropped;
        if (gate.AllOrNothing && faulty > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{faulty} of {counts.Read} rows are rejected, and the profile says all or nothing.");
        }

        var share = counts.Read == 0 ? 0 : faulty / (double)counts.Read;
        return gate.MaxRejectedShare is { } most && share > most
            ? string.Create(CultureInfo.InvariantCulture, $"{faulty} of {counts.Read} rows ({share:0.##%}) are rejected; the profile allows {most:0.##%}.")
            : null;
    }
}
