using System.Globalization;
using CrmReports.Application.Care.Copying;

namespace CrmReports.Web.Commands.Output;

/// <summary>How far a copy is.</summary>
public sealed class CopyProgressLine(StatusLine line) : IProgress<CopyProgress>
{
    public void Report(CopyProgress value) => line.Show(value, Describe);

    private static string Describe(CopyProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"{progress.Phase} {progress.Table}, {progress.Share * 100:0} %: {progress.Rows:N0} rows");
}
