using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmReports.Web.Pages.Shared;

/// <summary>What must be changed before a form can be saved (<c>_ErrorSummary</c>): focused, each line a link to its field.</summary>
public sealed record ErrorSummary(IReadOnlyList<ErrorLine> Lines)
{
    /// <summary>The heading; null counts the entries.</summary>
    public string? Title { get; init; }

    /// <summary>The errors of a page's form, in the order of its fields.</summary>
    public static ErrorSummary Of(ModelStateDictionary state) => new(
    [
        .. from entry in state
           from error in entry.Value!.Errors
           select new ErrorLine(entry.Key.Length == 0 ? null : TagBuilder.CreateSanitizedId(entry.Key, "_"), error.ErrorMessage),
    ]);
}

/// <param name="FieldId">The id of the field in the page; null for what concerns the whole form.</param>
public sealed record ErrorLine(string? FieldId, string Message);
