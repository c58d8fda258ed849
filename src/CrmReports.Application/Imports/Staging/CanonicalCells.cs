using System.Globalization;
using System.Text;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports.Staging;

/// <summary>
/// Cells in a form that does not depend on the file's layout: custom fields by name instead of number, and their
/// numbers by value, so that 15 read as a whole number and 15.0 read as a decimal are the same.
/// </summary>
internal static class CanonicalCells
{
    public static void Write(RowBuffer target, ReadOnlySpan<byte> slice, ImportPlan plan)
    {
        var reader = new CellReader(slice);
        Span<byte> digits = stackalloc byte[32];
        while (reader.Next())
        {
            if (reader.Slot < Slot.FirstCustom)
            {
                target.Cell(reader.Slot, reader.Kind, reader.Bits, reader.Text);
                continue;
            }

            target.Block(Encoding.UTF8.GetBytes(plan.CustomName(reader.Slot)));
            target.Block(reader.Kind switch
            {
                CellKind.Text => reader.Text,
                CellKind.Number => Format(BitConverter.Int64BitsToDouble(reader.Bits), digits),
                CellKind.Integer => Format((double)reader.Bits, digits),
                _ => Format(reader.Kind, reader.Bits, digits),
            });
        }
    }

    private static ReadOnlySpan<byte> Format(double value, Span<byte> target)
    {
        value.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        return target[..length];
    }

    private static ReadOnlySpan<byte> Format(CellKind kind, long bits, Span<byte> target)
    {
        target[0] = (byte)('a' + (byte)kind);
        bits.TryFormat(target[1..], out var length, default, CultureInfo.InvariantCulture);
        return target[..(length + 1)];
    }
}
