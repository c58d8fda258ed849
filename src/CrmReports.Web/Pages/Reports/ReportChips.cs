using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Addresses;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>The filters of an address as chips, in the reader's words.</summary>
public sealed class ReportChips(Figures figures, FieldNames names, ReportValues values, IStringLocalizer<ReportTexts> texts)
{
    /// <summary>The id of the popover in which a filter is added.</summary>
    public const string Popover = "add-filter";

    public FilterChips Of(ReportQuery query, string path)
    {
        var chips = new List<FilterChip>();
        if (query.FromDay is not null || query.ToDay is not null)
        {
            chips.Add(new FilterChip(texts["Chip.Period"], Period(query), (query with { From = null, To = null, Offset = null }).Link(path)));
        }

        chips.AddRange(query.Filters.GroupBy(filter => filter.Key, StringComparer.Ordinal).Select(group => Chip(query, path, [.. group])));
        return new FilterChips(chips, (query with { From = null, To = null, Filters = [], Offset = null }).WithOther("after", null).WithOther("search", null).Link(path)) { AddPopover = Popover };
    }

    /// <summary>Nothing matches: the last filter set is offered to be taken away.</summary>
    public EmptyState NoMatch(ReportQuery query, string path)
    {
        if (query.Filters.LastOrDefault() is not { } last)
        {
            return new EmptyState(EmptyKind.NoMatch) { ActionLink = path };
        }

        return new EmptyState(EmptyKind.NoMatch)
        {
            Title = texts["NoMatch.Title"],
            Text = texts["NoMatch.Text", figures.Count(query.Filters.Count + (query.From is null && query.To is null ? 0 : 1)), names[last.Field], Value(last)],
            ActionText = texts["NoMatch.Action"],
            ActionLink = query.Without(last).Link(path),
        };
    }

    private FilterChip Chip(ReportQuery query, string path, IReadOnlyList<QueryFilter> same)
    {
        var (first, label) = (same[0], names[same[0].Field]);
        return new FilterChip(
            first.Excludes ? texts["Chip.IsNot", label] : texts["Chip.Is", label],
            string.Join(texts["ListOr"], same.Select(Value)),
            (query with { Filters = query.Filters.RemoveAll(filter => filter.Key == first.Key), Offset = null }).Link(path));
    }

    private string Value(QueryFilter filter) => Pivots.IsPeriod(filter.Field) ? values.Name(filter.Value, filter.Field) : values.Name(filter.Value);

    private string Period(ReportQuery query) => (query.FromDay, query.ToDay) switch
    {
        ({ } from, { } to) => figures.Period(from, to),
        ({ } from, null) => texts["Chip.From", figures.Date(from)],
        (null, { } to) => texts["Chip.To", figures.Date(to)],
        _ => "",
    };
}
