using System.Globalization;
using System.Text;

namespace CrmReports.Application.Imports;

/// <summary>What remains of a header when everything is taken away that people vary: case, blanks, underscores and other
/// marks, accents, character width, traditional characters.</summary>
internal static class HeaderMatcherKey
{
    /// <summary>The traditional characters of usual headers and their simplified forms.</summary>
    private const string Traditional = "編號戶電話額數單價訂購買產類別區國齡註冊滿評級郵貨幣時間員顧稱與聯機樣總實銷費積會門處";
    private const string Simplified = "编号户电话额数单价订购买产类别区国龄注册满评级邮货币时间员顾称与联机样总实销费积会门处";

    public static string Of(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var letter in header.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                var traditional = Traditional.IndexOf(letter);
                key.Append(traditional < 0 ? letter : Simplified[traditional]);
            }
        }

        return key.ToString();
    }

    /// <summary>The key of the header without a note in brackets at its end that changes nothing: a currency, a date format,
    /// required or optional. Null where there is none. "Age (months)" has a unit that matters, and is left alone.</summary>
    public static string? WithoutNote(string header)
    {
        var text = header.Normalize(NormalizationForm.FormKC).Trim();
        var open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')'))
        {
            return null;
        }

        return Notes.Contains(text[(open + 1)..^1].Trim().ToLowerInvariant()) ? Of(text[..open]) : null;
    }

    private static readonly HashSet<string> Notes =
    [
        "元", "人民币", "rmb", "cny", "usd", "eur", "gbp", "jpy", "hkd", "¥", "$", "€", "£", "us$",
        "yyyy-mm-dd", "yyyy/mm/dd", "dd/mm/yyyy", "mm/dd/yyyy", "dd.mm.yyyy",
        "required", "optional", "必填", "选填", "可选", "岁", "years",
    ];
}
