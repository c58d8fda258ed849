using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Customers;

/// <summary>A site with a few customers, and people who sign in.</summary>
public sealed class CustomerSite : Site
{
    public const string Password = "a sentence of our own";

    public const string First = """
        customer_id,name,email,phone,city,country,segment,line_id,purchase_date,product,purchase_amount,currency,satisfaction,comment
        C1,Zoë Müller,zoe@example.com,+49 (30) 123-4567,Köln,Germany,gold,L1,2024-01-05,Tea,120.50,EUR,4,good
        C1,Zoë Müller,zoe@example.com,+49 (30) 123-4567,Köln,Germany,gold,L2,2024-03-06,Cup,-20.25,EUR,,
        C2,王小明,wang@example.cn,13800138000,上海,China,gold,L3,2024-02-01,Tea,300,EUR,,
        C3,<script>alert(1)</script>,x@example.com,,Rome,Italy,tin,L4,2024-02-03,<b>Cup</b>,7,EUR,,
        C4,Ann,ann@example.com,,Oslo,Norway,,,,,,,,
        """;

    private const string Second = "customer_id,country\nC1,Austria\n";

    private int people;

    protected override void Fill(IDataStore store)
    {
        var engine = new ImportEngine(store, Folder, TimeProvider.System);
        foreach (var (name, csv) in new[] { ("customers.csv", First), ("moves.csv", Second) })
        {
            var path = Path.Combine(Folder, name);
            File.WriteAllText(path, csv);
            engine.Import(new ImportRequest(path, new ImportProfile()));
            File.Delete(path);
        }
    }

    /// <summary>The link by which a new person of the role chooses a password and is signed in.</summary>
    public (string Email, string Link) Invite(Role role)
    {
        var email = $"person{Interlocked.Increment(ref people)}@example.com";
        var invited = Services.GetRequiredService<PeopleRegister>().Add($"A {role}", email, role, Actor.CommandLine);
        return (email, $"/reset/{invited.Token}");
    }
}
