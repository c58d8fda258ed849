using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmReports.Web.Pages.Shared;

/// <summary>The small bars of a key figure, as SVG whose sizes are attributes: inline style is not allowed. What they show
/// stands in words beside them, so they are hidden from screen readers.</summary>
[HtmlTargetElement("spark-bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SparkBarsTagHelper : TagHelper
{
    private const double Height = 24;
    private const double Step = 5.5;
    private const double Width = 4;

    public IReadOnlyList<SparkBar> Bars { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wide = (Bars.Count * Step) - (Step - Width);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "spark");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {wide:0.##} {Height}"));
        output.Attributes.SetAttribute("width", wide.ToString("0.##", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("height", Height.ToString(CultureInfo.InvariantCulture));
        output.Content.SetHtmlContent(Draw());
    }

    private string Draw()
    {
        var top = Bars.Max(bar => Math.Max(bar.Value ?? 0, 0));
        var drawing = new StringBuilder();
        for (var i = 0; i < Bars.Count; i++)
        {
            if (Bars[i].Value is { } value)
            {
                var tall = top > 0 ? Math.Max(Math.Max(value, 0) / top * Height, 1) : 1;
                drawing.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{(Bars[i].IsPresent ? "bar-present" : "bar-previous")}\" x=\"{i * Step:0.##}\" y=\"{Height - tall:0.##}\" width=\"{Width}\" height=\"{tall:0.##}\"/>");
            }
        }

        return drawing.ToString();
    }
}
