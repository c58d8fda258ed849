using System.Net;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Pages;

/// <summary>Every page of reports opens where the data hold the first and the last day that there is.</summary>
public sealed class CalendarEndTests(OnEachStore<CalendarEndTests.EndsSite> sites) : IClassFixture<OnEachStore<CalendarEndTests.EndsSite>>
{
    [StoreFact]
    public async Task EveryPageOpens()
    {
        using var client = sites.Here.Client();
        foreach (var path in Paths())
        {
            using var answer = await client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    private static IEnumerable<string> Paths()
    {
        foreach (var path in new[] { "/", "/?compare=year", "/reports/sales", "/reports/purchases", "/statistics", "/customers", "/customers/a", "/customers/c" })
        {
            yield return path;
        }

        foreach (var unit in new[] { "day", "week", "month", "quarter", "year" })
        {
            foreach (var compare in new[] { "none", "previous", "year" })
            {
                yield return $"/reports/sales?rows={unit}&columns=&compare={compare}";
                yield return $"/reports/sales?rows=category&columns={unit}&compare={compare}";
            }
        }
    }

    public sealed class EndsSite : Site
    {
        protected override void Fill(IDataStore store)
        {
            var file = Path.Combine(Folder, "ends.csv");
            File.WriteAllText(file, "customer_id,purchase_date,category,purchase_amount\na,9999-12-31,x,1\nb,2024-01-01,x,2\nc,0001-01-01,y,3\nd,2024-03-01,y,3\n");
            new ImportEngine(store, Folder, TimeProvider.System).Import(new ImportRequest(file, new ImportProfile()));
        }
    }
}
