using System.Globalization;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>Interactions in words, key figures and bars.</summary>
public sealed class InteractionsText(Figures figures, ReportValues values, IStringLocalizer<ReportTexts> texts)
{
    /// <summary>The newest months that fit; the table of the chart has all.</summary>
    private const int MostMonths = 24;

    public IReadOnlyList<KeyFigure> Strip(long count, ScoreSummary scores)
    {
        var strip = new List<KeyFigure> { new(texts["Interactions.Title"], figures.Count(count)) };
        if (scores.Count > 0)
        {
            strip.Add(new KeyFigure(texts["Interactions.Mean"], scores.Mean is { } mean ? figures.Number(mean, 2) : Figures.Nothing));
        }

        if (scores.NetPromoterScore is { } score)
        {
            strip.AddRange(
            [
                new KeyFigure(texts["Interactions.Nps"], figures.Number(score, 1)),
                new KeyFigure(texts["Interactions.Promoters"], figures.Percent(Share(scores.Promoters, scores))),
                new KeyFigure(texts["Interactions.Passives"], figures.Percent(Share(scores.Passives, scores))),
                new KeyFigure(texts["Interactions.Detractors"], figures.Percent(Share(scores.Detractors, scores))),
            ]);
        }
        else if (scores.Satisfied is { } satisfied)
        {
            strip.Add(new KeyFigure(texts["Interactions.Csat"], figures.Percent(Share(satisfied, scores))));
        }

        return strip;
    }

    /// <param name="table">Month, count, mean score.</param>
    /// <param name="scores">Without a mean, or where the address asks so, the bars are counts.</param>
    /// <param name="query">Of the page.</param>
    public ChartPanel? Chart(ReportTable table, ScoreSummary scores, ReportQuery query)
    {
        var months = Read(table);
        if (months.Count == 0)
        {
            return null;
        }

        var ofScores = scores.Mean is not null && query.Measure != "count" && months.Exists(month => month.Mean is not null);
        var shown = Calendar(months);
        var bars = shown.ConvertAll(month => Bar(month, ofScores, query, shown.Count <= 14));
        var chart = new BarChart(
            [.. shown.Select((month, i) => month.Month.Month == 1 || i == 0 ? $"{figures.MonthName(month.Month)}\n{month.Month.Year.ToString(CultureInfo.InvariantCulture)}" : figures.MonthName(month.Month))],
            bars,
            ChartAxes.Number(figures, bars.Select(bar => bar.Value)));
        return new ChartPanel("months", values.Say(InteractionFindings.Months(months, ofScores), null), texts[ofScores ? "Interactions.MeanNote" : "Interactions.CountNote"], chart, new ChartTable(
            [texts["Month"], texts["Interactions.Title"], texts["Interactions.Mean"]],
            [.. months.AsEnumerable().Reverse().Select(month => (IReadOnlyList<ChartCell>)
                [new ChartCell(figures.Month(month.Month), Link(month, query)), figures.Count(month.Count), scores.Mean is null ? Figures.Nothing : figures.Number(month.Mean, 2)])]))
        {
            HeadPartial = scores.Mean is null ? null : "_InteractionSwitch",
            HeadModel = new InteractionSwitch(query, ofScores),
        };
    }

    private static double Share(long part, ScoreSummary scores) => (double)part / scores.Count;

    private static string Link(InteractionMonth month, ReportQuery query) =>
        (query with { From = ReportQuery.Day(month.Month), To = ReportQuery.Day(new DateOnly(month.Month.Year, month.Month.Month, DateTime.DaysInMonth(month.Month.Year, month.Month.Month))), Offset = null }).Link(InteractionsModel.Path);

    private ChartPoint Bar(InteractionMonth month, bool ofScores, ReportQuery query, bool labelled)
    {
        if (month.Count == 0 || (ofScores && month.Mean is null))
        {
            return new ChartPoint(null, $"{figures.Month(month.Month)}\n{Figures.Nothing}");
        }

        var text = ofScores ? figures.Number(month.Mean, 2) : figures.Count(month.Count);
        return new ChartPoint(ofScores ? month.Mean : month.Count, $"{figures.Month(month.Month)}\n{text}\n{texts["Interactions.Count", figures.Count(month.Count)]}")
        {
            Label = labelled ? text : null,
            Link = Link(month, query),
        };
    }

    /// <summary>Rows without a date stand in no month.</summary>
    private static List<InteractionMonth> Read(ReportTable table)
    {
        var months = new List<InteractionMonth>();
        using var rows = table.Open();
        while (rows.Read())
        {
            if (rows.Boxed(0, ReportType.Text) is string key && DayRange.TryParse(key, out var days))
            {
                months.Add(new InteractionMonth(days.First, rows.GetInt64(1), rows.Boxed(2, ReportType.Number) as double?));
            }
        }

        return months;
    }

    /// <summary>Up to the last month, those without an interaction too.</summary>
    private static List<InteractionMonth> Calendar(List<InteractionMonth> months)
    {
        var known = months.ToDictionary(month => month.Month);
        var (first, last) = (months[0].Month, months[^1].Month);
        var span = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return [.. Enumerable.Range(0, Math.Min(span, MostMonths)).Reverse().Select(back => last.PlusMonths(-back)).Select(month => known.GetValueOrDefault(month) ?? new InteractionMonth(month, 0, null))];
    }
}

/// <summary>Chooses what the months show (<c>_InteractionSwitch</c>).</summary>
public sealed record InteractionSwitch(ReportQuery Query, bool OfScores);
