using System.Globalization;

namespace CrmReports.Application.Reports.Reading;

/// <summary>The parameters of a query that is being written.</summary>
internal sealed class SqlText
{
    public List<object?> Parameters { get; } = [];

    /// <summary>The name that stands for the value in the text.</summary>
    public string Add(object? value)
    {
        Parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{Parameters.Count - 1}");
    }

    public string Add(IEnumerable<object?> values) => string.Join(", ", values.Select(Add));
}
