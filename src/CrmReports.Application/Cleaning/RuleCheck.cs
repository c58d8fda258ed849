using System.Text.RegularExpressions;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Cleaning;

/// <summary>What in a rule cannot be meant: the member as it is called in a profile, its value, what was expected.</summary>
public sealed record RuleFault(string Member, string? Value, string Expected);

/// <summary>Checks a rule against the type of its column, before any row is read.</summary>
public static class RuleCheck
{
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The column's settings without the rule; a null type is one still to be inferred.</param>
    /// <returns>Nothing where a <see cref="ColumnReader"/> can be made.</returns>
    public static IReadOnlyList<RuleFault> Check(ColumnRule rule, ColumnSettings settings)
    {
        var type = settings.Type;
        var isNumber = type is FieldType.Integer or FieldType.Decimal or FieldType.Number;
        var isDate = type is FieldType.Date or FieldType.DateTime;
        var faults = new List<RuleFault>();
        AddLimit(faults, "min", rule.Min, type);
        AddLimit(faults, "max", rule.Max, type);
        Add(faults, rule.Factor is not null && !isNumber, "factor", rule.Factor?.ToString(Invariant), NumberWanted);
        Add(faults, rule.Factor == 0, "factor", "0", "another number than 0");
        Add(faults, rule.Offset is not null && !isNumber, "offset", rule.Offset?.ToString(Invariant), NumberWanted);
        Add(faults, rule.Formats is { Count: > 0 } && !isDate, "formats", null, "a column whose type is date or date-time");
        foreach (var format in rule.Formats ?? [])
        {
            Add(faults, !IsFormat(format), "formats", format, "a date format such as dd.MM.yyyy, or excel");
        }

        var isBoolean = type is FieldType.Boolean;
        Add(faults, rule.TrueWords is not null && !isBoolean, "trueWords", null, "a column whose type is boolean");
        Add(faults, rule.FalseWords is not null && !isBoolean, "falseWords", null, "a column whose type is boolean");
        AddFill(faults, rule, type);
        AddPattern(faults, rule.Pattern);
        if (faults.Count == 0)
        {
            AddValues(faults, rule, settings);
        }

        return faults;
    }

    private const string NumberWanted = "a column whose type is integer, decimal or number";

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static void Add(List<RuleFault> faults, bool isFault, string member, string? value, string expected)
    {
        if (isFault)
        {
            faults.Add(new RuleFault(member, value, expected));
        }
    }

    private static void AddLimit(List<RuleFault> faults, string member, string? limit, FieldType? type)
    {
        if (limit is null)
        {
            return;
        }

        if (type is null or FieldType.Text or FieldType.Boolean)
        {
            faults.Add(new RuleFault(member, limit, "a column whose type is a number or a date"));
        }
        else if (!Limit.CanRead(limit, type.Value))
        {
            faults.Add(new RuleFault(member, limit, type is FieldType.Date or FieldType.DateTime
                ? "a date such as 2024-03-05"
                : "a number such as 12.5"));
        }
    }

    private static void AddFill(List<RuleFault> faults, ColumnRule rule, FieldType? type)
    {
        var isConstant = rule.OnMissing == OnMissing.Constant;
        Add(faults, isConstant && rule.Constant is null, "constant", null, "the value that missing ones get");
        Add(faults, !isConstant && rule.Constant is not null, "constant", rule.Constant, "onMissing constant beside it");
        Add(
            faults,
            rule.OnMissing is OnMissing.Mean or OnMissing.Median && type is FieldType.Text or FieldType.Boolean,
            "onMissing", rule.OnMissing == OnMissing.Mean ? "mean" : "median", "constant or mode in a column of texts");
    }

    private static void AddPattern(List<RuleFault> faults, string? pattern)
    {
        try
        {
            _ = pattern is null ? null : new Regex(pattern, RegexOptions.NonBacktracking);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            faults.Add(new RuleFault("pattern", pattern, "a regular expression without look-around and back-references"));
        }
    }

    /// <summary>The constant and the allowed values have to be values of the column.</summary>
    private static void AddValues(List<RuleFault> faults, ColumnRule rule, ColumnSettings settings)
    {
        var expected = $"a value of type {settings.Type?.ToString() ?? "text"} ";
        var bare = rule with { Allowed = null, OnMissing = OnMissing.Keep, Constant = null, Min = null, Max = null, Pattern = null };
        var reader = new ColumnReader(settings with { Rule = bare, Settled = settings.Type is not null });
        foreach (var value in settings.Type is null ? [] : rule.Allowed ?? [])
        {
            Add(faults, !IsValue(reader, value), "allowed", value, expected.Trim());
        }

        Add(faults, rule.Constant is not null && !IsValue(reader, rule.Constant), "constant", rule.Constant, expected.Trim());
    }

    private static bool IsValue(ColumnReader reader, string text)
    {
        try
        {
            reader.ReadConstant(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsFormat(string format) =>
        format.Equals("excel", StringComparison.OrdinalIgnoreCase) || DateFormat.IsUsable(format);
}
