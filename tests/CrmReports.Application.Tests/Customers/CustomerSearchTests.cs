using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Customers;

/// <summary>Customers are found whatever the capitals and accents, and paged without gaps or repeats.</summary>
public sealed class CustomerSearchTests
{
    private const string File = """
        customer_id,name,email,phone,city,segment,tier,vip,back\slash
        1,Zoë Müller,zoe@example.com,+49 (30) 123-4567,Köln,gold,a,yes,x
        2,ＡＮＮ Smith,ann@example.com,13800138000,STRASSE,tin,b,no,
        3,王小明,wang@example.cn,,上海,gold,b,yes,y
        4,Łukasz Weiß,l@example.pl,,Łódź,,,,
        """;

    [StoreTheory]
    [InlineData("muller", "1")]
    [InlineData("MÜLLER zoe", "1")]
    [InlineData("ann", "2")]
    [InlineData("straße", "2")]
    [InlineData("小明", "3")]
    [InlineData("上海", "3")]
    [InlineData("lodz weiss", "4")]
    [InlineData("+49 30 1234567", "1")]
    [InlineData("138001", "2")]
    [InlineData("example.com", "1,2")]
    [InlineData("muller ann", "")]
    [InlineData("%", "")]
    public void ATextFindsIdNameEmailPhoneAndCity(string text, string ids)
    {
        using var store = new TestStore();
        store.Import(File);

        var found = new CustomerSearch(store.Data).Find(new CustomerSearchRequest { Text = text, Order = CustomerOrder.Name });

        string.Join(',', found.Rows.Select(row => row.ExternalId).Order()).ShouldBe(ids);
        found.Total.ShouldBe(found.Rows.Count);
    }

    [StoreTheory]
    [InlineData("segment", "gold", "1,3")]
    [InlineData("segment", "", "4")]
    [InlineData("tier", "b", "2,3")]
    [InlineData("city", "nowhere", "")]
    [InlineData("vip", "yes", "1,3")]
    [InlineData("vip", "true", "1,3")]
    [InlineData("vip", "0", "2")]
    [InlineData("vip", "", "4")]
    [InlineData("back\\slash", "x", "1")]
    public void AFilterKeepsTheCustomersWithTheValue(string field, string value, string ids)
    {
        using var store = new TestStore();
        store.Import(File);

        var found = new CustomerSearch(store.Data).Find(new CustomerSearchRequest { Filters = [new CustomerFilter(field, [value])] });

        string.Join(',', found.Rows.Select(row => row.ExternalId).Order()).ShouldBe(ids);
    }

    [StoreTheory]
    [InlineData(CustomerOrder.Revenue, true)]
    [InlineData(CustomerOrder.Revenue, false)]
    [InlineData(CustomerOrder.Name, true)]
    [InlineData(CustomerOrder.Name, false)]
    [InlineData(CustomerOrder.RegisteredOn, true)]
    [InlineData(CustomerOrder.RegisteredOn, false)]
    [InlineData(CustomerOrder.LastPurchase, true)]
    [InlineData(CustomerOrder.Purchases, false)]
    public void PagesHaveEveryCustomerOnceInBothDirectionsAlsoUnderEqualValues(CustomerOrder order, bool descending)
    {
        using var store = new TestStore();
        var csv = new StringBuilder("customer_id,name,registered_on,line_id,purchase_amount,purchase_date\n");
        for (var i = 0; i < 97; i++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i},{(i % 5 == 0 ? "" : $"A long equal name {i % 3}")},{(i % 4 == 0 ? "" : "2024-01-02")},l{i},{(i % 7 == 0 ? "" : $"{(i % 3) - 1}")},2024-01-0{1 + (i % 3)}\n");
        }

        store.Import(csv.ToString());
        var search = new CustomerSearch(store.Data);
        foreach (var text in new[] { "", "c1" })
        {
            var request = new CustomerSearchRequest { Order = order, Descending = descending, Rows = 10, Text = text };
            var pages = new List<CustomerPage> { search.Find(request) };
            while (pages[^1].Next is { } next)
            {
                pages.Add(search.Find(request with { Mark = next }));
            }

            var ids = pages.SelectMany(page => page.Rows).Select(row => row.Id).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count);
            ids.Count.ShouldBe((int)pages[0].Total);
            pages.Select(page => page.First).ShouldBe(Enumerable.Range(0, pages.Count).Select(page => (page * 10L) + 1));
            for (var i = pages.Count - 1; i > 0; i--)
            {
                search.Find(request with { Mark = pages[i].Previous, Before = true }).Rows.ShouldBe(pages[i - 1].Rows);
            }

            pages[0].Previous.ShouldBeNull();
        }
    }

    [StoreFact]
    public void WhatAnImportChangesIsFoundAtOnce()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");
        var search = new CustomerSearch(store.Data);
        search.Find(new CustomerSearchRequest { Text = "berta" }).Total.ShouldBe(0);

        store.Import("customer_id,name\n1,Berta\n");

        search.Find(new CustomerSearchRequest { Text = "berta" }).Total.ShouldBe(1);
    }
}
