using System.Runtime.InteropServices;

namespace CrmReports.Application.Duplicates;

/// <summary>That a source row has a key: an entry of a <see cref="Spool{T}"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct KeyRow(long Hi, long Lo, int Row, int Extra) : ISpoolEntry
{
    public Hash128 Key => new(Hi, Lo);

    long ISpoolEntry.KeyHi => Hi;

    long ISpoolEntry.KeyLo => Lo;

    int ISpoolEntry.KeyRow => Row;
}

/// <summary>What a <see cref="Spool{T}"/> sorts its entries by: key, then row.</summary>
public interface ISpoolEntry
{
    long KeyHi { get; }

    long KeyLo { get; }

    int KeyRow { get; }
}
