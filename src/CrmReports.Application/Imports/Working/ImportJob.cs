namespace CrmReports.Application.Imports;

/// <summary>What the background worker can be asked to do with an import whose file is kept.</summary>
public enum ImportJob
{
    /// <summary>Say what publishing would do, and wait.</summary>
    Count,

    Publish,

    Undo,
}
