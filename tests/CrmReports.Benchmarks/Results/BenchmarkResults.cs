using CrmReports.Benchmarks.Processes;

namespace CrmReports.Benchmarks.Results;

/// <summary>Everything one run of the command found.</summary>
/// <param name="Versions">The peers' versions, for example <c>pandas 1.5.3</c>.</param>
/// <param name="MemoryMethod">How peaks were read.</param>
/// <param name="LoadAfter">As <see cref="Machine.LoadBefore"/>, at the end. The harness' own commands count in it.</param>
public sealed record BenchmarkResults(
    Machine Machine,
    string Versions,
    string MemoryMethod,
    IReadOnlyList<Section> Sections,
    double? LoadAfter)
{
    public bool Failed => Sections.Any(section => section.Failed);

    /// <summary>Machine and versions in two lines.</summary>
    public string Heading => FormattableString.Invariant(
        $"""
        {Machine.Taken:yyyy-MM-dd HH:mm zzz}, {Machine.System}, {Machine.Processor}, {Machine.Cores} cores, {Machine.MemoryGigabytes:0} GB, {Machine.Runtime}; load {Machine.LoadBefore:0.0} before, {LoadAfter:0.0} after.
        {Versions}; peak memory by {MemoryMethod}.
        """);
}
