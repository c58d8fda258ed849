using System.Text.RegularExpressions;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Cleaning;

/// <summary>The checks of a rule: pattern on the cleaned text, allowed values and limits on the converted one.</summary>
internal sealed class ValueLimits
{
    private readonly Regex? pattern;
    private readonly HashSet<long>? allowedValues;
    private readonly ByteWords? allowedTexts;
    private readonly Limit? min;
    private readonly Limit? max;

    /// <exception cref="ArgumentException">A part of the rule does not fit the column's type; see
    /// <see cref="RuleCheck"/>.</exception>
    public ValueLimits(ColumnSettings settings, ColumnReader plainReader)
    {
        var rule = settings.Rule;
        pattern = rule.Pattern is null ? null : new Regex(
            $@"\A(?:{rule.Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        var type = settings.Type ?? FieldType.Text;
        min = rule.Min is null ? null : Limit.Read(rule.Min, type, isUpper: false);
        max = rule.Max is null ? null : Limit.Read(rule.Max, type, isUpper: true);
        if (rule.Allowed is not { Count: > 0 } allowed)
        {
            return;
        }

        if (type == FieldType.Text)
        {
            allowedTexts = new ByteWords(allowed);
        }
        else
        {
            allowedValues = [.. allowed.Select(value => Key(plainReader.ReadConstant(value)))];
        }
    }

    /// <summary>Whether converted values have to be looked at.</summary>
    public bool HasValueChecks => min is not null || max is not null || allowedValues is not null || allowedTexts is not null;

    public bool HasPattern => pattern is not null;

    public bool Matches(ReadOnlySpan<byte> text, ReaderScratch scratch) =>
        pattern is null || pattern.IsMatch(scratch.Decode(text));

    public Problem Check(in Cell cell)
    {
        if (allowedTexts is not null && allowedTexts.IndexOf(cell.Text) < 0)
        {
            return Problem.NotAllowed;
        }

        if (allowedValues is not null && !allowedValues.Contains(Key(new FixedCell(cell.Kind, cell.Bits, 0, null))))
        {
            return Problem.NotAllowed;
        }

        var isInside = (min is null || min.Value.Compare(cell) <= 0) && (max is null || max.Value.Compare(cell) >= 0);
        return isInside ? Problem.None : Problem.OutOfRange;
    }

    /// <summary>A date and a time of the same column compare as milliseconds.</summary>
    private static long Key(FixedCell value) =>
        value.Kind == CellKind.Date ? value.Bits * CivilDate.MillisecondsPerDay : value.Bits;
}
