using System.Text.Json;

namespace CrmReports.Application.Imports;

public enum WorkPhase
{
    /// <summary>Asked for; other work comes first.</summary>
    Waiting,

    Reading,
    Matching,
    Writing,
    Undoing,
}

/// <summary>How far the work on an import is.</summary>
/// <param name="Rows">Done in this phase.</param>
/// <param name="Share">0 to 1 of the phase; null where it can't be told.</param>
/// <param name="Rejected">Rows rejected so far.</param>
/// <param name="RowsPerSecond">In this phase.</param>
/// <param name="SecondsLeft">Of the whole work, roughly; null where it can't be told yet.</param>
/// <param name="ReadRows">Rows that the file has, once it is read.</param>
public sealed record WorkProgress(
    ImportJob Job, WorkPhase Phase, long Rows, double? Share, long Rejected, double RowsPerSecond, double? SecondsLeft, double Seconds, long? ReadRows)
{
    /// <summary>0 to 1 of the whole work, by what the phases cost as a rule.</summary>
    public double? WholeShare => Phase switch
    {
        WorkPhase.Waiting => 0,
        WorkPhase.Reading => Share * ReadingWeight,
        WorkPhase.Matching => ReadingWeight,
        WorkPhase.Writing => MatchedWeight + ((1 - MatchedWeight) * Share),
        _ => null,
    };

    /// <summary>Reading takes somewhat less than half of an import (docs/benchmarks.md).</summary>
    private const double ReadingWeight = 0.4;

    private const double MatchedWeight = 0.55;

    public static WorkProgress Waiting(ImportJob job) => new(job, WorkPhase.Waiting, 0, null, 0, 0, null, 0, null);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static WorkProgress? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<WorkProgress>(json, Options);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };
}
