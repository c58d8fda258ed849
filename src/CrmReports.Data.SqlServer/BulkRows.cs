using System.Collections;
using System.Data.Common;
using System.Text;

namespace CrmReports.Data.SqlServer;

/// <summary>Rows on their way into a table; a value not set is null. As a reader it gives them to the bulk copy.</summary>
internal sealed class BulkRows(int columns) : DbDataReader
{
    private const int FirstRows = 64;
    private const int MostRows = 32 * 1024;
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly Type[] types = new Type[columns];
    private Kind[] kinds = new Kind[FirstRows * columns];
    private long[] bits = new long[FirstRows * columns];
    private byte[] bytes = new byte[1024];
    private int bytesLength;
    private int reading = -1;

    private enum Kind : byte
    {
        Null,
        Integer,
        Real,
        Bytes,
    }

    /// <summary>Rows that have ended.</summary>
    public int Rows { get; private set; }

    public bool IsFull => Rows >= MostRows || bytesLength >= MostBytes;

    public override int FieldCount => columns;

    public override bool HasRows => Rows > 0;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override bool IsClosed => false;

    /// <summary>What the values of a column become: of the type that the table has.</summary>
    public void SetType(int column, Type type) => types[column] = type;

    public void Set(int column, long value) => Set(column, Kind.Integer, value);

    public void Set(int column, double value) => Set(column, Kind.Real, BitConverter.DoubleToInt64Bits(value));

    /// <summary>UTF-8 text, or the bytes of a blob.</summary>
    public void Set(int column, ReadOnlySpan<byte> value)
    {
        if (bytes.Length - bytesLength < value.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, bytesLength + value.Length));
        }

        value.CopyTo(bytes.AsSpan(bytesLength));
        Set(column, Kind.Bytes, (long)bytesLength << 32 | (uint)value.Length);
        bytesLength += value.Length;
    }

    public void SetNull(int column) => Set(column, Kind.Null, 0);

    public void EndRow() => Rows++;

    public void Clear()
    {
        Array.Clear(kinds, 0, Rows * columns);
        Rows = 0;
        bytesLength = 0;
        reading = -1;
    }

    /// <summary>Shows the rows once more from the first.</summary>
    public void Rewind() => reading = -1;

    public override bool Read() => ++reading < Rows;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => kinds[reading * columns + ordinal] == Kind.Null;

    public override object GetValue(int ordinal)
    {
        var place = reading * columns + ordinal;
        var value = bits[place];
        return kinds[place] switch
        {
            Kind.Null => DBNull.Value,
            Kind.Integer => Integer(types[ordinal], value),
            Kind.Real => BitConverter.Int64BitsToDouble(value),
            _ => Bytes(types[ordinal], bytes.AsSpan((int)(value >> 32), (int)value)),
        };
    }

    public override Type GetFieldType(int ordinal) => types[ordinal];

    public override string GetName(int ordinal) => $"{ordinal}";

    public override int GetOrdinal(string name) => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override int GetValues(object[] values)
    {
        for (var i = 0; i < columns; i++)
        {
            values[i] = GetValue(i);
        }

        return columns;
    }

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => types[ordinal].Name;

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetInt32(int ordinal) => (int)GetValue(ordinal);

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    private static object Integer(Type type, long value) => type == typeof(int) ? checked((int)value)
        : type == typeof(bool) ? value != 0
        : type == typeof(byte) ? checked((byte)value)
        : type == typeof(short) ? checked((short)value)
        : type == typeof(double) ? (double)value
        : type == typeof(string) ? value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : value;

    private static object Bytes(Type type, ReadOnlySpan<byte> value) => type == typeof(byte[]) ? value.ToArray()
        : type == typeof(DateTime) ? Moments.Read(value)
        : Encoding.UTF8.GetString(value);

    private void Set(int column, Kind kind, long value)
    {
        var place = Rows * columns + column;
        if (place >= kinds.Length)
        {
            Array.Resize(ref kinds, kinds.Length * 2);
            Array.Resize(ref bits, bits.Length * 2);
        }

        kinds[place] = kind;
        bits[place] = value;
    }
}
