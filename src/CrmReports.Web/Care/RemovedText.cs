using System.Globalization;
using CrmReports.Application.Care;
using CrmReports.Web.Resources;

namespace CrmReports.Web.Care;

/// <summary>Says what was removed.</summary>
public static class RemovedText
{
    public static string English(Removed item) => EnglishTexts.Settings($"Removed.{item.Kind}", item.ImportId, Amount(item));

    private static string Amount(Removed item) => item.Kind == RemovedKind.Upload
        ? string.Create(CultureInfo.InvariantCulture, $"{item.Count / 1e6:0.##} MB")
        : item.Count.ToString("N0", CultureInfo.InvariantCulture);
}
