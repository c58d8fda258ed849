using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Resources;

/// <summary>The names of fields, measures and reports in the reader's language. A custom field has the name that its file
/// gave it.</summary>
public sealed class FieldNames(IStringLocalizer<FieldNames> texts)
{
    /// <summary>The name of a field (<c>purchase_amount</c>), a measure (<c>sum(purchase_amount)</c>), a period
    /// (<c>month</c>) or a report (<c>sales</c>).</summary>
    public string this[string name]
    {
        get
        {
            if (texts[name] is { ResourceNotFound: false } known)
            {
                return known;
            }

            var open = name.IndexOf('(', StringComparison.Ordinal);
            return open > 0 && name.EndsWith(')') && texts[$"{name[..open]}()"] is { ResourceNotFound: false }
                ? texts[$"{name[..open]}()", this[name[(open + 1)..^1]]]
                : name;
        }
    }
}
