namespace CrmReports.Application.Duplicates;

/// <summary>A 128-bit keyed hash: what tells rows and records apart. Ordered as the databases order two signed
/// 64-bit columns.</summary>
public readonly record struct Hash128(long Hi, long Lo) : IComparable<Hash128>
{
    public int CompareTo(Hash128 other)
    {
        var high = Hi.CompareTo(other.Hi);
        return high != 0 ? high : Lo.CompareTo(other.Lo);
    }
}
