using CrmReports.Web.Formatting;

namespace CrmReports.Web.Charts;

/// <summary>Axes whose ends are round numbers, with three or four hairlines.</summary>
public static class ChartAxes
{
    private const int Steps = 4;

    /// <summary>Money from zero, or from below it where a value is negative.</summary>
    /// <param name="steps">About how many steps; 2 for low drawings, such as running totals and small multiples.</param>
    public static ChartAxis Money(Figures figures, string? currency, IEnumerable<double?> values, int steps = Steps) =>
        FromZero(values, value => figures.AxisMoney(value, currency), steps);

    /// <summary>Counts and other numbers, from zero.</summary>
    public static ChartAxis Number(Figures figures, IEnumerable<double?> values, int steps = Steps) =>
        FromZero(values, figures.AxisNumber, steps);

    /// <summary>Shares: 0.25 is written 25 %.</summary>
    public static ChartAxis Percent(Figures figures, IEnumerable<double?> values) =>
        FromZero(values, value => figures.Percent((double)value, value * 100 % 1 == 0 ? 0 : 1), Steps);

    /// <summary>Between the values, not from zero: the axes of a scatter, the values of a histogram.</summary>
    public static ChartAxis Between(double least, double most, Func<decimal, string> write) =>
        Make(least, most > least ? most : least + 1, write, Steps);

    /// <summary>Powers of ten; both values are above zero.</summary>
    public static ChartAxis Log(double least, double most, Func<decimal, string> write)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(least)), (int)Math.Ceiling(Math.Log10(most)));
        last = Math.Max(last, first + 1);
        var every = Math.Max(1, (last - first) / 6);
        var ticks = new List<AxisTick>();
        for (var power = first; power <= last; power += every)
        {
            ticks.Add(Tick(Math.Pow(10, power), write));
        }

        return new ChartAxis(ticks) { IsLog = true };
    }

    private static ChartAxis FromZero(IEnumerable<double?> values, Func<decimal, string> write, int steps)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value ?? 0), Math.Max(most, value ?? 0));
        }

        // Of nothing but zeros only the zero is written.
        return most == least ? new ChartAxis([Tick(0, write), new AxisTick(1, "")]) : Make(least, most, write, steps);
    }

    private static ChartAxis Make(double least, double most, Func<decimal, string> write, int steps)
    {
        var step = RoundStep((most - least) / steps);
        var (first, last) = (Math.Floor((least / step) + 1e-9), Math.Ceiling((most / step) - 1e-9));
        var ticks = new List<AxisTick>();
        for (var number = first; number <= last; number++)
        {
            ticks.Add(Tick(number * step, write));
        }

        return new ChartAxis(ticks);
    }

    /// <summary>1, 2, 3, 4 or 5 of a power of ten, the smallest that is not below.</summary>
    private static double RoundStep(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 3, 4, 5])
        {
            if (factor * power >= atLeast * 0.9999)
            {
                return factor * power;
            }
        }

        return 10 * power;
    }

    private static AxisTick Tick(double value, Func<decimal, string> write)
    {
        // 3 × 0.1 is a hair more than 0.3; what is written is not.
        var written = Math.Abs(value) < 1e15 && (value == 0 || Math.Abs(value) > 1e-10) ? (decimal)Math.Round(value, 10) : 0;
        return new AxisTick((double)written == 0 ? value : (double)written, write(written));
    }
}
