using System.Buffers.Text;
using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports.Staging;

/// <summary>A profile applied to a source: which column fills which field, and how. Shared by threads.</summary>
internal sealed class ImportPlan
{
    private readonly bool[] isKeySlot;
    private readonly Slot?[] slotOfColumn;
    private readonly FieldType?[] customTypes;
    private readonly string[] names;
    private readonly int importColumn;
    private readonly int rowColumn;

    public ImportPlan(ImportProfile profile, SourceReading reading, IReadOnlyList<Slot> slots, KeyedHash hash, int today)
    {
        Profile = profile;
        Headers = reading.Headers;
        Separator = (byte)reading.FieldMark;
        Quote = reading.Quote == '\0' ? (byte)'"' : (byte)reading.Quote;
        Slots = slots;
        Hash = hash;
        SlotIds = Math.Max(Slot.FirstCustom, slots.Count == 0 ? 0 : slots.Max(slot => slot.Id) + 1);
        ReferenceDay = profile.ReferenceDate is { } date ? (int)CivilDate.ToDays(date) : today;
        DefaultCurrency = profile.Currency is null or ImportProfile.NoCurrency ? [] : Encoding.UTF8.GetBytes(profile.Currency);
        SatisfactionScale = profile.SatisfactionScale is { } scale ? Scale.FromDecimal(scale) : null;
        HasCustomerId = slots.Any(slot => slot.Field == Fields.CustomerId);
        KeySlots = HasCustomerId
            ? [Fields.CustomerId.Number]
            : [.. (profile.Key ?? []).Select(name => Fields.Find(name)!.Number).Where(id => slots.Any(slot => slot.Id == id))];
        isKeySlot = [.. Enumerable.Range(0, SlotIds).Select(id => KeySlots.Contains(id))];
        var keys = reading.Headers.Select(HeaderMatcherKey.Of).ToList();
        (importColumn, rowColumn) = (keys.IndexOf(HeaderMatcher.ImportMark), keys.IndexOf(HeaderMatcher.RowMark));
        IsAboutCustomersAlone = slots.All(slot => slot.Kind == RecordKind.Customer);
        slotOfColumn = new Slot?[reading.Headers.Count];
        customTypes = new FieldType?[SlotIds];
        names = new string[SlotIds];
        foreach (var slot in slots)
        {
            names[slot.Id] = slot.Name;
            customTypes[slot.Id] = slot.Field is null ? slot.Reader?.Settings.Type : slot.Field.Type;
            if (slot.Column >= 0)
            {
                slotOfColumn[slot.Column] ??= slot;
            }
        }
    }

    public ImportProfile Profile { get; }

    /// <summary>The records that an export of this store speaks of by their rows; null for other files.</summary>
    public OwnRecords? Own { get; init; }

    /// <summary>The profile with what the columns turned out to be, once staged.</summary>
    public ImportProfile? ReadAs { get; set; }

    public IReadOnlyList<string> Headers { get; }

    public int ColumnCount => slotOfColumn.Length;

    /// <summary>Columns that have no value in any row, and are left out for that.</summary>
    public IReadOnlySet<int> EmptyColumns { get; init; } = new HashSet<int>();

    public byte Separator { get; }

    public byte Quote { get; }

    /// <summary>All slots: customer's, purchase's, interaction's; within a kind the built-in fields in the order of
    /// <see cref="Fields.All"/>, then custom ones by name.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>One more than the highest slot id.</summary>
    public int SlotIds { get; }

    public KeyedHash Hash { get; }

    public bool DropsDuplicates => Profile.ExactDuplicates == Imports.ExactDuplicates.Drop;

    public bool DropsMissing => Profile.Missing == MissingRows.DropRow;

    public bool HasCustomerId { get; }

    /// <summary>The customer fields that identify; empty where no column does.</summary>
    public IReadOnlyList<int> KeySlots { get; }

    public bool IsAboutCustomersAlone { get; }

    /// <summary>The day on which ages are so: days since 1970-01-01.</summary>
    public int ReferenceDay { get; }

    public byte[] DefaultCurrency { get; }

    public long? SatisfactionScale { get; }

    public bool IsKeySlot(int id) => isKeySlot[id];

    public string CustomName(int id) => names[id];

    /// <summary>The row that an own export says a record came from; (0, 0) for none.</summary>
    public (long Import, long Row) MarkOf(in SourceRow source) =>
        Own is not null && TryNumber(source, importColumn, out var import) && TryNumber(source, rowColumn, out var row) ? (import, row) : default;

    private static bool TryNumber(in SourceRow source, int column, out long number)
    {
        number = 0;
        return column >= 0 && column < source.FieldCount
            && Utf8Parser.TryParse(source.Field(column), out number, out var read) && read == source.Field(column).Length;
    }

    public Slot? SlotOfColumn(int column) => slotOfColumn[column];

    /// <summary>What a custom field turned out to be.</summary>
    public FieldType TypeOf(Slot slot) => customTypes[slot.Id] ?? FieldType.Text;

    public void SettleTypes(ColumnReader?[] readers)
    {
        for (var i = 0; i < readers.Length; i++)
        {
            customTypes[Slots[i].Id] ??= readers[i]?.Settings.Type;
        }
    }

    public byte[] CurrencyText(int packed) => [(byte)packed, (byte)(packed >> 8), (byte)(packed >> 16)];

    /// <summary>High half of the customer's key that a source row states, or 0: for the ledger of rejected rows.</summary>
    public long CustomerKeyOf(in SourceRow source, ReaderScratch scratch)
    {
        if (!HasCustomerId)
        {
            return 0;
        }

        var slot = Slots.First(s => s.Field == Fields.CustomerId);
        var cell = Cell.Missing;
        slot.Reader!.Read(source.Field(slot.Column), scratch, ref cell);
        return cell.Kind == CellKind.Text ? RowKeys.KeyOfExternalId(Hash, cell.Text).Hi : 0;
    }
}
