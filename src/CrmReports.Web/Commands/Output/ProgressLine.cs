using System.Globalization;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands.Output;

/// <summary>How far an import is.</summary>
public sealed class ProgressLine(Terminal terminal) : IProgress<ImportProgress>, IDisposable
{
    private readonly StatusLine line = new(terminal);

    public void Report(ImportProgress value) => line.Show(value, Describe);

    public void Clear() => line.Clear();

    public void Dispose() => line.Dispose();

    private static string Describe(ImportProgress progress)
    {
        var invariant = CultureInfo.InvariantCulture;
        var phase = progress.Phase switch
        {
            ImportPhase.Reading => "Reading",
            ImportPhase.Counting => "Counting",
            ImportPhase.Publishing => "Publishing",
            _ => throw new NotSupportedException($"There is no word for the phase {progress.Phase}."),
        };
        var share = progress.Share is { } known ? string.Create(invariant, $" {known * 100:0} %") : "";
        var rejected = progress.Rejected > 0 ? string.Create(invariant, $", {progress.Rejected:N0} rejected") : "";
        return string.Create(invariant, $"{phase}{share}: {progress.Rows:N0} rows{rejected}");
    }
}
