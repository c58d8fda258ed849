namespace CrmReports.Application.Customers;

/// <summary>A field that is not built in, known by its source's header. Its values lie in the records' JSON.</summary>
public sealed class CustomField
{
    public long Id { get; init; }

    public RecordKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The narrowest type that holds what all imports stated so far.</summary>
    public FieldType Type { get; set; }
}
