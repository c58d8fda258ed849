using CrmReports.Benchmarks.Results;
using CrmReports.Benchmarks.Sites;

namespace CrmReports.Benchmarks.Measures;

/// <summary>The times of pages, by what was opened in which state of the site.</summary>
public sealed class PageTimes(TextWriter progress)
{
    private readonly List<(string Name, List<Visited> Visits)> taken = [];

    public void Add(string name, Visited visited)
    {
        List<Visited>? visits = taken.Find(one => one.Name == name).Visits;
        if (visits is null)
        {
            taken.Add((name, visits = []));
        }

        visits.Add(visited);
        progress.WriteLine(FormattableString.Invariant($"pages: {name} {visited.Seconds * 1000:0.0} ms"));
    }

    public IReadOnlyList<Measurement> Measurements() => [.. taken.Select(one => new Measurement(
        one.Name,
        [.. one.Visits.Select(visit => new TimedRun(visit.Seconds, null, null, null))],
        OutputBytes: one.Visits[^1].Bytes))];

    /// <summary>The median against a limit.</summary>
    public Verdict Limit(string name, double milliseconds) => new(
        name,
        Measurements().FirstOrDefault(one => one.Contender == name)?.MedianSeconds * 1000,
        Bound.AtMost,
        milliseconds,
        Unit: "ms");

    /// <summary>The slowest of several, by their medians, against a limit.</summary>
    public Verdict SlowestLimit(string words, string prefix, double milliseconds) => new(
        words,
        Measurements().Where(one => one.Contender.StartsWith(prefix, StringComparison.Ordinal)).Max(one => one.MedianSeconds) * 1000,
        Bound.AtMost,
        milliseconds,
        Unit: "ms");
}
