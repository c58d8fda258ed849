namespace CrmReports.Web.Frame;

/// <summary>Light, dark, or as the system asks. The choice is known before the first byte of a page is written, so that
/// nothing flashes.</summary>
public static class Themes
{
    public const string System = "system";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>The claim of a signed-in person that holds their setting; absent or empty where they have none.</summary>
    public const string ClaimType = "crmreports:theme";

    public const string Cookie = "crmreports.theme";

    public static IReadOnlyList<string> All { get; } = [System, Light, Dark];

    public static string? Known(string? theme) => theme is System or Light or Dark ? theme : null;

    public static string Choose(HttpContext context) =>
        Known(context.User.FindFirst(ClaimType)?.Value) ?? Known(context.Request.Cookies[Cookie]) ?? System;

    /// <summary>The value of <c>data-bs-theme</c>; null leaves the attribute out, and the system decides.</summary>
    public static string? Attribute(HttpContext context) => Choose(context) is System ? null : Choose(context);
}
