using System.Globalization;

namespace CrmReports.Application.Imports;

/// <summary>Decides whether the counts of a staged import let it be published.</summary>
public static class QualityGate
{
    /// <summary>The share of rejected rows above which a profile that sets no limit is held: most of the file was not understood,
    /// which is more likely the fault of how it was read.</summary>
    public const double MostRejectedUnlessSaid = 0.5;

    /// <summary>Why there is nothing to publish, or null. No person's word changes that.</summary>
    public static string? NothingToPublish(ImportCounts counts) =>
        !counts.StoresNothing ? null
        : counts.Accepted > 0 ? string.Create(
            CultureInfo.InvariantCulture,
            $"None of the {counts.Read} rows names a customer, a purchase or an interaction, so there is nothing to publish. Say what its columns mean, or import another file.")
        : counts.Rejected < counts.Read ? string.Create(
            CultureInfo.InvariantCulture,
            $"Every one of the {counts.Read} rows is rejected or repeats a rejected one, so there is nothing to publish. Look at the reasons; then correct the file or say how it is to be read.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Every one of the {counts.Read} rows is rejected, so there is nothing to publish. Look at the reasons; then correct the file or say how it is to be read.");

    /// <summary>Why it is held, or null. Rows that a rule was told to drop count for nothing.</summary>
    public static string? Holds(ImportProfileGate gate, ImportCounts counts)
    {
        var faulty = counts.Rejected - counts.Dropped;
        if (gate.AllOrNothing && faulty > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{faulty} of {counts.Read} rows are rejected, and the profile says all or nothing.");
        }

        var share = counts.Read == 0 ? 0 : faulty / (double)counts.Read;
        if (gate.MaxRejectedShare is null && share > MostRejectedUnlessSaid)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{faulty} of {counts.Read} rows ({share:0.##%}) are rejected, more than half: check how the file was read.");
        }

        return gate.MaxRejectedShare is { } most && share > most
            ? string.Create(CultureInfo.InvariantCulture, $"{faulty} of {counts.Read} rows ({share:0.##%}) are rejected; the profile allows {most:0.##%}.")
            : null;
    }
}
