using System.Globalization;
using CrmReports.Application.Reports;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Formatting;

/// <summary>What cannot be shown, in the reader's language and without the options of the command line.</summary>
public static class Refusals
{
    /// <param name="texts">Those of the reports.</param>
    public static string Say(this ReportException refused, IStringLocalizer texts) => refused.Code is { } code
        ? texts[$"Refused.{code}", [.. refused.Arguments.Select(argument => argument is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : argument)]]
        : refused.Message;
}
