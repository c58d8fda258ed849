using System.Buffers.Binary;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Care.Copying;

/// <summary>How many rows a table has, and what they hold: the sum of a hash of each, so that the order does not
/// matter.</summary>
internal readonly record struct TableFacts(long Rows, UInt128 Sum);

/// <summary>Adds up rows over all columns. Two tables with the same facts hold the same on any database: nulls, integers,
/// reals by their bits, texts as UTF-8, bytes.</summary>
/// <param name="hash">With a key that nobody knows beforehand.</param>
/// <param name="digits">How fine moments are: the target may keep no more.</param>
/// <param name="sofar">Rows that are added up already.</param>
internal sealed class TableSum(IReadOnlyList<CopyColumn> columns, KeyedHash hash, MomentDigits digits, TableFacts sofar = default)
{
    private readonly ValueKind[] kinds = [.. columns.Select(column => column.Kind)];
    private byte[] buffer = new byte[1024];
    private int length;

    public TableFacts Facts { get; private set; } = sofar;

    /// <summary>Bytes of all rows that were added here.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes the row that is being read, and hands it on.</summary>
    public void Add(ReportRows row, IRowSink? sink)
    {
        length = 0;
        for (var column = 0; column < kinds.Length; column++)
        {
            if (!Take(row, column, sink))
            {
                Append(0);
            }
        }

        sink?.Next();
        Bytes += length;
        var (high, low) = hash.Of(buffer.AsSpan(0, length));
        Facts = new TableFacts(Facts.Rows + 1, unchecked(Facts.Sum + new UInt128((ulong)high, (ulong)low)));
    }

    /// <summary>False for null, which is what a sink takes for granted.</summary>
    private bool Take(ReportRows row, int column, IRowSink? sink)
    {
        ReadOnlySpan<byte> bytes;
        switch (kinds[column])
        {
            case ValueKind.Integer when row.TryGetInt64(column, out var number):
                Append(1, number);
                sink?.Set(column, number);
                return true;
            case ValueKind.Real when !row.IsNull(column):
                var real = row.GetDouble(column);
                Append(2, BitConverter.DoubleToInt64Bits(real));
                sink?.Set(column, real);
                return true;
            case ValueKind.Text when row.TryGetUtf8(column, out bytes):
                Append(3, bytes);
                sink?.Set(column, bytes);
                return true;
            case ValueKind.Moment when row.TryGetUtf8(column, out bytes):
                bytes = digits.Cut(bytes);
                Append(3, bytes);
                sink?.Set(column, bytes);
                return true;
            case ValueKind.Bytes when row.TryGetUtf8(column, out bytes):
                Append(4, bytes);
                sink?.SetBlob(column, bytes);
                return true;
            default:
                return false;
        }
    }

    private void Append(byte kind)
    {
        EnsureRoom(1);
        buffer[length++] = kind;
    }

    private void Append(byte kind, long value)
    {
        Append(kind);
        EnsureRoom(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(length), value);
        length += sizeof(long);
    }

    private void Append(byte kind, ReadOnlySpan<byte> value)
    {
        Append(kind, value.Length);
        EnsureRoom(value.Length);
        value.CopyTo(buffer.AsSpan(length));
        length += value.Length;
    }

    private void EnsureRoom(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }
    }
}
