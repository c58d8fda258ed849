using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Formatting;

/// <summary>Values of reports as pages write them.</summary>
public sealed class ReportValues(Figures figures, FieldNames names, IStringLocalizer<ReportTexts> texts)
{
    /// <summary>In full, as rows show it. A missing value is a dash.</summary>
    public string Full(object? value, ReportColumn column, bool isDayOnly = false) => value switch
    {
        null => Figures.Nothing,
        string text => text,
        double number => column.Type == ReportType.Percent ? figures.Percent(number) : figures.Number(number, DigitsOf(number)),
        long whole => column.Type switch
        {
            ReportType.Decimal => column.Currency is null && !IsMoney(column) ? figures.Quantity(Scale.ToDecimal(whole)) : figures.Money(Scale.ToDecimal(whole), column.Currency),
            ReportType.Date => figures.Date(DateOnly.FromDayNumber((int)whole + CalendarDay.EpochDayNumber)),
            ReportType.DateTime => isDayOnly
                ? figures.Date(DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(whole)))
                : figures.Civil(DateTime.UnixEpoch.AddMilliseconds(whole)),
            ReportType.Boolean => texts[whole != 0 ? "Yes" : "No"],
            _ => figures.Count(whole),
        },
        _ => Figures.Nothing,
    };

    /// <summary>Short, as sentences and key figures show it.</summary>
    public string Short(object? value, ReportColumn column) => value switch
    {
        long whole when column.Type == ReportType.Decimal => figures.MoneyShort(Scale.ToDecimal(whole), column.Currency),
        long whole when column.Type == ReportType.Integer => figures.CountShort(whole),
        double number when column.Currency is not null && Math.Abs(number) < 1e15 => figures.MoneyShort((decimal)number, column.Currency),
        _ => Full(value, column),
    };

    /// <summary>A cell of a table whose head names the unit: whole, or in 万.</summary>
    public string Cell(object? value, ReportColumn column, decimal unit = 1) => value switch
    {
        null => Figures.Nothing,
        long whole when column.Type == ReportType.Decimal => Scaled(Scale.ToDecimal(whole), unit),
        long whole when column.Type == ReportType.Integer => unit == 1 ? figures.Count(whole) : Scaled(whole, unit),
        double number when column.Type == ReportType.Number => figures.Number(number / (double)unit, unit == 1 && Math.Abs(number) >= 1000 ? 0 : 2),
        _ => Full(value, column),
    };

    /// <summary>The value of a field, or the words for a missing one.</summary>
    public string Name(string? key, string? field = null) => key is null || key.Length == 0
        ? texts["Missing"]
        : field is not null && DayRange.TryParse(key, out var days) && Application.Reports.Pivots.Pivots.IsPeriod(field) ? PeriodName(field, key, days)
        : key;

    /// <summary>A finding as a sentence.</summary>
    public string Say(Finding finding, string? currency) =>
        texts["Finding." + finding.Key, [.. finding.Arguments.Select(argument => (object)Argument(argument, currency))]];

    public string PeriodName(string field, string key, DayRange days) => field switch
    {
        "day" => figures.Date(days.First),
        "month" => figures.Month(days.First),
        "quarter" => texts["Quarter", key[^1], days.First.Year],
        "week" => texts["Week", key[6..], key[..4]],
        _ => key,
    };

    private string Argument(object argument, string? currency) => argument switch
    {
        MoneyArgument money => figures.MoneyShort(money.Value, currency),
        ShareArgument share => figures.Percent(share.Value, share.Value is >= 0.1 and <= 0.995 ? 0 : 1),
        ValueArgument value => Short(value.Value, value.Column),
        NumberArgument number => figures.Number(number.Value, number.Digits),
        DaysArgument days => figures.Period(days.Days.First, days.Days.Last),
        NameArgument name => Name(name.Text),
        FieldArgument field => names[field.Name],
        long count => figures.Count(count),
        _ => argument.ToString() ?? "",
    };

    private string Scaled(decimal value, decimal unit) => value == 0 ? "0"
        : unit == 1 ? Whole(value)
        : figures.Number((double)(value / unit), 2);

    /// <summary>A value that rounds away says so.</summary>
    private string Whole(decimal value) => figures.Number((double)value, Math.Abs(value) >= 1 ? 0 : 2);

    private static int DigitsOf(double value) => Math.Abs(value) switch
    {
        >= 1000 => 0,
        >= 10 => 2,
        _ => 4,
    };

    /// <summary>An amount is one also where its currency stands in a column of its own, or nowhere.</summary>
    private static bool IsMoney(ReportColumn column) => column.Name == Fields.UnitPrice.Name || column.Name == Fields.PurchaseAmount.Name;
}
