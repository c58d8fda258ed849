using System.Globalization;
using CrmReports.Web.Frame;
using CrmReports.Web.Limits;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Errors;

/// <summary>What stands in the place of a page that could not be given. Asked for by its own address it is a page that does
/// not exist.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private string reference = "";
    private string address = "/";
    private string outage = "";
    private string? place;
    private int code;

    /// <summary>A form that another site sent may be why this page is shown; it is not read again.</summary>
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context) =>
        HttpContext.Features.Set<IAntiforgeryValidationFeature>(null);

    public void OnGet() => Describe();

    /// <summary>A form that failed is answered in its own method.</summary>
    public void OnPost() => Describe();

    public EmptyState State(IStringLocalizer<FrameTexts> texts) => code switch
    {
        StatusCodes.Status403Forbidden => Page(EmptyKind.NotAllowed, "/"),
        _ when ReportTurns.RefusalOf(HttpContext) is { } busy => Page(EmptyKind.Failed, address) with
        {
            Icon = "clock",
            Title = texts[$"Error.Busy{busy}.Title"],
            Text = texts[$"Error.Busy{busy}.Text"],
        },
        StatusCodes.Status503ServiceUnavailable => Page(EmptyKind.Failed, address) with
        {
            Title = texts[$"Error.{outage}.Title"],
            Text = $"{texts[$"Error.{outage}.Text"]} {place} {texts["Error.Reference", reference]}",
        },
        >= 500 => Page(EmptyKind.Failed, address) with
        {
            Text = $"{texts["Empty.Failed.Text"]} {texts["Error.Reference", reference]}",
        },
        _ => Page(EmptyKind.NotAllowed, "/") with
        {
            Icon = "alert-circle",
            Title = texts[$"Error.{Words}.Title"],
            Text = texts[$"Error.{Words}.Text", code],
            ActionText = texts["Error.Overview"],
        },
    };

    private string Words => code switch
    {
        StatusCodes.Status400BadRequest => "BadRequest",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status429TooManyRequests => "TooMany",
        _ => "Other",
    };

    private static EmptyState Page(EmptyKind kind, string action) => new(kind) { IsPage = true, ActionLink = action };

    /// <summary>The code is taken from the address itself: binding would read the form once more, which may be what failed.</summary>
    private void Describe()
    {
        var asked = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        code = failed is null && fault is null ? StatusCodes.Status404NotFound
            : fault?.Error is BadHttpRequestException refused ? refused.StatusCode
            : Outage.IsBehind(HttpContext) ? StatusCodes.Status503ServiceUnavailable
            : asked;
        (outage, place) = (Outage.WordsOf(fault?.Error), Outage.PlaceOf(HttpContext, fault?.Error));
        reference = FaultLog.Reference(HttpContext);
        address = fault?.Path ?? $"{failed?.OriginalPath ?? "/"}{failed?.OriginalQueryString}";
        Response.StatusCode = code;
        if (code == StatusCodes.Status503ServiceUnavailable)
        {
            Outage.SayWhenToAskAgain(Response);
        }
    }
}
