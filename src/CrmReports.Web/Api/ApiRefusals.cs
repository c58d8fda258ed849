using System.Globalization;
using System.Reflection;
using CrmReports.Application.Data;
using CrmReports.Web.Access;
using CrmReports.Web.Frame;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmReports.Web.Api;

/// <summary>Whatever ends under /api without an answer of its own gets problem details: an unknown address, a parameter of
/// another type, a fault.</summary>
internal static class ApiRefusals
{
    /// <summary>Before routing.</summary>
    public static void UseApiRefusals(this WebApplication app) => app.UseWhen(ApiAnswers.IsApi, api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Answer(context, []),
            StatusCodeSelector = fault => fault is BadHttpRequestException refused ? refused.StatusCode
                : Outage.Is(fault) ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = _ => true,
        });
        api.UseStatusCodePages(ended => Answer(ended.HttpContext, [.. Unreadable(ended.HttpContext)]));
    });

    private static Task Answer(HttpContext context, IReadOnlyList<ApiError> errors)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            Outage.SayWhenToAskAgain(context.Response);
        }

        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Outage.PlaceOf(context, fault) is { } place
            ? ApiProblem.Of(status, Title(status, fault), new ApiError(null, "server", place)).ExecuteAsync(context)
            : ApiProblem.Of(status, Title(status, fault), errors).ExecuteAsync(context);
    }

    private static string Title(int status, Exception? fault) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read",
        StatusCodes.Status404NotFound => "There is no such address",
        StatusCodes.Status405MethodNotAllowed => "The address does not take this method",
        StatusCodes.Status500InternalServerError => "The request failed",
        StatusCodes.Status503ServiceUnavailable => StoreTroubles.Of(fault) switch
        {
            StoreTrouble.DiskFull => "The disk of the server is full; nothing was changed",
            StoreTrouble.ReadOnly => "The server cannot write its data; nothing was changed",
            _ => "The database does not answer right now",
        },
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    /// <summary>The parameters that are not of the type that the endpoint takes.</summary>
    private static IEnumerable<ApiError> Unreadable(HttpContext context)
    {
        foreach (var parameter in context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
        {
            var name = parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!;
            var text = context.Request.Query[name].ToString();
            var expected = (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
            {
                var type when type == typeof(int) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => "Expected a whole number.",
                var type when type == typeof(long) && !long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => "Expected a whole number.",
                var type when type == typeof(bool) && !bool.TryParse(text, out _) => "Expected true or false.",
                _ => null,
            };
            if (expected is not null && context.Request.Query.ContainsKey(name))
            {
                yield return new ApiError(text, name, expected);
            }
        }
    }
}
