namespace CrmReports.Web.Formatting;

/// <content>One unit for all of a table, named in its head.</content>
public sealed partial class Figures
{
    /// <summary>1, or 10,000 in Chinese where the smallest total is at least 1万 and no cell would be lost to rounding.</summary>
    /// <param name="totals">Of the rows.</param>
    /// <param name="cells">The finest figures.</param>
    public decimal TableUnit(IEnumerable<decimal?> totals, IEnumerable<decimal?>? cells = null)
    {
        if (!IsChinese)
        {
            return 1;
        }

        // Half of the last digit shown, 0.01万.
        const decimal lost = TenThousand / 200;
        var known = totals.OfType<decimal>().Where(total => total != 0).Select(Math.Abs).ToList();
        return known.Count > 0 && known.Min() >= TenThousand && (cells ?? []).OfType<decimal>().All(cell => cell == 0 || Math.Abs(cell) >= lost)
            ? TenThousand
            : 1;
    }

    /// <summary>What the head of the column says: £, 万英镑 or 万.</summary>
    public string UnitHead(decimal unit, string? currency)
    {
        var sign = CurrencySigns.Before(currency, IsChinese).Trim(Space);
        return unit == 1 ? sign : $"万{sign}";
    }

    /// <summary>A figure in the unit of its table.</summary>
    public string InUnit(decimal value, decimal unit) => unit == 1 ? MoneyWhole(value) : Rounded(value / unit, 2);
}
