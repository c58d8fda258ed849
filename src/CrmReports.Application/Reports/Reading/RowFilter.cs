using System.Globalization;
using System.Text;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>The accepted or excluded values of one field, read in the field's type.</summary>
internal sealed class RowFilter
{
    private readonly List<object> values = [];
    private readonly List<(long First, long Last)> days = [];

    private RowFilter(ReportField field, bool excludes) => (Field, Excludes) = (field, excludes);

    public ReportField Field { get; }

    /// <summary>Whether the values named are those left out, and all others accepted.</summary>
    public bool Excludes { get; }

    /// <summary>Whether a missing value is among those named.</summary>
    public bool Missing { get; private set; }

    /// <summary>Text as string, a number as long (in the field's own unit) or double.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>Of dates: ranges of days, both ends included.</summary>
    public IReadOnlyList<(long First, long Last)> Days => days;

    /// <exception cref="ReportException">A value is none of the field's type.</exception>
    public static RowFilter Of(ReportField field, IReadOnlyList<string> texts, bool excludes = false)
    {
        var filter = new RowFilter(field, excludes);
        foreach (var text in texts)
        {
            filter.Accept(text);
        }

        return filter;
    }

    /// <summary>Whether the value of the current row is accepted.</summary>
    public bool Matches(RowColumn column) => Excludes != IsNamed(column);

    private bool IsNamed(RowColumn column) =>
        column.IsNull ? Missing
        : Field.Type switch
        {
            FieldType.Text => MatchesText(column.Utf8),
            FieldType.Number => values.Contains(column.Double),
            FieldType.Date => MatchesDay(column.Int64),
            FieldType.DateTime => MatchesDay((long)Math.Floor(column.Int64 / (double)RowColumn.MillisecondsPerDay)),
            _ => values.Contains(column.Int64),
        };

    private bool MatchesDay(long day) => days.Exists(range => day >= range.First && day <= range.Last);

    private bool MatchesText(ReadOnlySpan<byte> text)
    {
        foreach (var value in values)
        {
            if (text.SequenceEqual((byte[])value))
            {
                return true;
            }
        }

        return false;
    }

    private void Accept(string text)
    {
        if (text.Length == 0)
        {
            Missing = true;
        }
        else if (Field.Source == FieldSource.Period || Field.Type is FieldType.Date or FieldType.DateTime)
        {
            var range = DayRange.TryParse(text, out var days) ? days : throw new ReportException(Wrong(text, "a day, month or year such as 2024-01-31, 2024-01, 2024-Q1, 2024-W05 or 2024"), "FilterDay", Named, text);
            this.days.Add((Periods.DayOf(range.First), Periods.DayOf(range.Last)));
        }
        else
        {
            values.Add(Read(text));
        }
    }

    private object Read(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (Field.Type)
        {
            case FieldType.Text:
                // Texts of custom fields are compared as they lie in the JSON, all others by the database.
                return Field.Source == FieldSource.Custom ? Encoding.UTF8.GetBytes(text) : text;
            case FieldType.Integer:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var whole) ? whole : throw new ReportException(Wrong(text, "a whole number such as 42"), "FilterWhole", Named, text);
            case FieldType.Number:
                return double.TryParse(text, NumberStyles.Float, invariant, out var number) ? number : throw new ReportException(Wrong(text, "a number such as 12.5"), "FilterNumber", Named, text);
            case FieldType.Boolean:
                return FilterTruth.Parse(text) is { } truth ? (truth ? 1L : 0L) : throw new ReportException(Wrong(text, "true or false"), "FilterBoolean", Named, text);
            default:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant, out var exact)
                    && Math.Abs(exact) < long.MaxValue / Scale.Unit && decimal.Round(exact, Scale.Digits) == exact
                    ? Scale.FromDecimal(exact)
                    : throw new ReportException(Wrong(text, "a number with at most four decimals such as 12.5"), "FilterDecimal", Named, text);
        }
    }

    private RefusedField Named => new(Field.Name);

    private string Wrong(string text, string expected) =>
        $"--filter {Field.Name}={text}: \"{text}\" is not what {Field.Name} holds. Expected {expected}, or {Field.Name}= for rows without a value.";
}
