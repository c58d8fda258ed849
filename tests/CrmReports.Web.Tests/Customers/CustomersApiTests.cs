using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.People;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Customers;

/// <summary>Customers for programs, over HTTP with tokens.</summary>
public sealed class CustomersApiTests(OnEachStore<CustomerSite> sites) : IClassFixture<OnEachStore<CustomerSite>>
{
    private readonly CustomerSite site = sites.Here;

    [StoreFact]
    public async Task ACustomerIsFoundAndReadWithSources()
    {
        using var client = Program(Role.Manager);
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/customers?q=zoe");
        list.GetProperty("total").GetInt64().ShouldBe(1);
        list.GetProperty("currency").GetString().ShouldBe("EUR");
        var listed = list.GetProperty("items")[0];
        listed.GetProperty("key").GetString().ShouldBe("C1");
        listed.GetProperty("revenue").GetRawText().ShouldBe("100.25");
        listed.GetProperty("lastPurchase").GetString().ShouldBe("2024-03-06");

        var one = await client.GetFromJsonAsync<JsonElement>("/api/v1/customers/C1");
        one.GetProperty("fields").GetProperty("country").GetString().ShouldBe("Austria");
        one.GetProperty("fields").GetProperty("birth_date").ValueKind.ShouldBe(JsonValueKind.Null);
        one.GetProperty("sources").GetProperty("country").EnumerateArray()
            .Select(source => $"{source.GetProperty("value")} {source.GetProperty("file")} {source.GetProperty("line")}")
            .ShouldBe(["Austria moves.csv 2", "Germany customers.csv 2"]);

        var bought = await client.GetFromJsonAsync<JsonElement>("/api/v1/customers/C1/purchases?limit=1");
        bought.GetProperty("items")[0].GetProperty("amount").GetRawText().ShouldBe("-20.25");
        bought = await client.GetFromJsonAsync<JsonElement>($"/api/v1/customers/C1/purchases?limit=1&after={bought.GetProperty("next").GetString()}");
        bought.GetProperty("items")[0].GetProperty("product").GetString().ShouldBe("Tea");
        bought.GetProperty("items")[0].GetProperty("date").GetString().ShouldBe("2024-01-05");
        bought.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [StoreFact]
    public async Task PagesHoldEverybodyOnceInOrder()
    {
        using var client = Program(Role.Manager);
        var names = new List<string>();
        var address = "/api/v1/customers?filter=city:Lund&sort=name&limit=25";
        for (string? after = ""; after is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(address + (after.Length > 0 ? $"&after={Uri.EscapeDataString(after)}" : ""));
            page.GetProperty("total").GetInt64().ShouldBe(60);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        names.ShouldBe(Enumerable.Range(1, 60).Select(i => $"Person {i:00}"));
    }

    [StoreFact]
    public async Task WhatCannotBeAskedIsNamedWithItsRemedy()
    {
        using var client = Program(Role.Manager);
        (await Places(client, "/api/v1/customers?limit=0&sort=colour&filter=x&filter=shoe:9&after=z")).ShouldBe(["limit", "after", "sort", "filter", "filter"]);
        (await Places(client, "/api/v1/customers/C1/purchases?limit=201")).ShouldBe(["limit"]);
        (await Places(client, "/api/v1/customers?limit=many")).ShouldBe(["limit"]);
        (await Places(client, "/api/v1/no-such-thing", HttpStatusCode.NotFound)).ShouldBeEmpty();
        (await Places(client, "/api/v1/customers/nobody", HttpStatusCode.NotFound)).ShouldBe(["key"]);
        (await Places(client, "/api/v1/customers/nobody/purchases", HttpStatusCode.NotFound)).ShouldBe(["key"]);
    }

    [StoreFact]
    public async Task AnEditIsTakenWholeOrNotAtAll()
    {
        using var client = Program(Role.Admin);
        var before = await client.GetFromJsonAsync<JsonElement>("/api/v1/customers/Program1");

        using var refused = await Patch(client, """{"name": "X", "email": "nonsense", "birth_date": "soon"}""");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().ToList();
        errors.Select(error => $"{error.GetProperty("place")}={error.GetProperty("value")}").Order().ShouldBe(["birth_date=soon", "email=nonsense"]);
        errors.Select(error => error.GetProperty("remedy").GetString()).ShouldContain("Write a date like 2024-03-05.");
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/customers/Program1")).GetRawText().ShouldBe(before.GetRawText());

        using var saved = await Patch(client, """{"name": "王芳", "city": null, "age": 41, "consent": true}""", before.GetProperty("lastEdit").GetInt64());
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await saved.Content.ReadFromJsonAsync<JsonElement>();
        var fields = after.GetProperty("fields");
        fields.GetProperty("name").GetString().ShouldBe("王芳");
        fields.GetProperty("city").ValueKind.ShouldBe(JsonValueKind.Null);
        fields.GetProperty("age").GetInt32().ShouldBe(41);
        fields.GetProperty("consent").GetBoolean().ShouldBeTrue();
        after.GetProperty("edits").GetArrayLength().ShouldBe(4);
        after.GetProperty("sources").GetProperty("name")[0].GetProperty("person").GetString().ShouldBe("Anna Weiss");

        using var late = await Patch(client, """{"name": "Y"}""", before.GetProperty("lastEdit").GetInt64());
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [StoreTheory]
    [InlineData("birth_date", "soon", "Write a date like 2024-03-05.")]
    [InlineData("birth_date", "03/04/2005", "Write a date like 2024-03-05.")]
    [InlineData("birth_date", "25.12.1980", "Write a date like 2024-03-05.")]
    [InlineData("age", "151", "Write a number from 0 to 150.")]
    public async Task ARefusedValueHasItsRemedy(string field, string value, string remedy)
    {
        using var client = Program(Role.Admin);
        using var answer = await Patch(client, $$"""{"{{field}}": "{{value}}"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("remedy").GetString().ShouldBe(remedy);
    }

    [StoreTheory]
    [InlineData("not json", "body")]
    [InlineData("[]", "body")]
    [InlineData("""{"shoe": "9"}""", "shoe")]
    [InlineData("""{"customer_id": "9"}""", "customer_id")]
    [InlineData("""{"name": ["A"]}""", "name")]
    public async Task ABodyThatIsNoEditIsRefused(string body, string place)
    {
        using var client = Program(Role.Admin);
        using var answer = await Patch(client, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("place").GetString().ShouldBe(place);
    }

    [StoreFact]
    public async Task OnlyAdminsEdit()
    {
        using var client = Program(Role.Analyst);
        using var answer = await Patch(client, """{"name": "X"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [StoreFact]
    public async Task ATextAboveTheLimitIsRefused()
    {
        using var client = Program(Role.Admin);
        using var answer = await Patch(client, $$"""{"name": "{{new string('x', 32_768)}}"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Write at most 32,767 characters.");
    }

    private static async Task<HttpResponseMessage> Patch(HttpClient client, string body, long? lastEdit = null) => await client.PatchAsync(
        $"/api/v1/customers/Program1{(lastEdit is null ? "" : $"?lastEdit={lastEdit}")}", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<IEnumerable<string>> Places(HttpClient client, string address, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        using var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("place").GetString()!)];
    }

    private HttpClient Program(Role role)
    {
        var client = site.Client(role: null);
        var token = site.Services.GetRequiredService<ApiTokens>().Make(site.AddPerson(role), "a test", role, 1);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
