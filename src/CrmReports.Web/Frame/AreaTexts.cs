using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Frame;

/// <summary>Finds the text of a validation message or a display name: first among the texts of the page's own area, then
/// among those that every page shares.</summary>
internal sealed class AreaTexts(IStringLocalizer area, IStringLocalizer shared) : IStringLocalizer
{
    private const string Pages = "CrmReports.Web.Pages.";

    public LocalizedString this[string name] => area[name] is { ResourceNotFound: false } own ? own : shared[name];

    public LocalizedString this[string name, params object[] arguments] =>
        area[name].ResourceNotFound ? shared[name, arguments] : area[name, arguments];

    public static IStringLocalizer For(Type model, IStringLocalizerFactory factory)
    {
        var shared = factory.Create(typeof(FrameTexts));
        return TextsOf(model) is { } area ? new AreaTexts(factory.Create(area), shared) : shared;
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        area.GetAllStrings(includeParentCultures).Concat(shared.GetAllStrings(includeParentCultures));

    /// <summary>Pages/Imports has ImportTexts; an area without texts of its own has none.</summary>
    private static Type? TextsOf(Type model)
    {
        if (model.Namespace is not { } name || !name.StartsWith(Pages, StringComparison.Ordinal))
        {
            return null;
        }

        var area = name[Pages.Length..].Split('.')[0];
        return Find(area) ?? Find(area.TrimEnd('s'));
    }

    private static Type? Find(string area) => typeof(FrameTexts).Assembly.GetType($"CrmReports.Web.Resources.{area}Texts");
}
