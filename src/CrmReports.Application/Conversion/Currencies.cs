using System.Collections.Frozen;
using System.Text;

namespace CrmReports.Application.Conversion;

/// <summary>Currency codes (ISO 4217) and the signs and names that amounts carry.</summary>
public static class Currencies
{
    /// <summary>What a sign says without saying which currency: $ ¥ kr.</summary>
    internal const int Unnamed = 0;

    private const string Codes =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
        + "CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
        + "HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
        + "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
        + "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP "
        + "TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

    /// <summary>Three figures behind the mark; there "1,234" may be a decimal number.</summary>
    private static readonly FrozenSet<int> ThreeMinorDigits =
        new[] { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" }.Select(Pack).ToFrozenSet();

    /// <summary>Written with a decimal dot wherever they are used, so that their comma groups thousands.</summary>
    private static readonly FrozenSet<int> DotDecimal =
        new[] { "CNY", "CNH", "JPY", "USD", "GBP", "INR", "HKD", "AUD", "NZD", "SGD", "TWD", "KRW", "THB", "MYR", "PHP", "MXN", "ILS" }
            .Select(Pack).ToFrozenSet();

    private static readonly FrozenSet<int> Known = Codes.Split(' ').Select(Pack).ToFrozenSet();

    private static readonly (string Sign, string? Code)[] SignTable =
    [
        ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("CA$", "CAD"), ("AU$", "AUD"), ("NZ$", "NZD"), ("MX$", "MXN"),
        ("R$", "BRL"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"), ("$", null),
        ("CN¥", "CNY"), ("CN￥", "CNY"), ("JP¥", "JPY"), ("RMB", "CNY"), ("¥", null), ("￥", null),
        ("€", "EUR"), ("£", "GBP"), ("￡", "GBP"), ("₹", "INR"), ("₩", "KRW"), ("₽", "RUB"), ("₺", "TRY"), ("฿", "THB"),
        ("₫", "VND"), ("₱", "PHP"), ("₪", "ILS"), ("₴", "UAH"), ("₦", "NGN"), ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"),
        ("kr.", null), ("kr", null), ("Fr.", "CHF"),
        ("人民币", "CNY"), ("美元", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("英镑", "GBP"), ("港元", "HKD"), ("港币", "HKD"),
        ("新台币", "TWD"), ("元", "CNY"), ("圆", "CNY"), ("円", "JPY"),
    ];

    private static readonly (byte[] Sign, int Code)[] Signs =
    [
        .. SignTable.Select(entry => (Encoding.UTF8.GetBytes(entry.Sign), entry.Code is null ? Unnamed : Pack(entry.Code))),
    ];

    /// <summary>The signs by their first and by their last byte, so that an amount is compared with two or three only.</summary>
    private static readonly (byte[] Sign, int Code)[][] ByFirst =
        [.. Enumerable.Range(0, 256).Select(value => Signs.Where(sign => sign.Sign[0] == value).ToArray())];

    private static readonly (byte[] Sign, int Code)[][] ByLast =
        [.. Enumerable.Range(0, 256).Select(value => Signs.Where(sign => sign.Sign[^1] == value).ToArray())];

    /// <summary>Three ASCII letters in an integer, the first one in the lowest byte; see <see cref="Cell.Currency"/>.</summary>
    public static int Pack(string code) => code[0] | (code[1] << 8) | (code[2] << 16);

    /// <summary>The three letters; null for 0.</summary>
    public static string? Unpack(int currency) => currency == 0
        ? null
        : string.Create(3, currency, static (letters, code) =>
        {
            letters[0] = (char)(code & 0xFF);
            letters[1] = (char)((code >> 8) & 0xFF);
            letters[2] = (char)((code >> 16) & 0xFF);
        });

    /// <summary>Whether the three letters are a code of ISO 4217, in capitals.</summary>
    public static bool IsCode(string code) => code.Length == 3 && Known.Contains(Pack(code));

    /// <summary>Whether one mark and three figures behind or before this currency are thousands: all but those with three
    /// minor digits.</summary>
    internal static bool GroupsByThree(int currency) => !ThreeMinorDigits.Contains(currency);

    /// <summary>Whether the comma of this currency is certainly not decimal. True for the bare $ and ¥.</summary>
    internal static bool UsesDot(int currency) => currency == Unnamed || DotDecimal.Contains(currency);

    /// <summary>A sign, name or code at the start of an amount: its length in bytes, 0 for none.</summary>
    internal static int AtStart(ReadOnlySpan<byte> text, out int currency)
    {
        if (text.IsEmpty)
        {
            return None(out currency);
        }

        foreach (var (sign, code) in ByFirst[text[0]])
        {
            if (text.StartsWith(sign))
            {
                currency = code;
                return sign.Length;
            }
        }

        var isCode = text.Length >= 3 && (text.Length == 3 || !char.IsAsciiLetter((char)text[3]));
        return isCode && TryCode(text[..3], out currency) ? 3 : None(out currency);
    }

    /// <summary>A sign, name or code at the end of an amount: its length in bytes, 0 for none.</summary>
    internal static int AtEnd(ReadOnlySpan<byte> text, out int currency)
    {
        if (text.IsEmpty)
        {
            return None(out currency);
        }

        foreach (var (sign, code) in ByLast[text[^1]])
        {
            if (text.EndsWith(sign))
            {
                currency = code;
                return sign.Length;
            }
        }

        var isCode = text.Length >= 3 && (text.Length == 3 || !char.IsAsciiLetter((char)text[^4]));
        return isCode && TryCode(text[^3..], out currency) ? 3 : None(out currency);
    }

    private static bool TryCode(ReadOnlySpan<byte> letters, out int currency)
    {
        currency = 0;
        for (var i = 0; i < 3; i++)
        {
            if (!char.IsAsciiLetter((char)letters[i]))
            {
                return false;
            }

            currency |= (letters[i] & ~0x20) << (8 * i);
        }

        return Known.Contains(currency);
    }

    private static int None(out int currency)
    {
        currency = Unnamed;
        return 0;
    }
}
