using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>Whether all texts of a column are dates, and in which order they are written.</summary>
internal sealed class DateForms
{
    private readonly bool[] contradicted = new bool[3];
    private bool hasTime;
    private bool isAmbiguous;
    private CellHint seen;

    /// <summary>Made when a text needs it: a file may have ten thousand columns.</summary>
    private ReaderScratch? scratch;

    /// <summary>The order that the texts show; null where they show none or both.</summary>
    public DateOrder? Order => (seen & (CellHint.DayFirst | CellHint.MonthFirst)) switch
    {
        CellHint.DayFirst => DateOrder.DayMonthYear,
        CellHint.MonthFirst => DateOrder.MonthDayYear,
        _ => null,
    };

    /// <summary>False where the text is no date.</summary>
    public bool Observe(ReadOnlySpan<byte> text)
    {
        if (IsoDate.TryRead(text, out _, out var milliseconds))
        {
            hasTime |= milliseconds >= 0;
            return true;
        }

        if (text.Length is < 6 or > 80)
        {
            return false;
        }

        var folded = Folded(text);
        var problem = DateText.Read(folded, null, out var date);
        if (problem == Problem.NotDate)
        {
            return false;
        }

        hasTime |= date.Time.IsWritten;
        seen |= date.Hint;
        if (problem == Problem.AmbiguousDate)
        {
            isAmbiguous = true;
            return TryOrders(folded);
        }

        return true;
    }

    public void Merge(DateForms other)
    {
        hasTime |= other.hasTime;
        isAmbiguous |= other.isAmbiguous;
        seen |= other.seen;
        for (var order = 0; order < contradicted.Length; order++)
        {
            contradicted[order] |= other.contradicted[order];
        }
    }

    /// <summary>Date or DateTime; null where the order of some is not known. A declared order counts only if no text contradicts
    /// it.</summary>
    public FieldType? Type(DateOrder? declared)
    {
        var order = declared ?? Order;
        var contradiction = declared switch
        {
            DateOrder.DayMonthYear => CellHint.MonthFirst,
            DateOrder.MonthDayYear => CellHint.DayFirst,
            DateOrder.YearMonthDay => CellHint.DayFirst | CellHint.MonthFirst,
            _ => CellHint.None,
        };
        var isKnown = !isAmbiguous || (order is not null && !contradicted[(int)order]);
        return isKnown && (seen & contradiction) == 0 ? (hasTime ? FieldType.DateTime : FieldType.Date) : null;
    }

    private ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        scratch ??= new ReaderScratch();
        scratch.Reset();
        return WidthFold.Fold(text, scratch, out _);
    }

    /// <summary>Whether some order reads the text. 10.10.14 is a version as well as a date: with dots, two-figure years
    /// are none.</summary>
    private bool TryOrders(ReadOnlySpan<byte> text)
    {
        var isAny = false;
        for (var order = 0; order < contradicted.Length; order++)
        {
            var problem = DateText.Read(text, (DateOrder)order, out var date);
            var isRead = problem == Problem.None && !(date.HasShortYear && text.Contains((byte)'.'));
            contradicted[order] |= !isRead;
            isAny |= isRead;
        }

        return isAny;
    }
}
