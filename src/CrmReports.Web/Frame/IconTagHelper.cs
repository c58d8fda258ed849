using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmReports.Web.Frame;

/// <summary><c>&lt;icon name="upload" /&gt;</c>: an outline icon of icons.txt. It is hidden from screen readers, because a
/// word stands beside it; where it stands alone, the link or button around it is named by <c>aria-label</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(IFileVersionProvider versions, IHttpContextAccessor request) : TagHelper
{
    private const string Sprite = "/lib/icons.svg";

    public string Name { get; set; } = "";

    /// <summary>Further classes: <c>icon-sm</c> in running text, colours.</summary>
    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var file = versions.AddFileVersionToPath(request.HttpContext?.Request.PathBase ?? default, Sprite);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? "icon" : $"icon {Class}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"{file}#{Name}\"></use>");
    }
}
