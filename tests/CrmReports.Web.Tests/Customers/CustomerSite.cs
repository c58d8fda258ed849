using System.Globalization;
using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Customers;

/// <summary>A site with a few customers who have something to tell, and sixty who fill a second page.</summary>
public sealed class CustomerSite : Site
{
    public const string Naughty = "<script>alert(1)</script>";

    private const string First = $"""
        customer_id,name,email,phone,city,country,segment,line_id,purchase_date,product,purchase_amount,currency,satisfaction,comment
        C1,Zoë Müller,zoe@example.com,+49 (30) 123-4567,Köln,Germany,gold,L1,2024-01-05,Tea,120.50,EUR,4,good
        C1,Zoë Müller,zoe@example.com,+49 (30) 123-4567,Köln,Germany,gold,L2,2024-03-06,Cup,-20.25,EUR,,
        C2,王小明,wang@example.cn,13800138000,上海,China,gold,L3,2024-02-01,Tea,300,EUR,,
        C3,{Naughty},x@example.com,,Rome,Italy,tin,L4,2024-02-03,<b>Cup</b>,7,EUR,,
        C4,Ann,ann@example.com,,Oslo,Norway,,,,,,,,

        """;

    private const string Second = "customer_id,country\nC1,Austria\n";

    protected override void Fill(IDataStore store)
    {
        var engine = new ImportEngine(store, Folder, TimeProvider.System);
        foreach (var (name, csv) in new[] { ("customers.csv", First), ("moves.csv", Second), ("crowd.csv", Crowd()) })
        {
            var file = Path.Combine(Folder, name);
            File.WriteAllText(file, csv);
            engine.Import(new ImportRequest(file, new ImportProfile()));
            File.Delete(file);
        }
    }

    /// <summary>Sixty who bought once each and live in one town, and some for a test of its own each.</summary>
    private static string Crowd()
    {
        var text = new StringBuilder("customer_id,name,email,city,line_id,purchase_date,purchase_amount,currency\n");
        for (var i = 1; i <= 60; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{i:00},Person {i:00},p{i}@example.org,Lund,Q{i},2023-05-{1 + (i % 28):00},{i}.50,EUR\n");
        }

        foreach (var name in new[] { "Gone", "Forged", "Edited", "Program" })
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}1,{name} One,{name}@example.net,Malmö,{name}-1,2023-06-01,1,EUR\n");
        }

        return text.ToString();
    }
}
