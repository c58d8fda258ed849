namespace CrmReports.Web.Formatting;

public enum ChangeDirection
{
    Up,
    Down,
    Same,
}

/// <summary>How the value before is named beside a change.</summary>
internal enum Against
{
    /// <summary>51.3 % more than £3.71 M.</summary>
    Than,

    /// <summary>× 4.1, from £3.71 M.</summary>
    From,

    /// <summary>The same as £3.71 M.</summary>
    As,

    /// <summary>There was none.</summary>
    Nothing,
}

/// <summary>A value compared with an earlier one.</summary>
public sealed class Change
{
    private readonly Against against;
    private readonly bool chinese;

    internal Change(ChangeDirection direction, string @short, string words, Against against, bool chinese)
    {
        (Direction, Short, Words) = (direction, @short, words);
        (this.against, this.chinese) = (against, chinese);
    }

    public ChangeDirection Direction { get; }

    /// <summary>For tables: +38 %, −28 %, × 24.1, new.</summary>
    public string Short { get; }

    /// <summary>For key figures, the part that is written strong: 51.3 % more; 增加 51.3%.</summary>
    public string Words { get; }

    /// <summary>What follows the words, with the value before: " than £3.71 M"; "，上期 £370.7万".</summary>
    public string Than(string before) => (against, chinese) switch
    {
        (Against.Nothing, _) => "",
        (_, true) => $"，上{Figures.Joiner}期{Figures.Space}{before}",
        (Against.Than, _) => $" than {before}",
        (Against.As, _) => $" as {before}",
        (_, _) => $", from {before}",
    };
}
