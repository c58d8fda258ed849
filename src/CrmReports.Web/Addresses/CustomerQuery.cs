using System.Collections.Immutable;
using System.Text;
using CrmReports.Application.Customers.Search;

namespace CrmReports.Web.Addresses;

/// <summary>What the address of the list asks for: <c>q</c>, <c>filter=segment:gold</c>, <c>sort=-revenue</c>, and a mark
/// <c>after</c> or <c>before</c>. Pages and the API read it alike.</summary>
public sealed record CustomerQuery
{
    public const string Path = "/customers";

    private static readonly (string Name, CustomerOrder Order)[] Orders =
    [
        ("revenue", CustomerOrder.Revenue),
        ("name", CustomerOrder.Name),
        ("last_purchase", CustomerOrder.LastPurchase),
        ("purchases", CustomerOrder.Purchases),
        ("registered_on", CustomerOrder.RegisteredOn),
    ];

    public string Text { get; init; } = "";

    public ImmutableList<(string Field, string Value)> Filters { get; init; } = [];

    public CustomerOrder Order { get; init; }

    public bool Descending { get; init; } = true;

    public string? After { get; init; }

    public string? Before { get; init; }

    public static CustomerQuery Read(IQueryCollection query)
    {
        var sort = (string?)query["sort"] ?? "";
        var name = sort.TrimStart('-');
        var known = Orders.FirstOrDefault(order => order.Name == name);
        return new CustomerQuery
        {
            Text = ((string?)query["q"] ?? "").Trim(),
            Filters = [.. query["filter"].Select(Split).OfType<(string, string)>().Distinct()],
            Order = known.Order,
            Descending = known.Name is null || sort.StartsWith('-'),
            After = query["after"],
            Before = query["before"],
        };
    }

    /// <summary>The names that <c>sort</c> knows.</summary>
    public static IEnumerable<string> OrderNames => Orders.Select(order => order.Name);

    public static string NameOf(CustomerOrder order) => Orders.First(known => known.Order == order).Name;

    public CustomerSearchRequest Request(int rows) => new()
    {
        Text = Text,
        Filters = [.. Filters.GroupBy(filter => filter.Field).Select(group => new CustomerFilter(group.Key, [.. group.Select(filter => filter.Value)]))],
        Order = Order,
        Descending = Descending,
        Mark = Before ?? After,
        Before = Before is not null,
        Rows = rows,
    };

    public CustomerQuery Without(string field) => this with { Filters = Filters.RemoveAll(filter => filter.Field == field), After = null, Before = null };

    /// <summary>By this order, or the other way round where it is in it already. Names begin with A, figures with the most.</summary>
    public CustomerQuery SortedBy(CustomerOrder order) => this with
    {
        Order = order,
        Descending = order == Order ? !Descending : order != CustomerOrder.Name,
        After = null,
        Before = null,
    };

    public string Link(string path = Path)
    {
        var pairs = new List<(string, string)>();
        if (Text.Length > 0)
        {
            pairs.Add(("q", Text));
        }

        pairs.AddRange(Filters.Select(filter => ("filter", $"{filter.Field}:{filter.Value}")));
        if (Order != CustomerOrder.Revenue || !Descending)
        {
            pairs.Add(("sort", (Descending ? "-" : "") + NameOf(Order)));
        }

        pairs.AddRange(After is null ? [] : [("after", After)]);
        pairs.AddRange(Before is null ? [] : [("before", Before)]);
        var link = new StringBuilder(path);
        foreach (var (name, value) in pairs)
        {
            link.Append(link.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return link.ToString();
    }

    /// <summary>The page of one customer.</summary>
    public static string LinkTo(string key) => $"{Path}/{Uri.EscapeDataString(key)}";

    private static (string, string)? Split(string? text)
    {
        var end = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return end < 1 ? null : (text![..end], text[(end + 1)..]);
    }
}
