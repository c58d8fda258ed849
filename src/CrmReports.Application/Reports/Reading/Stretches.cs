namespace CrmReports.Application.Reports.Reading;

/// <summary>The rows of a table in stretches that can be read at once, each thread with a session of its own on the
/// same snapshot.</summary>
/// <param name="Sessions">One for each thread.</param>
/// <param name="Count">How many stretches there are; in order they are the table.</param>
/// <param name="Open">Opens a stretch by its number.</param>
internal sealed record Stretches(IReadOnlyList<ReportSession> Sessions, int Count, Func<ReportSession, int, FactRows> Open);
