using System.Text;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Joins texts with a space, as names are; Chinese characters follow each other without one.</summary>
internal static class JoinedText
{
    public static void Append(RowBuffer target, ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty)
        {
            return;
        }

        if (!target.Written.IsEmpty)
        {
            Rune.DecodeLastFromUtf8(target.Written, out var last, out _);
            Rune.DecodeFromUtf8(part, out var next, out _);
            if (!IsChinese(last) || !IsChinese(next))
            {
                target.Byte((byte)' ');
            }
        }

        target.Bytes(part);
    }

    private static bool IsChinese(Rune letter) => letter.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
