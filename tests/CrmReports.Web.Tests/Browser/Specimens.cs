using CrmReports.Application.Reports;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Browser;

/// <summary>The site with one page more for each part and each kind of chart, filled with figures of the tests.</summary>
public sealed class SpecimenSite : Site
{
    protected override void Change(WebApplicationBuilder builder) =>
        builder.Services.AddControllers().AddApplicationPart(typeof(SpecimenController).Assembly);

    protected override void Map(WebApplication site) => site.MapControllers();
}

[Microsoft.AspNetCore.Authorization.AllowAnonymous]
public sealed class SpecimenController(Figures figures) : Controller
{
    [HttpGet("/specimens/charts/{kind}")]
    public IActionResult Chart(string kind) => Part("_Chart", ChartSpecimens.Panel(kind, figures));

    [HttpGet("/specimens/parts/{name}")]
    public IActionResult Part(string name) => name switch
    {
        "strip" => Part("_FigureStrip", Strip()),
        "chips" => Part("_FilterChips", new FilterChips([new("Country is not", "United Kingdom", "?a=1"), new("Product is", NaughtyText, "?b=1"), new("Period", "Dec 2010", null)], "?")),
        "nothing" => Part("_Empty", new EmptyState(EmptyKind.Nothing) { ActionLink = "/" }),
        "no-match" => Part("_Empty", new EmptyState(EmptyKind.NoMatch) { ActionLink = "/" }),
        "not-allowed" => Part("_Empty", new EmptyState(EmptyKind.NotAllowed)),
        "failed" => Part("_Empty", new EmptyState(EmptyKind.Failed) { ActionLink = "/" }),
        "errors" => Part("_ErrorSummary", Errors()),
        "outcomes" => Part("_OutcomeBar", new OutcomeBar(516_000, 15, 10_684, 5_268, 6) { LinkTo = outcome => $"?{outcome}" }),
        "provenance" => Part("_Provenance", Provenance()),
        "pager" => Part("_Pager", new Pager(1, 14, 37) { NextLink = "?page=2", Note = "The totals row counts all 37, not only this page." }),
        "status" => Part("_Status", new StatusBadge(StatusKind.PublishedWithRejects, "Published, with 6 rows rejected")),
        _ => NotFound(),
    };

    [HttpGet("/specimens/fault")]
    public IActionResult Fault() => throw new InvalidOperationException("The value 'Ada Lovelace' is secret.");

    [HttpGet("/specimens/status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [HttpPost("/specimens/form")]
    [ValidateAntiForgeryToken]
    public IActionResult Form() => Content("taken");

    internal const string NaughtyText = "<script>alert(1)</script> {b|x} }' onclick=\"alert(2)\" 測試\u202Etxt";

    private ViewResult Part(string view, object model)
    {
        ViewData["Title"] = "Specimen";
        return new ViewResult
        {
            ViewName = $"/Pages/Shared/{view}.cshtml",
            ViewData = new ViewDataDictionary(MetadataProvider, ModelState) { Model = model },
        };
    }

    private KeyFigure[] Strip()
    {
        SparkBar[] bars = [.. Enumerable.Range(1, 12).Select(i => new SparkBar(i == 3 ? null : i * i, i > 6))];
        return
        [
            new("Revenue, net of returns", figures.MoneyShort(5_612_345.67m, "GBP")) { Change = figures.Change(5_612_345.67m, 3_709_000), Before = figures.MoneyShort(3_709_000m, "GBP"), Bars = bars, Link = "?" },
            new("Invoices", figures.Count(14_102)) { Change = figures.Change(14_102, 10_783), Before = figures.Count(10_783), Bars = bars },
            new("Customers who bought", figures.Count(3_499)) { Change = figures.Change(3_499, 2_767), Before = figures.Count(2_767), Bars = bars },
            new("Average invoice", figures.MoneyShort(397.62m, "GBP")) { Change = figures.Change(397.62m, 343.77m), Before = figures.MoneyShort(343.77m, "GBP"), Bars = bars },
            new("Returned, of sales", figures.Percent(0.056)) { Change = figures.ChangeInPoints(0.056, 0.088), Before = figures.Percent(0.088), Bars = bars, LowerIsBetter = true },
        ];
    }

    private static ErrorSummary Errors()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.RejectLimit", "Reject limit: “1,5” has a decimal comma; write 1.5");
        state.AddModelError("", "The file is gone.");
        return ErrorSummary.Of(state);
    }

    private static ProvenanceLine Provenance() => new(new Provenance
    {
        DataVersion = 31,
        LastImport = 13,
        LastPublishedAt = new DateTime(2011, 12, 9, 17, 2, 0),
        RowsUsed = 46_431,
        RowsLeftOut = [new("no purchase date", 12)],
    })
    {
        LeftOutLink = "?",
        Notes = ["ages as of 10 Dec 2011"],
    };
}
