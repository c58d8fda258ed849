using System.Globalization;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Reports;

/// <summary>A site with almost three years of a shop, some of whose products and regions are called as nobody should be.</summary>
public sealed class ReportSite : Site
{
    public static readonly string[] Awkward =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "'; DROP TABLE Purchases;--",
        "{{7*7}}${7*7}", "javascript:alert(3)", "=1+1", "\u202Ertl\u202C", "田中さん：茶", "a:b=c!", new string('W', 300), "%3Cb%3E&amp;", "👩‍👩‍👧‍👦 \u0000".Replace("\u0000", "", StringComparison.Ordinal), "month",
    ];

    /// <summary>A page seen by somebody of the role.</summary>
    public Task<Visit> OpenAs(Role role, string path, Reader? reader = null) => Open(path, (reader ?? new Reader()) with { As = role });

    protected override void Fill(IDataStore store)
    {
        var file = Path.Combine(Folder, "shop.csv");
        File.WriteAllText(file, Rows());
        new ImportEngine(store, Folder, TimeProvider.System).Import(new ImportRequest(file, new ImportProfile { Name = "shop" }));
    }

    private static string Rows()
    {
        var random = new Random(2024);
        var text = new StringBuilder("customer_id,age,region,order_date,order_id,product,category,quantity,amount,satisfaction\n");
        for (var i = 0; i < 3000; i++)
        {
            var day = new DateOnly(2022, 1, 2).AddDays(random.Next(1040));
            var product = random.Next(4) == 0 ? Awkward[random.Next(Awkward.Length)] : $"Product {random.Next(20)}";
            var category = random.Next(3) == 0 ? Awkward[random.Next(Awkward.Length)] : $"Category {random.Next(5)}";
            var region = random.Next(10) == 0 ? Awkward[random.Next(Awkward.Length)] : random.Next(3) == 0 ? "South" : "North";
            var amount = (random.Next(15) == 0 ? -1 : 1) * random.Next(100, 30_000) / 100m;
            text.Append(CultureInfo.InvariantCulture, $"C{random.Next(300)},{20 + random.Next(50)},{Field(region)},{day:yyyy-MM-dd},O{i / 2},{Field(product)},{Field(category)},{1 + random.Next(9)},{amount},{1 + random.Next(5)}\n");
        }

        return text.Append("C1,30,North,2024-11-09,Olast,Product 1,Category 1,1,20.5,4\n").ToString();
    }

    private static string Field(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
