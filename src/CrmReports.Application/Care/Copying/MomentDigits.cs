using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>How many digits of a second a store keeps: seven, but on some servers fewer, which then round.</summary>
internal readonly record struct MomentDigits(int Count)
{
    public const int All = 7;

    /// <summary>As long as <c>2000-01-01 00:00:00.</c></summary>
    private const int Whole = 20;

    /// <summary>Tries it out, and leaves nothing behind.</summary>
    public static MomentDigits Of(IDataStore store)
    {
        using var session = store.WriteOperations();
        using (var sink = session.Insert(UnfinishedCopy.Table, "Name", "Value", "ChangedAt"))
        {
            sink.Set(0, "copy.moment"u8);
            sink.Set(1, ""u8);
            sink.Set(2, "2000-01-01 00:00:00.1234567"u8);
            sink.Next();
            sink.Complete();
        }

        using var rows = session.Query($"SELECT \"ChangedAt\" FROM \"{UnfinishedCopy.Table}\" WHERE \"Name\" = @p0", "copy.moment");
        return new MomentDigits(rows.Read() ? Math.Max(0, rows.GetUtf8(0).Length - Whole) : All);
    }

    /// <summary>The moment without what is finer, as it is written: without zeros at its end.</summary>
    public ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> moment) =>
        moment.Length <= Whole + Count ? moment : moment[..(Whole + Count)].TrimEnd((byte)'0').TrimEnd((byte)'.');
}
