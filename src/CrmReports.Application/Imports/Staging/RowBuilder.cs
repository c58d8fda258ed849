using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>
/// Puts the cells of one row together: a slice of encoded cells for each kind of record, in the order of the plan's
/// slots, so that equal records have equal bytes; derived fields; and the facts that later steps need.
/// </summary>
internal sealed class RowBuilder(ImportPlan plan)
{
    private static readonly int QuantitySlot = Fields.Quantity.Number;
    /// <summary>Ten-thousandths up to a trillion less one: so much that the sums of hundreds of such amounts are exact too.</summary>
    private const long MostMoney = 9_999_999_999_999_999;

    private static readonly int UnitPriceSlot = Fields.UnitPrice.Number;
    private static readonly int AmountSlot = Fields.PurchaseAmount.Number;
    private static readonly int CurrencySlot = Fields.Currency.Number;
    private static readonly int PurchaseDateSlot = Fields.PurchaseDate.Number;
    private static readonly int InteractionDateSlot = Fields.InteractionDate.Number;
    private static readonly int ScaleSlot = Fields.SatisfactionScale.Number;
    private static readonly int BirthDateSlot = Fields.BirthDate.Number;
    private static readonly int AgeSlot = Fields.Age.Number;
    private static readonly int CustomerIdSlot = Fields.CustomerId.Number;
    private static readonly int LineIdSlot = Fields.LineId.Number;
    private static readonly int InteractionIdSlot = Fields.InteractionId.Number;

    private readonly RowBuffer[] slices = [new(), new(), new()];
    private readonly int[] anchors = new int[3];
    private readonly bool[] anyCell = new bool[3];
    private readonly bool[] anyCustom = new bool[3];
    private readonly RowBuffer notes = new(32);
    private readonly RowBuffer texts = new(64);
    private long? quantity;
    private long? unitPrice;
    private int? birthDay;
    private int moneyCurrency;
    private CellKind dateKind;
    private long dateBits;
    private bool named;
    private int keyParts;

    public RowFacts Facts;

    /// <summary>The row that an own export says the record came from; (0, 0) for none.</summary>
    public (long Import, long Row) Mark { get; set; }

    /// <summary>The slot of an amount, price or quantity that is too great, or of the quantity where the amount made of it is;
    /// null where none is.</summary>
    public int? Overflow { get; private set; }

    /// <summary>What became of values that are in no slice: slots whose value was blanked or left out.</summary>
    public ReadOnlySpan<byte> Notes => notes.Written;

    public bool HasCustom(RecordKind kind) => anyCustom[(int)kind];

    public ReadOnlySpan<byte> Slice(RecordKind kind) => slices[(int)kind].Written;

    public void Begin()
    {
        for (var kind = 0; kind < slices.Length; kind++)
        {
            slices[kind].Clear();
            anchors[kind] = 0;
            anyCell[kind] = anyCustom[kind] = false;
        }

        notes.Clear();
        texts.Clear();
        quantity = unitPrice = null;
        birthDay = null;
        moneyCurrency = 0;
        dateKind = CellKind.Missing;
        named = false;
        keyParts = 0;
        Overflow = null;
        Mark = default;
        Facts = new RowFacts { Day = RowFacts.NoDay, Amount = RowFacts.NoAmount };
    }

    /// <summary>Takes a slot's cell; the slots come in the order of the plan. A missing cell is derived where a rule
    /// for it stands, else left out.</summary>
    public void Take(Slot slot, ref Cell cell)
    {
        if (slot.IsWithoutCustomer && !Keeps(slot))
        {
            return;
        }

        if (cell.Kind == CellKind.Missing)
        {
            Derive(slot, ref cell);
            if (cell.Kind == CellKind.Missing)
            {
                return;
            }
        }
        else if (slot.IsAnchor)
        {
            anchors[(int)slot.Kind]++;
        }

        slices[(int)slot.Kind].Cell(slot.Id, cell);
        anyCell[(int)slot.Kind] |= slot.Column >= 0;
        anyCustom[(int)slot.Kind] |= slot.Field is null;
        Note(slot.Id, cell);
    }

    /// <summary>Whether a slot for rows without a customer has this row's value. Asked after the customer's own slots, and after
    /// those that make a purchase or interaction.</summary>
    public bool Keeps(Slot slot) => ReferenceOf() == CustomerReference.None
        && (slot.Kind == RecordKind.Purchase || anchors[(int)RecordKind.Purchase] == 0);

    /// <summary>A rule has blanked the slot's value.</summary>
    public void NoteBlanked(Slot slot) => notes.Number((long)slot.Id << 1);

    /// <summary>The field could not take its column's value; its text is kept beside it.</summary>
    public void KeepText(int column, ReadOnlySpan<byte> text)
    {
        texts.Number(column);
        texts.Block(text);
    }

    /// <summary>The text that is kept of a column's value in this row, as a cell.</summary>
    public void TakeText(Slot slot, ref Cell cell)
    {
        var reader = new CellReader(texts.Written);
        while (!reader.AtEnd)
        {
            var column = reader.Number();
            var text = reader.Block();
            if (column == slot.Column)
            {
                cell.Kind = CellKind.Text;
                cell.Text = text;
            }
        }

        Take(slot, ref cell);
    }

    /// <summary>Notes of an earlier pass over the row.</summary>
    public void Recall(ReadOnlySpan<byte> earlier) => notes.Bytes(earlier);

    /// <summary>What one of the <see cref="Notes"/> says: left out, or else blanked.</summary>
    public static bool IsLeftOut(long note) => (note & 1) != 0;

    /// <summary>All slots have been taken: decides which records the row speaks of.</summary>
    public void End()
    {
        Facts.HasPurchase = anchors[(int)RecordKind.Purchase] > 0;
        Facts.HasInteraction = anchors[(int)RecordKind.Interaction] > 0;
        if (!Facts.HasPurchase)
        {
            LeaveOut(RecordKind.Purchase);
        }

        if (!Facts.HasInteraction)
        {
            LeaveOut(RecordKind.Interaction);
        }

        Facts.Customer = ReferenceOf();
        if (Facts.Customer == CustomerReference.None)
        {
            LeaveOut(RecordKind.Customer);
        }
    }

    private void LeaveOut(RecordKind kind)
    {
        var reader = new CellReader(Slice(kind));
        while (reader.Next())
        {
            notes.Number(((long)reader.Slot << 1) | 1);
        }

        slices[(int)kind].Clear();
    }

    /// <summary>
    /// With a key, the customer of that key. Without one, a customer of its own where the row names one, or where the
    /// file is about customers alone; a sale with a country but without a customer has none.
    /// </summary>
    private CustomerReference ReferenceOf()
    {
        if (keyParts == plan.KeySlots.Count && keyParts > 0)
        {
            return CustomerReference.Keyed;
        }

        var isPerson = plan.IsAboutCustomersAlone ? anyCell[(int)RecordKind.Customer] : named;
        return isPerson ? CustomerReference.ByContent : CustomerReference.None;
    }

    private void Derive(Slot slot, ref Cell cell)
    {
        if (slot.Id == AmountSlot && quantity is { } q && unitPrice is { } price)
        {
            DeriveAmount(q, price, ref cell);
        }
        else if (slot.Id == AgeSlot && birthDay is { } born && born <= plan.ReferenceDay)
        {
            cell.Kind = CellKind.Integer;
            cell.Bits = CivilDate.AgeOn(born, plan.ReferenceDay) ?? 0;
        }
        else if (slot.Id == CurrencySlot && anchors[(int)RecordKind.Purchase] > 0)
        {
            cell.Kind = CellKind.Text;
            cell.Text = moneyCurrency != 0 ? plan.CurrencyText(moneyCurrency) : plan.DefaultCurrency;
            cell.Kind = cell.Text.IsEmpty ? CellKind.Missing : CellKind.Text;
        }
        else if (slot.Id == InteractionDateSlot && dateKind is CellKind.Date or CellKind.DateTime)
        {
            cell.Kind = dateKind;
            cell.Bits = dateBits;
        }
        else if (slot.Id == ScaleSlot && plan.SatisfactionScale is { } scale)
        {
            cell.Kind = CellKind.Decimal;
            cell.Bits = scale;
        }
    }

    /// <summary>Both factors are ten-thousandths; the product is rounded half away from zero.</summary>
    private void DeriveAmount(long q, long price, ref Cell cell)
    {
        var product = (Int128)q * price;
        var rounded = (product + (product < 0 ? -Scale.Unit / 2 : Scale.Unit / 2)) / Scale.Unit;
        if (Int128.Abs(rounded) > MostMoney)
        {
            Overflow ??= QuantitySlot;
            return;
        }

        cell.Kind = CellKind.Decimal;
        cell.Bits = (long)rounded;
    }

    private void Note(int slot, in Cell cell)
    {
        if (cell.Currency != 0)
        {
            moneyCurrency = cell.Currency;
        }

        if (plan.IsKeySlot(slot))
        {
            keyParts++;
        }

        if ((slot == AmountSlot || slot == QuantitySlot || slot == UnitPriceSlot) && Int128.Abs(cell.Bits) > MostMoney)
        {
            Overflow ??= slot;
        }

        if (slot == AmountSlot)
        {
            Facts.Amount = cell.Bits;
        }
        else if (slot == PurchaseDateSlot)
        {
            dateKind = cell.Kind;
            dateBits = cell.Bits;
            Facts.Day = cell.Kind == CellKind.DateTime ? DayOf(cell.Bits) : (int)cell.Bits;
        }
        else if (slot == QuantitySlot)
        {
            quantity = cell.Bits;
        }
        else if (slot == UnitPriceSlot)
        {
            unitPrice = cell.Bits;
        }
        else if (slot == CurrencySlot)
        {
            Facts.Currency = RowFacts.PackCurrency(cell.Text);
        }
        else
        {
            NoteRest(slot, cell);
        }
    }

    private static readonly int NameSlot = Fields.Name.Number;
    private static readonly int EmailSlot = Fields.Email.Number;
    private static readonly int PhoneSlot = Fields.Phone.Number;

    /// <summary>The day of a moment in milliseconds since 1970-01-01.</summary>
    public static int DayOf(long milliseconds) =>
        (int)((milliseconds - (milliseconds < 0 ? CivilDate.MillisecondsPerDay - 1 : 0)) / CivilDate.MillisecondsPerDay);

    private void NoteRest(int slot, in Cell cell)
    {
        if (slot == BirthDateSlot)
        {
            birthDay = cell.Kind == CellKind.Date ? (int)cell.Bits : null;
        }
        else if (slot == NameSlot || slot == EmailSlot || slot == PhoneSlot || slot == CustomerIdSlot)
        {
            named = true;
        }
        else if (slot == LineIdSlot)
        {
            Facts.HasLineId = true;
        }
        else if (slot == InteractionIdSlot)
        {
            Facts.HasInteractionId = true;
        }
    }
}
