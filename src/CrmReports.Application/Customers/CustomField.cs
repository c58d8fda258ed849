namespace CrmReports.Application.Customers;

/// <summary>A field that is not built in, known by its source's header. Its values lie in the records' JSON.</summary>
public sealed class CustomField
{
    public long Id { get; init; }

    public RecordKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The narrowest type that holds what imports stated since it came into use.</summary>
    public FieldType Type { get; set; }

    /// <summary>What pages call it; null: its name, which is permanent and what files, exports and the API use.</summary>
    public string? Title { get; set; }

    public string? Description { get; set; }

    /// <summary>Left out of menus and exports; its values are kept.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Its type was stated by a person: imports read its columns so, and do not widen it.</summary>
    public bool IsTypeStated { get; set; }

    /// <summary>No record holds a value of it any more.</summary>
    public bool Unused { get; set; }
}
