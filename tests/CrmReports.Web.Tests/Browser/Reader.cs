using CrmReports.Application.People;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>Who looks at a page, and on what.</summary>
/// <param name="Language">What the browser asks for: en or zh-CN.</param>
/// <param name="Dark">Whether the system is dark.</param>
/// <param name="Width">1440 for a desk, 390 for a phone.</param>
/// <param name="As">The role they are signed in with; null for nobody.</param>
public sealed record Reader(string Language = "en", bool Dark = false, int Width = 1440, int Height = 1100, Role? As = Role.Admin)
{
    /// <summary>Of their system, as Asia/Shanghai; null: the machine's.</summary>
    public string? Zone { get; init; }

    public static Reader Phone { get; } = new(Width: 390, Height: 844);

    internal BrowserNewContextOptions Context(Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = Language,
        TimezoneId = Zone,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = Width < 600,
        IsMobile = Width < 600,
    };
}
