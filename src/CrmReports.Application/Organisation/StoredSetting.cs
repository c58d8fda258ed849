namespace CrmReports.Application.Organisation;

/// <summary>A setting that differs, or once differed, from its default.</summary>
public sealed class StoredSetting
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    public DateTime ChangedAt { get; init; }
}
