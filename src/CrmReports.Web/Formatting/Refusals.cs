using System.Globalization;
using CrmReports.Application.Reports;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Formatting;

/// <summary>What cannot be shown, in the reader's language and without the options of the command line.</summary>
public static class Refusals
{
    /// <param name="refused">Why.</param>
    /// <param name="texts">Those of the reports.</param>
    /// <param name="names">Those of the fields.</param>
    public static string Say(this ReportException refused, IStringLocalizer texts, FieldNames names) => refused.Code is { } code
        ? texts[$"Refused.{code}", [.. refused.Arguments.Select(argument => argument switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RefusedField field => names[field.Name],
            _ => argument,
        })]]
        : refused.Message;
}
