using System.Globalization;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Editing;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Customers;

/// <summary>Values of fields in the reader's words.</summary>
public sealed class CustomerValues(Figures figures, IStringLocalizer<CustomerTexts> texts)
{
    /// <summary>In quotes, or the word for no value.</summary>
    public string Quoted(FieldValue value) => value.Text is null ? Of(value) : texts["History.Value", Of(value)];

    /// <summary>Where a row stands in its file: the line, or where that was not kept the number of the row.</summary>
    public string Place(long row, long? line) => line is { } known ? texts["Line", figures.Count(known)] : texts["Row", figures.Count(row)];

    /// <summary>An import or its file, and where in it.</summary>
    public string Place(string file, long row, long? line) => texts["Place.Join", file, Place(row, line)];

    public string Of(FieldValue value) => value switch
    {
        { Text: null } => texts["History.Empty"],
        { Type: FieldType.Boolean, Text: "true" } => texts["Yes"],
        { Type: FieldType.Boolean } => texts["No"],
        { Type: FieldType.Date } when DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => figures.Date(day),
        _ => value.Text,
    };
}
