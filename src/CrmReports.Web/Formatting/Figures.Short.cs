namespace CrmReports.Web.Formatting;

/// <content>Figures in thousands and millions, or in 万 and 亿.</content>
public sealed partial class Figures
{
    private const decimal Thousand = 1_000;
    private const decimal TenThousand = 10_000;

    private static readonly (decimal Size, int Digits, string Unit)[] EnglishUnits =
        [(1_000_000_000, 2, "bn"), (1_000_000, 2, "M"), (Thousand, 0, "k")];

    private static readonly (decimal Size, string Unit)[] ChineseUnits = [(100_000_000, "亿"), (TenThousand, "万")];

    /// <summary>How fine a short figure is.</summary>
    private enum Depth
    {
        /// <summary>Key figures and sentences.</summary>
        Figure,

        /// <summary>Labels in a chart.</summary>
        Label,

        /// <summary>Ticks of an axis: as few digits as the value has.</summary>
        Axis,
    }

    /// <summary>A tick of an axis: £1.6 M, £800 k; £160万.</summary>
    public string AxisMoney(decimal value, string? currency) => Short(value, currency, Depth.Axis);

    /// <summary>A tick of an axis: 800 k, 12; 80万.</summary>
    public string AxisNumber(decimal value) => Short(value, null, Depth.Axis);

    private string Short(decimal value, string? currency, Depth depth)
    {
        var sign = CurrencySigns.Before(value == 0 && depth == Depth.Axis ? null : currency, IsChinese);
        var size = Math.Abs(value);
        var text = (IsChinese ? InChinese(size, depth) : InEnglish(size, depth)) ?? Plain(size, currency, depth);
        return Signed(value, sign + text);
    }

    private static string? InEnglish(decimal size, Depth depth)
    {
        // Rounding decides the unit: 999,700 is 1.00 M, not 1,000 k.
        foreach (var (unit, digits, word) in EnglishUnits)
        {
            var smallest = depth == Depth.Axis ? unit : unit == Thousand ? TenThousand : unit - (unit / 2_000);
            if (size >= smallest)
            {
                // Three digits at least, so that what is compared in per cent agrees with what is read: 15.2 k, 723 k.
                var finer = depth != Depth.Axis && unit == Thousand && Math.Round(size / unit, 1, MidpointRounding.AwayFromZero) < 100 ? 1 : digits;
                return $"{Scaled(size / unit, finer, depth)}{Space}{word}";
            }
        }

        return null;
    }

    private static string? InChinese(decimal size, Depth depth)
    {
        foreach (var (unit, word) in ChineseUnits)
        {
            if (size >= (depth == Depth.Axis || unit == TenThousand ? unit : unit - 500))
            {
                // Two decimals below a hundred units, one above; charts: one and none.
                var digits = (size / unit < 100 ? 2 : 1) - (depth == Depth.Figure ? 0 : 1);
                return Scaled(size / unit, digits, depth) + word;
            }
        }

        return null;
    }

    private static string Scaled(decimal value, int digits, Depth depth) => depth == Depth.Axis
        ? value.ToString(Form(0, 3), Digits)
        : Math.Round(value, digits, MidpointRounding.AwayFromZero).ToString(Form(digits, digits), Digits);

    /// <summary>Below the first unit: whole from a thousand on, with the currency's decimals below it.</summary>
    private static string Plain(decimal size, string? currency, Depth depth)
    {
        var decimals = currency is null ? 2 : CurrencySigns.DecimalsOf(currency);
        if (depth == Depth.Axis || (currency is null && size < (depth == Depth.Label ? 100 : 1_000)))
        {
            return size.ToString(Form(0, Math.Max(decimals, 2)), Digits);
        }

        var digits = size >= 1_000 || depth == Depth.Label ? 0 : decimals;
        return Math.Round(size, digits, MidpointRounding.AwayFromZero).ToString(Form(digits, digits), Digits);
    }
}
