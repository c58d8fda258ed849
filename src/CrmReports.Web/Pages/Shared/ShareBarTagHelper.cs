using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmReports.Web.Pages.Shared;

/// <summary><c>&lt;share-bar value="0.63" /&gt;</c>: the bar of a table row. The figure itself stands in a cell beside it.</summary>
[HtmlTargetElement("share-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareBarTagHelper : TagHelper
{
    /// <summary>The part of the track that is filled, 0 to 1; anything outside is cut.</summary>
    public double Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var share = double.IsNaN(Value) ? 0 : Math.Clamp(Value, 0, 1) * 100;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "share-bar");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"bar-track\" width=\"100%\" height=\"100%\"/><rect class=\"bar-present\" width=\"{share:0.##}%\" height=\"100%\"/>"));
    }
}
