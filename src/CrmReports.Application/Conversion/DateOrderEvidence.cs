using System.Text;
using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>
/// What the dates in figures of one column tell about their order together. A month beyond 12 or a day beyond 31 rules an
/// order out; where that leaves day first and year first, as 15/01/24 does, the side that takes many values is the day and
/// the side that takes few the year.
/// </summary>
internal sealed class DateOrderEvidence
{
    /// <summary>So many days, and three times as many as years, are no coincidence.</summary>
    private const int ManyDays = 6;

    private DateOrderSet open = DateOrderSet.All;
    private UInt128 firsts;
    private UInt128 thirds;

    /// <summary>Made when a text needs it: a file may have ten thousand columns.</summary>
    private ReaderScratch? scratch;

    /// <summary>The orders that explain the column; none where its dates contradict each other.</summary>
    public DateOrderSet Open
    {
        get
        {
            var (first, third) = ((int)UInt128.PopCount(firsts), (int)UInt128.PopCount(thirds));
            if ((open & DateOrderSet.YearFirst) == 0 || open == DateOrderSet.YearFirst || !Differ(first, third))
            {
                return open;
            }

            return first > third ? open & ~DateOrderSet.YearFirst : DateOrderSet.YearFirst;
        }
    }

    /// <summary>The order, where only one is left.</summary>
    public DateOrder? Order => Open switch
    {
        DateOrderSet.DayFirst => DateOrder.DayMonthYear,
        DateOrderSet.MonthFirst => DateOrder.MonthDayYear,
        DateOrderSet.YearFirst => DateOrder.YearMonthDay,
        _ => null,
    };

    /// <summary>Takes in a text that is a date but for its order.</summary>
    public void Observe(ReadOnlySpan<byte> text)
    {
        DateText.Read(Folded(text), null, out var date);
        Observe(date);
    }

    public void Observe(in DateText date)
    {
        if (date.Orders == DateOrderSet.None)
        {
            return;
        }

        open &= date.Orders;
        if (date.HasShortYear)
        {
            firsts |= UInt128.One << date.First;
            thirds |= UInt128.One << date.Third;
        }
    }

    /// <summary>Takes in a date with a year of four figures that says its order itself.</summary>
    public void Observe(CellHint hint)
    {
        open &= (hint & CellHint.DayFirst) != 0 ? DateOrderSet.DayFirst : DateOrderSet.All;
        open &= (hint & CellHint.MonthFirst) != 0 ? DateOrderSet.MonthFirst : DateOrderSet.All;
    }

    public void Merge(DateOrderEvidence other)
    {
        open &= other.open;
        firsts |= other.firsts;
        thirds |= other.thirds;
    }

    public bool Allows(DateOrder order) => (Open & SetOf(order)) != 0;

    /// <summary>In the widths that dates are read in.</summary>
    public ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        scratch ??= new ReaderScratch();
        scratch.Reset();
        return WidthFold.Fold(text, scratch, out _);
    }

    private static DateOrderSet SetOf(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => DateOrderSet.DayFirst,
        DateOrder.MonthDayYear => DateOrderSet.MonthFirst,
        _ => DateOrderSet.YearFirst,
    };

    private static bool Differ(int first, int third) =>
        Math.Max(first, third) >= ManyDays && Math.Max(first, third) >= 3 * Math.Min(first, third);
}
