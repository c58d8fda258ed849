using System.Globalization;
using CrmReports.Web.Frame;

namespace CrmReports.Web.Formatting;

/// <summary>Numbers and dates as a reader of English or Chinese writes them. The screen rounds; files do not come from here.</summary>
/// <remarks>Money and counts take exact values. A share is given as 0.25 and shown as 25 %. Spaces never break a line and
/// the minus is the true one. Names of months are our own, so that every machine writes the same.</remarks>
public sealed partial class Figures(CultureInfo culture)
{
    /// <summary>What stands where there are no rows, which is not the same as 0.</summary>
    public const string Nothing = "–";

    internal const char Space = '\u00A0';

    /// <summary>Keeps two signs of a Chinese word on one line.</summary>
    internal const char Joiner = '\u2060';
    internal const string Minus = "\u2212";

    private static readonly NumberFormatInfo Digits = CultureInfo.InvariantCulture.NumberFormat;

    /// <summary>In the language of the page that is being written.</summary>
    public Figures()
        : this(CultureInfo.CurrentUICulture)
    {
    }

    internal bool IsChinese { get; } = Languages.IsChinese(culture);

    /// <summary>A whole number in full: 541,909.</summary>
    public string Count(long value) => Signed(value, Math.Abs((decimal)value).ToString("#,0", Digits));

    public string Count(long? value) => value is { } known ? Count(known) : Nothing;

    /// <summary>41.2 k, 1.46 M; 4.1万, 146万. In full below ten thousand.</summary>
    public string CountShort(long value) => Short(value, null, Depth.Figure);

    /// <summary>Money in full, with at least the digits its currency has: £5,612,345.60.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="currency">ISO code; null where the amounts have none.</param>
    public string Money(decimal value, string? currency)
    {
        var least = CurrencySigns.DecimalsOf(currency);
        return Signed(value, CurrencySigns.Before(currency, IsChinese) + Math.Abs(value).ToString(Form(least, Math.Max(least, 4)), Digits));
    }

    public string Money(decimal? value, string? currency) => value is { } known ? Money(known, currency) : Nothing;

    /// <summary>Money without its fraction, for tables whose head names the currency: 284,662.</summary>
    public string MoneyWhole(decimal value) => Rounded(value, 0);

    /// <summary>Key figures: £5.61 M, £723 k, £397.62; £560.7万, £28.47万, £1.23亿.</summary>
    public string MoneyShort(decimal value, string? currency) => Short(value, currency, Depth.Figure);

    public string MoneyShort(decimal? value, string? currency) => value is { } known ? MoneyShort(known, currency) : Nothing;

    /// <summary>Labels in charts, with less precision in Chinese: £56.1万, £561万.</summary>
    public string MoneyLabel(decimal value, string? currency) => Short(value, currency, Depth.Label);

    /// <summary>A share as per cent: 51.3 %, 51.3%. Tables whose columns are aligned pass the digits they want.</summary>
    public string Percent(double share, int digits = 1) => PercentNumber(share, digits) is var (sign, number) ? $"{sign}{number}{PercentSign}" : Nothing;

    public string Percent(double? share, int digits = 1) => share is { } known ? Percent(known, digits) : Nothing;

    /// <summary>A difference of two shares in percentage points, unsigned: 3.2.</summary>
    public string Points(double difference) => Rounded((decimal)Math.Abs(difference) * 100, 1);

    /// <summary>A number with so many decimals; a value that rounds away says so: &lt; 0.01.</summary>
    public string Number(double value, int digits)
    {
        if (!double.IsFinite(value))
        {
            return Nothing;
        }

        if (Math.Abs(value) >= 1e15)
        {
            return Signed(value < 0 ? -1 : 1, Math.Abs(value).ToString("0.###E+0", Digits));
        }

        return value != 0 && Math.Round(Math.Abs(value), digits, MidpointRounding.AwayFromZero) == 0
            ? Smaller(value < 0, digits)
            : Rounded((decimal)value, digits);
    }

    public string Number(double? value, int digits) => value is { } known ? Number(known, digits) : Nothing;

    /// <summary>A number as it is, with as many decimals as it has, at most the given ones: 12, 2.5.</summary>
    public string Quantity(decimal value, int mostDigits = 4) => Signed(value, Math.Abs(value).ToString(Form(0, mostDigits), Digits));

    /// <summary>The number and the unit that key figures write smaller: ("£5.61", "M").</summary>
    public static (string Number, string Unit) SplitUnit(string figure)
    {
        var end = figure.Length;
        while (end > 0 && !char.IsAsciiDigit(figure[end - 1]))
        {
            end--;
        }

        // A date is no number with a unit: 2011年12月9日.
        return end == 0 || figure.AsSpan(0, end).ContainsAny('年', '月') ? (figure, "") : (figure[..end], figure[end..].Trim(Space));
    }

    private string PercentSign => IsChinese ? "%" : $"{Space}%";

    private (string Sign, string Number)? PercentNumber(double share, int digits)
    {
        if (!double.IsFinite(share))
        {
            return null;
        }

        var value = Math.Abs(share) * 100;
        var sign = share < 0 ? Minus : "";
        if (value > 0 && Math.Round(value, digits, MidpointRounding.AwayFromZero) == 0)
        {
            const int finest = 2;
            return Math.Round(value, finest, MidpointRounding.AwayFromZero) == 0
                ? (IsChinese ? $"<{sign}" : $"<{Space}{sign}", "0.01")
                : (sign, value.ToString("0.00", Digits));
        }

        return (value == 0 ? "" : sign, Math.Round((decimal)value, digits, MidpointRounding.AwayFromZero).ToString(Form(digits, digits), Digits));
    }

    private string Smaller(bool negative, int digits)
    {
        var least = (1 / Math.Pow(10, digits)).ToString($"F{digits}", Digits);
        var relation = negative ? ">" : "<";
        return $"{relation}{(IsChinese ? "" : Space)}{(negative ? Minus : "")}{least}";
    }

    internal static string Rounded(decimal value, int digits)
    {
        var rounded = Math.Round(value, digits, MidpointRounding.AwayFromZero);
        return Signed(rounded, Math.Abs(rounded).ToString(Form(digits, digits), Digits));
    }

    private static string Signed(decimal value, string unsigned) => value < 0 ? Minus + unsigned : unsigned;

    private static string Form(int least, int most) =>
        most == 0 ? "#,0" : $"#,0.{new string('0', least)}{new string('#', most - least)}";
}
