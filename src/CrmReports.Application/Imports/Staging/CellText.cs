using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>A cell as a person reads it: in the ledger, and in the JSON of custom fields.</summary>
internal static class CellText
{
    public static void Write(RowBuffer target, CellKind kind, long bits, ReadOnlySpan<byte> text)
    {
        Span<byte> room = stackalloc byte[40];
        var length = 0;
        switch (kind)
        {
            case CellKind.Missing:
                break;
            case CellKind.Text:
            case CellKind.Deferred:
                target.Bytes(text);
                return;
            case CellKind.Integer:
                bits.TryFormat(room, out length, default, CultureInfo.InvariantCulture);
                break;
            case CellKind.Decimal:
                Scale.ToDecimal(bits).TryFormat(room, out length, "0.####", CultureInfo.InvariantCulture);
                break;
            case CellKind.Number:
                BitConverter.Int64BitsToDouble(bits).TryFormat(room, out length, default, CultureInfo.InvariantCulture);
                break;
            case CellKind.Date:
                CivilDate.FromDays(bits).TryFormat(room, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case CellKind.DateTime:
                DateTime.UnixEpoch.AddMilliseconds(bits).TryFormat(room, out length, "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);
                break;
            case CellKind.Boolean:
                target.Bytes(bits != 0 ? "true"u8 : "false"u8);
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }

        target.Bytes(room[..length]);
    }
}
