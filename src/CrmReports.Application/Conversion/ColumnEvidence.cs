using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>
/// What the fields of one column tell together: one instance per thread and column, merged at the end. Where all fields
/// that can be read in one way only agree on an order or a decimal mark, the ambiguous ones are read so too; where they
/// contradict each other or there are none, the ambiguity is named and never guessed away.
/// </summary>
public sealed class ColumnEvidence
{
    private readonly TypeInference inference = new();
    private readonly DateOrderEvidence dates = new();
    private CellHint seen;
    private long ambiguous;
    private long leaningToDot;
    private long leaningToComma;
    private string? example;

    /// <summary>To be called for every field of the column that is not missing, the deferred ones included.</summary>
    public void Observe(in Cell cell)
    {
        if (cell.Hint != CellHint.None)
        {
            ObserveHint(cell);
        }
        else if (cell.Kind == CellKind.Deferred)
        {
            inference.Observe(cell.Text);
        }
    }

    /// <summary>Adds what another thread saw of the same column.</summary>
    public void Merge(ColumnEvidence other)
    {
        inference.Merge(other.inference);
        dates.Merge(other.dates);
        seen |= other.seen;
        ambiguous += other.ambiguous;
        leaningToDot += other.leaningToDot;
        leaningToComma += other.leaningToComma;
        example ??= other.example;
    }

    /// <summary>Decides how the column is read.</summary>
    /// <param name="settings">The settings with which its fields were read.</param>
    public ColumnVerdict Settle(ColumnSettings settings)
    {
        var settled = settings with { Settled = true, Unguard = false };
        return settings.Type switch
        {
            null => SettleType(settled),
            FieldType.Date or FieldType.DateTime => SettleDates(settled),
            FieldType.Integer or FieldType.Decimal or FieldType.Number => SettleNumbers(settled),
            _ => new ColumnVerdict(settled, Problem.None, null, 0),
        };
    }

    private void ObserveHint(in Cell cell)
    {
        seen |= cell.Hint;
        dates.Observe(cell.Hint);
        if ((cell.Hint & (CellHint.AmbiguousDate | CellHint.AmbiguousNumber)) == 0)
        {
            return;
        }

        if ((cell.Hint & CellHint.AmbiguousDate) != 0)
        {
            dates.Observe(cell.Text);
        }

        ambiguous++;
        leaningToDot += (cell.Hint & CellHint.LeansToDot) != 0 ? 1 : 0;
        leaningToComma += (cell.Hint & CellHint.LeansToComma) != 0 ? 1 : 0;
        example ??= Encoding.UTF8.GetString(cell.Text);
    }

    private ColumnVerdict SettleType(ColumnSettings settled)
    {
        var fitting = inference.Choices(settled).FirstOrDefault(choice => RuleCheck.Check(choice.Rule, choice).Count == 0)
            ?? settled with { Type = FieldType.Text };
        var verdict = new ColumnVerdict(fitting, Problem.None, null, 0);
        return fitting.Type == FieldType.Text
            ? verdict with { Doubt = inference.Doubt(settled, out var doubtful), Doubtful = doubtful }
            : verdict;
    }

    private ColumnVerdict SettleDates(ColumnSettings settled)
    {
        var order = settled.DateOrder ?? dates.Order;
        return order is null && ambiguous > 0
            ? new ColumnVerdict(null, Problem.AmbiguousDate, example, ambiguous, dates.Open)
            : new ColumnVerdict(settled with { DateOrder = order }, Problem.None, example, ambiguous);
    }

    private ColumnVerdict SettleNumbers(ColumnSettings settled)
    {
        var mark = settled.DecimalMark ?? (seen & (CellHint.DotDecimal | CellHint.CommaDecimal)) switch
        {
            CellHint.DotDecimal => '.',
            CellHint.CommaDecimal => ',',
            CellHint.None => Leaning,
            _ => null,
        };
        return mark is null && ambiguous > 0
            ? new ColumnVerdict(null, Problem.AmbiguousNumber, example, ambiguous)
            : new ColumnVerdict(settled with { DecimalMark = mark }, Problem.None, example, ambiguous);
    }

    /// <summary>Nothing but amounts with their currency, all with the same mark before three figures: it groups thousands.</summary>
    private char? Leaning =>
        ambiguous > 0 && leaningToDot == ambiguous ? '.' : ambiguous > 0 && leaningToComma == ambiguous ? ',' : null;
}
