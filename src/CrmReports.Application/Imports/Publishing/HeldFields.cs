using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Fields of which some record is known to hold a value.</summary>
internal sealed class HeldFields
{
    private readonly bool[] builtIn = new bool[Slot.FirstCustom];
    private readonly HashSet<(RecordKind Kind, string Name)> custom = [];

    public IEnumerable<Field> BuiltIn => Fields.All.Where((_, place) => builtIn[place]);

    public IEnumerable<(RecordKind Kind, string Name)> Custom => custom;

    public void Add(Slot slot)
    {
        if (slot.Field is null)
        {
            custom.Add((slot.Kind, slot.Name));
        }
        else
        {
            builtIn[slot.Id] = true;
        }
    }

    /// <summary>All that a record says.</summary>
    public void Add(RecordKind kind, RecordState record)
    {
        for (var slot = 0; slot < builtIn.Length; slot++)
        {
            builtIn[slot] |= record[slot] is { Kind: not CellKind.Missing };
        }

        foreach (var (name, value) in record.Custom)
        {
            if (value.Kind != CellKind.Missing)
            {
                custom.Add((kind, name));
            }
        }
    }

    public bool Contains(Slot slot) => slot.Field is null ? custom.Contains((slot.Kind, slot.Name)) : builtIn[slot.Id];
}
