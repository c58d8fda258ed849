using System.Buffers.Binary;

namespace CrmReports.Application.Conversion;

/// <summary>The short way for dates as programs write them: yyyy-MM-dd (or with slashes), alone or with HH:mm or HH:mm:ss
/// behind a blank or a T. Eight characters are checked at a time.</summary>
internal static class IsoDate
{
    private const ulong HighBits = 0x8080808080808080;

    /// <summary>Days and milliseconds of the day; <paramref name="milliseconds"/> is -1 where no time is written.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out int days, out int milliseconds)
    {
        milliseconds = -1;
        days = 0;
        if (text.Length < 10 || !TryDay(text, out days))
        {
            return false;
        }

        return text.Length switch
        {
            10 => true,
            19 => text[10] is (byte)' ' or (byte)'T' && TrySeconds(text[11..], out milliseconds),
            16 => text[10] is (byte)' ' or (byte)'T' && TryMinutes(text[11..], out milliseconds),
            _ => false,
        };
    }

    private static bool TryDay(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        var mark = text[4];
        if (mark is not ((byte)'-' or (byte)'/'))
        {
            return false;
        }

        // yyyy-MM- with the digits turned into their values and the marks into zero.
        var head = BinaryPrimitives.ReadUInt64LittleEndian(text)
            ^ (0x0030300030303030UL | ((ulong)mark << 32) | ((ulong)mark << 56));
        var tens = (uint)(text[8] - '0');
        var ones = (uint)(text[9] - '0');
        if ((((head + 0x7F76767F76767676UL) | head) & HighBits) != 0 || tens > 9 || ones > 9)
        {
            return false;
        }

        var year = ((int)(head & 0xF) * 1000) + ((int)((head >> 8) & 0xF) * 100)
            + ((int)((head >> 16) & 0xF) * 10) + (int)((head >> 24) & 0xF);
        var month = ((int)((head >> 40) & 0xF) * 10) + (int)((head >> 48) & 0xF);
        var day = (int)((tens * 10) + ones);
        if (!CivilDate.IsValid(year, month, day))
        {
            return false;
        }

        days = CivilDate.ToDays(year, month, day);
        return true;
    }

    private static bool TrySeconds(ReadOnlySpan<byte> text, out int milliseconds)
    {
        var clock = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x30303A30303A3030UL;
        milliseconds = -1;
        if ((((clock + 0x76767F76767F7676UL) | clock) & HighBits) != 0)
        {
            return false;
        }

        var hour = ((int)(clock & 0xF) * 10) + (int)((clock >> 8) & 0xF);
        var minute = ((int)((clock >> 24) & 0xF) * 10) + (int)((clock >> 32) & 0xF);
        var second = ((int)((clock >> 48) & 0xF) * 10) + (int)((clock >> 56) & 0xF);
        milliseconds = ((((hour * 60) + minute) * 60) + second) * 1000;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryMinutes(ReadOnlySpan<byte> text, out int milliseconds)
    {
        var hour = ((uint)(text[0] - '0') * 10) + (uint)(text[1] - '0');
        var minute = ((uint)(text[3] - '0') * 10) + (uint)(text[4] - '0');
        milliseconds = (int)((hour * 60) + minute) * 60_000;
        return text[2] == ':' && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1])
            && char.IsAsciiDigit((char)text[3]) && char.IsAsciiDigit((char)text[4]) && hour < 24 && minute < 60;
    }
}
