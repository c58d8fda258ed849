namespace CrmReports.Application.Imports;

/// <summary>What happened to an import, in words that pages translate.</summary>
public enum ImportEventKind
{
    Uploaded,
    Counted,
    Held,
    Refused,
    Approved,
    Published,
    Stopped,
    Discarded,
    Failed,
    Undone,
}

/// <summary>Who did what with an import, and when.</summary>
public sealed class ImportEvent
{
    public long Id { get; init; }

    public long ImportId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null where a person did not act, or acted by the command line.</summary>
    public string? Person { get; init; }

    public ImportEventKind Kind { get; init; }

    /// <summary>A reason; for an upload, the import whose choices were taken.</summary>
    public string? Detail { get; init; }
}
