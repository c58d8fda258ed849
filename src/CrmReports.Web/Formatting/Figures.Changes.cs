namespace CrmReports.Web.Formatting;

/// <content>Comparison with an earlier value.</content>
public sealed partial class Figures
{
    /// <summary>From here on a change is written as a multiple: four times as much is +300 %.</summary>
    private const decimal Multiple = 4;

    /// <summary>What became of a value, in words and in short.</summary>
    public Change Change(decimal now, decimal before)
    {
        if (before == 0)
        {
            return now == 0 ? Same() : New(now);
        }

        // A change from below zero has no percentage that means anything.
        if (before < 0 || (now < 0 && before > 0))
        {
            return new Change(now > before ? ChangeDirection.Up : now < before ? ChangeDirection.Down : ChangeDirection.Same, Nothing, Nothing, Against.From, IsChinese);
        }

        var ratio = now / before;
        if (ratio >= Multiple)
        {
            var times = $"×{Space}{(ratio >= 1000 ? Count((long)ratio) : Rounded(ratio, 1))}";
            return new Change(ChangeDirection.Up, times, times, Against.From, IsChinese);
        }

        return ratio == 1 ? Same() : Percentage((double)(ratio - 1));
    }

    /// <summary>The change of a share, in percentage points: 3.2 points lower.</summary>
    public Change ChangeInPoints(double now, double before)
    {
        var points = Points(now - before);
        if (points == Rounded(0, 1))
        {
            return Same();
        }

        var up = now > before;
        var words = (IsChinese, up) switch
        {
            (true, true) => $"高{Space}{points}{Space}个百分点",
            (true, false) => $"低{Space}{points}{Space}个百分点",
            (false, true) => $"{points}{Space}points higher",
            (false, false) => $"{points}{Space}points lower",
        };
        return new Change(up ? ChangeDirection.Up : ChangeDirection.Down, (up ? "+" : Minus) + points, words, Against.Than, IsChinese);
    }

    private Change Percentage(double change)
    {
        var up = change > 0;
        var size = Percent(Math.Abs(change));
        var words = (IsChinese, up) switch
        {
            (true, true) => $"增加{Space}{size}",
            (true, false) => $"减少{Space}{size}",
            (false, true) => $"{size} more",
            (false, false) => $"{size} less",
        };
        var small = Math.Abs(change) < 0.005;
        var table = (up ? "+" : Minus) + Percent(Math.Abs(change), small ? 1 : 0);
        return new Change(up ? ChangeDirection.Up : ChangeDirection.Down, small && size.StartsWith('<') ? size : table, words, Against.Than, IsChinese);
    }

    private Change Same() => new(ChangeDirection.Same, IsChinese ? "持平" : "same", IsChinese ? "持平" : "the same", Against.As, IsChinese);

    private Change New(decimal now) =>
        new(now > 0 ? ChangeDirection.Up : ChangeDirection.Down, IsChinese ? "新增" : "new", IsChinese ? "新增" : "new", Against.Nothing, IsChinese);
}
