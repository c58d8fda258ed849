namespace CrmReports.Application.Imports;

/// <summary>Where an import stands. What is published is decided by the data store alone
/// (<see cref="Publication"/>); this says how it came there.</summary>
public enum ImportState
{
    /// <summary>The upload is stored; rows are being read into the staging area.</summary>
    Staging,

    /// <summary>The upload is stored and waits to be counted, or for a person to say how it is to be read.</summary>
    Uploaded,

    /// <summary>Counted and waiting: for a person's word, or because the quality gate holds it.</summary>
    Staged,

    Publishing,

    Published,

    Cancelled,

    /// <summary>Ended by a fault or by the end of the process; the reason is kept.</summary>
    Failed,

    Undone,
}
