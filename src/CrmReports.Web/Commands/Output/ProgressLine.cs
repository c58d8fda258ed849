using System.Globalization;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands.Output;

/// <summary>One line on standard error that keeps saying how far an import is; silent where nobody watches.</summary>
public sealed class ProgressLine(Terminal terminal) : IProgress<ImportProgress>, IDisposable
{
    private const long Pause = 100;
    private const string EraseLine = "\r\u001b[K";

    private readonly Lock mutex = new();
    private readonly bool watched = terminal.ErrorIsTerminal;
    private long next;
    private bool shown;

    public void Report(ImportProgress value)
    {
        if (!watched || Environment.TickCount64 < Volatile.Read(ref next))
        {
            return;
        }

        lock (mutex)
        {
            next = Environment.TickCount64 + Pause;
            shown = true;
            terminal.Error.Write(EraseLine + Describe(value));
        }
    }

    public void Clear()
    {
        lock (mutex)
        {
            if (shown)
            {
                terminal.Error.Write(EraseLine);
                shown = false;
            }
        }
    }

    public void Dispose() => Clear();

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
