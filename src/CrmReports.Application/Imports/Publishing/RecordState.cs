using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>One value outside of the fast path.</summary>
internal readonly record struct CellValue(CellKind Kind, long Bits, byte[]? Text) : IEquatable<CellValue>
{
    public bool Equals(CellValue other) => Kind == other.Kind
        && Bits == other.Bits
        && (Text ?? []).AsSpan().SequenceEqual(other.Text);

    public override int GetHashCode() => HashCode.Combine(Kind, Bits, Text?.Length);
}

/// <summary>
/// What is stated about one record, by one claim or by the fold of several: values by built-in slot and by custom
/// name, and which of them are expressly cleared (<see cref="CellKind.Missing"/>).
/// </summary>
internal sealed class RecordState
{
    private static readonly int AgeSlot = Customers.Fields.Age.Number;

    private readonly CellValue?[] builtIn = new CellValue?[Slot.FirstCustom];
    private SortedDictionary<string, CellValue>? custom;

    /// <summary>The first byte of every payload: how the rest is written. A later format takes the next number, and a
    /// migration rewrites what is stored.</summary>
    private const byte Format = 1;

    /// <summary>In a claim: the customer is expressly cleared.</summary>
    private const long NoCustomer = -1;

    /// <summary>The links of purchases and interactions; 0 for none, which in a claim says nothing.</summary>
    public long CustomerId { get; set; }

    public long PurchaseId { get; set; }

    /// <summary>The day on which the age was so; moves only with the age.</summary>
    public int? AgeAsOf { get; set; }

    public CellValue? this[int slot]
    {
        get => builtIn[slot];
        set => builtIn[slot] = value;
    }

    /// <summary>Whether it has no field at all, as the claim on a record that is known by its content.</summary>
    public bool SaysNothing => custom is null && Array.TrueForAll(builtIn, value => value is null);

    public IEnumerable<KeyValuePair<string, CellValue>> Custom => custom ?? [];

    public void SetCustom(string name, CellValue value) => (custom ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>Takes over the cells of a staged slice; later ones win.</summary>
    /// <returns>Whether a value that was there became another one.</returns>
    public bool Overlay(ReadOnlySpan<byte> slice, ImportPlan plan)
    {
        var overwrites = false;
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            var isText = reader.Kind == CellKind.Text;
            var value = new CellValue(reader.Kind, isText ? 0 : reader.Bits, isText ? reader.Text.ToArray() : null);
            if (reader.Slot < Slot.FirstCustom)
            {
                overwrites |= builtIn[reader.Slot] is { } before && before != value;
                builtIn[reader.Slot] = value;
            }
            else
            {
                var name = plan.CustomName(reader.Slot);
                value = CustomValue(value);
                overwrites |= custom is not null && custom.TryGetValue(name, out var before) && before != value;
                SetCustom(name, value);
            }
        }

        return overwrites;
    }

    /// <summary>With <see cref="Blanks.Clear"/>: fields that the import has a column for and no value are cleared.</summary>
    public void ClearBlanks(ImportPlan plan, Customers.RecordKind kind)
    {
        if (kind != Customers.RecordKind.Customer && CustomerId == 0 && plan.KeySlots.Count > 0)
        {
            CustomerId = NoCustomer;
        }

        foreach (var slot in plan.Slots)
        {
            if (slot.Kind != kind || slot.Column < 0 || plan.IsKeySlot(slot.Id))
            {
                continue;
            }

            if (slot.Field is not null)
            {
                builtIn[slot.Id] ??= default(CellValue);
            }
            else if (custom is null || !custom.ContainsKey(slot.Name))
            {
                SetCustom(slot.Name, default);
            }
        }
    }

    /// <summary>Lays a later claim over this state.</summary>
    public void Overlay(RecordState claim)
    {
        for (var slot = 0; slot < builtIn.Length; slot++)
        {
            if (claim.builtIn[slot] is { } value)
            {
                if (slot == AgeSlot && builtIn[slot] != value)
                {
                    AgeAsOf = claim.AgeAsOf;
                }

                builtIn[slot] = value.Kind == CellKind.Missing ? null : value;
            }
        }

        foreach (var (name, value) in claim.Custom)
        {
            if (value.Kind == CellKind.Missing)
            {
                custom?.Remove(name);
            }
            else
            {
                SetCustom(name, value);
            }
        }

        CustomerId = claim.CustomerId switch
        {
            0 => CustomerId,
            NoCustomer => 0,
            _ => claim.CustomerId,
        };
        PurchaseId = claim.PurchaseId != 0 ? claim.PurchaseId : PurchaseId;
    }

    public RecordState Copy()
    {
        var copy = new RecordState { CustomerId = CustomerId, PurchaseId = PurchaseId, AgeAsOf = AgeAsOf };
        builtIn.CopyTo(copy.builtIn, 0);
        foreach (var (name, value) in Custom)
        {
            copy.SetCustom(name, value);
        }

        return copy;
    }

    public bool SameAs(RecordState other) =>
        CustomerId == other.CustomerId
        && PurchaseId == other.PurchaseId
        && AgeAsOf == other.AgeAsOf
        && builtIn.AsSpan().SequenceEqual(other.builtIn)
        && Custom.SequenceEqual(other.Custom);

    /// <summary>As the payload of a claim, in the format <see cref="Format"/>: customer and purchase (varints; 0 for none), day of
    /// the age (eight bytes, little-endian; the lowest number for none), the count of custom fields and each with its name and value, then
    /// the built-in fields that are stated, each with its <see cref="Customers.Field.Number"/>, <see cref="CellKind"/> and value.</summary>
    public byte[] ToPayload()
    {
        var buffer = new RowBuffer();
        buffer.Byte(Format);
        buffer.Number(CustomerId);
        buffer.Number(PurchaseId);
        buffer.Int64(AgeAsOf ?? long.MinValue);
        buffer.Number(custom?.Count ?? 0);
        foreach (var (name, value) in Custom)
        {
            buffer.Block(Encoding.UTF8.GetBytes(name));
            buffer.Cell(Slot.FirstCustom, value.Kind, value.Bits, value.Text);
        }

        for (var slot = 0; slot < builtIn.Length; slot++)
        {
            if (builtIn[slot] is { } value)
            {
                buffer.Cell(slot, value.Kind, value.Bits, value.Text);
            }
        }

        return buffer.Written.ToArray();
    }

    /// <exception cref="InvalidDataException">A later version of the product wrote it.</exception>
    public static RecordState FromPayload(ReadOnlySpan<byte> payload)
    {
        var reader = new CellReader(payload);
        if (reader.Byte() is var format and not Format)
        {
            throw new InvalidDataException($"The store holds a claim in format {format}, and this version reads format {Format}. Open the store with the version that wrote it, or a later one.");
        }

        var state = new RecordState { CustomerId = reader.Number(), PurchaseId = reader.Number() };
        state.AgeAsOf = reader.Int64() is var day and not long.MinValue ? (int)day : null;
        for (var customs = reader.Number(); customs > 0; customs--)
        {
            var name = Encoding.UTF8.GetString(reader.Block());
            reader.Next();
            state.SetCustom(name, ValueOf(reader));
        }

        while (reader.Next())
        {
            state.builtIn[reader.Slot] = ValueOf(reader);
        }

        return state;
    }

    /// <summary>A custom value in the form in which JSON gives it back, so that states can be compared.</summary>
    public static CellValue CustomValue(CellValue value)
    {
        switch (value.Kind)
        {
            case CellKind.Number:
            case CellKind.Decimal:
                var number = value.Kind == CellKind.Decimal ? Customers.Scale.ToDouble(value.Bits) : BitConverter.Int64BitsToDouble(value.Bits);
                return number == Math.Floor(number) && Math.Abs(number) < 1e15
                    ? new CellValue(CellKind.Integer, (long)number, null)
                    : new CellValue(CellKind.Number, BitConverter.DoubleToInt64Bits(number), null);
            case CellKind.Date:
            case CellKind.DateTime:
                var buffer = new RowBuffer();
                CellText.Write(buffer, value.Kind, value.Bits, default);
                return new CellValue(CellKind.Text, 0, buffer.Written.ToArray());
            default:
                return value;
        }
    }

    private static CellValue ValueOf(in CellReader reader)
    {
        var isText = reader.Kind == CellKind.Text;
        return new CellValue(reader.Kind, isText || reader.Kind == CellKind.Missing ? 0 : reader.Bits, isText ? reader.Text.ToArray() : null);
    }
}
