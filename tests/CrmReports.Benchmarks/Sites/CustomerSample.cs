using System.Net;
using System.Text.RegularExpressions;

namespace CrmReports.Benchmarks.Sites;

/// <summary>A customer of the list, to search for and to change.</summary>
public sealed partial record CustomerSample(string Page, string Email)
{
    public static IReadOnlyList<CustomerSample> Read(Visitor visitor) =>
        [.. Address().Matches(visitor.Open("/customers?sort=-last_purchase", "<table").Html)
            .Select(match => match.Groups[1].Value).Distinct()
            .Take(2).Select(page => new CustomerSample(page, EmailOn(visitor, page)))];

    /// <summary>What people look for, and in which order: a name that many have, one of few, in Chinese, with and without
    /// accents, one person, nobody, a city; the whole list by each of its orders; pages after the first.</summary>
    public static IEnumerable<(string Words, string Query)> Searches(IReadOnlyList<CustomerSample> people) =>
    [
        ("all", ""),
        ("common name", "q=smith"),
        ("one letter", "q=a"),
        ("name and city", "q=clara+ferrari+oslo"),
        ("Chinese name", $"q={WebUtility.UrlEncode("欧阳秀英")}"),
        ("one Chinese character", $"q={WebUtility.UrlEncode("王")}"),
        ("accents", $"q={WebUtility.UrlEncode("Łukasz Wiśniewski")}"),
        ("accents left out", "q=lukasz+wisniewski"),
        ("whole e-mail", $"q={WebUtility.UrlEncode(people[0].Email)}"),
        ("end of an e-mail", $"q={WebUtility.UrlEncode("@shop.example")}"),
        ("nobody", "q=nobody+is+called+so"),
        ("common name, by name", "q=smith&sort=name"),
        ("all, by name", "sort=name"),
        ("all, by last purchase", "sort=-last_purchase"),
        ("all, by purchases", "sort=-purchases"),
        ("all, least revenue first", "sort=revenue"),
        ("of one city", "filter=city%3AOslo"),
    ];

    /// <summary>Edits the name, as an admin does.</summary>
    public void Rename(Visitor visitor, string name)
    {
        string form = $"{Page}?edit=true";
        string seen = Seen().Match(visitor.Open(form).Html).Groups[1].Value;
        visitor.Send(form, $"{Page}?handler=Edit", ("seen", seen), ("value:name", name));
    }

    private static string EmailOn(Visitor visitor, string page) => Mail().Match(visitor.Open(page).Html).Value;

    [GeneratedRegex("href=\"(/customers/[^\"?#]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("[a-z.0-9]+@(?:[a-z.]+)")]
    private static partial Regex Mail();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex Seen();
}
