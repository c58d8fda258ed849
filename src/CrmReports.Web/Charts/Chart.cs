using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmReports.Web.Charts;

/// <summary>What the script in the browser draws. Every text in it is written here, on the server: the script knows no
/// language, no currency and no rounding. Another kind is another record, and a drawing of that name in
/// <c>wwwroot/js/charts/</c>.</summary>
public abstract record Chart
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The name of the drawing.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>As JSON that may stand in a page: the serialiser escapes every sign that could end the element it is in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Form);
}

/// <summary>What a mark of a chart stands for, and so how it is drawn.</summary>
public enum Mark
{
    /// <summary>The period in question: petrol.</summary>
    Present,

    /// <summary>The period compared with: grey.</summary>
    Previous,

    /// <summary>Not a whole period: hatched.</summary>
    Partial,

    /// <summary>Everything that is not named: grey, a dashed line.</summary>
    Rest,

    /// <summary>Pointed out: ochre.</summary>
    Outlier,
}

/// <summary>A value of a chart.</summary>
/// <param name="Value">Null leaves a gap.</param>
/// <param name="Tip">The tooltip: lines separated by \n; the first, written strong, names the mark, the second gives the value in full.</param>
public sealed record ChartPoint(double? Value, string Tip)
{
    public Mark Mark { get; init; }

    /// <summary>Written at the mark; null writes nothing.</summary>
    public string? Label { get; init; }

    /// <summary>Opened by a click: the rows behind the mark.</summary>
    public string? Link { get; init; }
}

/// <param name="Value">Where it stands.</param>
/// <param name="Text">As written beside it.</param>
public readonly record struct AxisTick(double Value, string Text);

/// <summary>A value axis with its few hairlines.</summary>
/// <param name="Ticks">From the lowest to the highest; the first and the last are the ends of the axis.</param>
public sealed record ChartAxis(IReadOnlyList<AxisTick> Ticks)
{
    /// <summary>Powers of ten at even distances.</summary>
    public bool IsLog { get; init; }

    /// <summary>What the axis shows; only where its chart's subtitle does not say so, as in a scatter.</summary>
    public string? Name { get; init; }
}
