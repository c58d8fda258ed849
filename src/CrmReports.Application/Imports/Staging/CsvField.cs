namespace CrmReports.Application.Imports.Staging;

/// <summary>Writes a field with quotes where it needs them (RFC 4180).</summary>
internal static class CsvField
{
    public static void Write(RowBuffer target, ReadOnlySpan<byte> field, byte separator)
    {
        if (field.IndexOfAny((byte)'"', (byte)'\r', (byte)'\n') < 0 && !field.Contains(separator))
        {
            target.Bytes(field);
            return;
        }

        target.Byte((byte)'"');
        while (field.IndexOf((byte)'"') is >= 0 and var quote)
        {
            target.Bytes(field[..(quote + 1)]);
            target.Byte((byte)'"');
            field = field[(quote + 1)..];
        }

        target.Bytes(field);
        target.Byte((byte)'"');
    }
}
