using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>Whether all texts of a column are dates, and in which order they are written.</summary>
internal sealed class DateForms
{
    private readonly bool[] contradicted = new bool[3];
    private readonly DateOrderEvidence evidence = new();
    private bool hasTime;
    private bool isAmbiguous;

    /// <summary>The order that the texts show; null where they show none or several.</summary>
    public DateOrder? Order => evidence.Order;

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

        var folded = evidence.Folded(text);
        var problem = DateText.Read(folded, null, out var date);
        if (problem is Problem.NotDate or Problem.NoSuchDay)
        {
            return false;
        }

        hasTime |= date.Time.IsWritten;
        evidence.Observe(date);
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
        evidence.Merge(other.evidence);
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
        var isKnown = !isAmbiguous || (order is not null && !contradicted[(int)order]);
        return isKnown && (declared is null || evidence.Allows(declared.Value)) ? (hasTime ? FieldType.DateTime : FieldType.Date) : null;
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
