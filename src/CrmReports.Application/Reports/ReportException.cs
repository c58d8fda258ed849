namespace CrmReports.Application.Reports;

/// <summary>A field that a refusal names: pages say it in their reader's language.</summary>
public sealed record RefusedField(string Name);

/// <summary>A report was asked for that cannot be made. The message names the value, what was expected and the
/// option that puts it right, as whoever types commands needs it.</summary>
/// <param name="code">What is wrong, for pages, which say it in their reader's language; null where pages cannot ask for it.</param>
/// <param name="arguments">What those words name: values as they were given, days, names.</param>
public sealed class ReportException(string message, string? code = null, params IReadOnlyList<object> arguments) : Exception(message)
{
    public string? Code => code;

    public IReadOnlyList<object> Arguments => arguments;

    internal static ReportException UnknownSort(ReportSort sort, IEnumerable<string> columns) => new(
        $"--sort {sort.Column}: the report has no such column. {NearestNames.Hint(sort.Column, columns)}", "UnknownSort", sort.Column);
}
