using CrmReports.Application.Imports;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Imports;

/// <summary>How far the work on an import is, in the reader's words: a script only puts them in their places.</summary>
/// <param name="IsDone">Nothing is under way any more; the page shows what came of it.</param>
/// <param name="Share">0 to 100; null where it can't be told.</param>
/// <param name="Phase">0 waiting, 1 reading, 2 matching, 3 writing.</param>
internal sealed record ShownProgress(
    bool IsDone, string Title, double? Share, string Percent, int Phase, string Rows, string Rate, string Left, string Rejected);

internal sealed class ProgressText(ImportWorker worker, IStringLocalizer<ImportTexts> texts, Figures figures)
{
    public ShownProgress Of(ImportRecord import)
    {
        if (worker.ProgressOf(import) is not { } progress)
        {
            var isBusy = import.State is ImportState.Staging or ImportState.Publishing;
            return new ShownProgress(!isBusy, texts["Progress.Elsewhere"], null, "", 1, "", "", "", "");
        }

        var share = progress.WholeShare * 100;
        return new ShownProgress(
            false,
            texts[$"Progress.{(progress.Phase == WorkPhase.Waiting ? "Waiting" : progress.Job.ToString())}"],
            share is { } known ? Math.Round(known, 1) : null,
            progress.WholeShare is { } whole && progress.Phase != WorkPhase.Waiting ? figures.Percent(whole, 0) : "",
            progress.Phase switch { WorkPhase.Reading => 1, WorkPhase.Matching => 2, WorkPhase.Writing or WorkPhase.Undoing => 3, _ => 0 },
            Rows(progress),
            progress.RowsPerSecond >= 1 ? texts["Progress.Rate", figures.Count((long)progress.RowsPerSecond)] : "",
            progress.SecondsLeft is { } left ? texts["Progress.Left", Span(left)] : "",
            figures.Count(progress.Rejected));
    }

    private string Rows(WorkProgress progress) =>
        progress.Rows == 0 ? ""
        : progress.ReadRows is { } of && of > progress.Rows ? texts["Progress.RowsOf", figures.Count(progress.Rows), figures.Count(of)]
        : texts["Progress.Rows", figures.Count(progress.Rows)];

    private string Span(double seconds) => seconds < 90
        ? texts["Seconds", figures.Count((long)Math.Ceiling(seconds))]
        : texts["Minutes", figures.Count((long)Math.Ceiling(seconds / 60))];
}
