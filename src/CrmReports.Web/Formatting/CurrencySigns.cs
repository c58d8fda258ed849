namespace CrmReports.Web.Formatting;

/// <summary>How a currency is written before an amount, and how many decimals it has.</summary>
internal static class CurrencySigns
{
    /// <summary>The sign, or the code and a space that does not break; empty without a currency.</summary>
    public static string Before(string? currency, bool inChinese) => currency switch
    {
        null or "" => "",
        "GBP" => "£",
        "EUR" => "€",
        "USD" => "$",
        "CNY" => inChinese ? "¥" : "CN¥",
        "JPY" => inChinese ? "JP¥" : "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "AUD" => "A$",
        "CAD" => "C$",
        _ => currency + Figures.Space,
    };

    /// <summary>ISO 4217; 0 for amounts without a currency, which show only the decimals they have.</summary>
    public static int DecimalsOf(string? currency) => currency switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "XAF" or "XOF" or "XPF" or "PYG" or "UGX" => 0,
        "BHD" or "JOD" or "KWD" or "OMR" or "TND" or "IQD" or "LYD" => 3,
        _ => 2,
    };
}
