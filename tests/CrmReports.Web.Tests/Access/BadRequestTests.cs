using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Data.Sqlite;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Access;

/// <summary>What nobody can read is refused with the place and the remedy, and what cannot be written is said in words.</summary>
public sealed class BadRequestTests(OnEachStore<BadRequestTests.TroubledSite> sites) : IClassFixture<OnEachStore<BadRequestTests.TroubledSite>>
{
    private readonly TroubledSite site = sites.Here;

    [StoreTheory]
    [InlineData("/customers\u0001", HttpStatusCode.BadRequest, null)]
    [InlineData("/\r\nLocation: http://evil.example", HttpStatusCode.BadRequest, null)]
    [InlineData("/customers/\u738b", HttpStatusCode.Redirect, "/customers/%E7%8E%8B")]
    [InlineData("//evil.example", HttpStatusCode.Redirect, "/")]
    [InlineData("/customers?q=a&b=%2F", HttpStatusCode.Redirect, "/customers?q=a&b=%2F")]
    public async Task TheAddressToGoBackToIsCheckedAndEscaped(string back, HttpStatusCode status, string? location)
    {
        using var browser = site.Client(Role.Manager);
        using var answer = await browser.PostForm("/account", "/preferences", ("language", "en"), ("back", back));
        answer.StatusCode.ShouldBe(status);
        answer.Headers.Location?.OriginalString.ShouldBe(location);
    }

    [StoreTheory]
    [InlineData("""{"name":"a \ud800"}""", "name")]
    [InlineData("""{"\udfff":"a"}""", "(a name)")]
    public async Task AnEditWithHalfACharacterIsRefused(string body, string place)
    {
        using var client = await WithCustomer();
        using var answer = await client.PatchAsync("/api/v1/customers/1", new StringContent(body, Encoding.UTF8, "application/json"));
        await Refused(answer, place, "half of a character");
    }

    [StoreTheory]
    [InlineData("""{"columns":[{"header":"a\ud800","ignore":true}]}""", "columns[0].header", "Expected a text.")]
    [InlineData("""{"source":{"encoding":"utf-7"}}""", "source.encoding", "Expected an encoding such as utf-8")]
    [InlineData("""{"source":{"separator":"\""}}""", "source.separator", "Expected another character than the quote.")]
    [InlineData("""{"source":{"separator":"\n"}}""", "source.separator", "Expected one to eight characters without line breaks.")]
    public async Task AProfileThatCannotBeIsRefused(string body, string place, string remedy)
    {
        using var client = await WithCustomer();
        using var answer = await client.PutAsync("/api/v1/imports/1/profile", new StringContent(body, Encoding.UTF8, "application/json"));
        await Refused(answer, place, remedy);
    }

    [StoreTheory]
    [InlineData("encoding=utf-7", "encoding", "Expected an encoding such as utf-8")]
    [InlineData("encoding=no-such", "encoding", "Expected an encoding such as utf-8")]
    [InlineData("separator=%22", "separator", "Expected another character than the quote.")]
    [InlineData("separator=%0A", "separator", "Expected one to eight characters without line breaks.")]
    public async Task AnOptionOfAnUploadThatCannotBeIsRefused(string query, string place, string remedy)
    {
        using var client = site.Program(Role.Admin);
        using var answer = await client.PostAsync($"/api/v1/imports?{query}", new StringContent("a,b\n1,2\n", Encoding.UTF8, "text/csv"));
        await Refused(answer, place, remedy);
    }

    [StoreTheory]
    [InlineData("reports/sales?group-by=no_such_field", "group-by no_such_field")]
    [InlineData("reports/sales?measure=sum(customer_name)", "measure ")]
    [InlineData("reports/purchases?sort=nothing", "sort nothing")]
    [InlineData("reports/sales?from=2025-01-01&to=2024-01-01", "from 2025-01-01 lies after to 2024-01-01")]
    [InlineData("reports/imports?group-by=month", "group-by")]
    [InlineData("statistics?columns=nothing", "columns nothing")]
    public async Task NoRefusalOfAReportNamesAnOptionOfTheCommandLine(string path, string named)
    {
        using var client = await WithCustomer();
        using var answer = await client.GetAsync($"/api/v1/{path}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetRawText().ShouldNotContain("--");
        problem.GetProperty("detail").GetString()!.ShouldContain(named);
    }

    [StoreTheory]
    [InlineData("customer_id,purchase_date,quantity\n1,03/04/2024,1\n2,05/06/2024,1\n", "", "dateOrder")]
    [InlineData("customer_id,name\n1,Ann\n", "encoding=utf-16", "encoding")]
    [InlineData("customer_id,name\n1,Ann\n", "separator=%0A", "separator")]
    public async Task WhatAnImportAsksIsAskedInTheWordsOfTheApi(string file, string options, string named)
    {
        using var client = site.Program(Role.Admin);
        using var sent = await client.PostAsync($"/api/v1/imports?{options}", new StringContent(file, Encoding.UTF8, "text/csv"));
        var said = await sent.Content.ReadAsStringAsync();
        while (sent.Headers.Location is { } address)
        {
            said = await client.GetStringAsync(address);
            if (JsonDocument.Parse(said).RootElement.GetProperty("wanted").ValueKind == JsonValueKind.Null)
            {
                break;
            }

            await Task.Delay(50);
        }

        said.ShouldNotContain("--");
        said.ShouldContain(named);
    }

    /// <summary>One person may send four at a time; whoever is told to wait sends the same again.</summary>
    [StoreFact]
    public async Task TenUploadsAtOnceWithOneKeyAreOneImport()
    {
        using var client = site.Program(Role.Admin);
        var key = $"{Guid.NewGuid()}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Upload(client, key)));

        answers.Count(answer => answer.Status == HttpStatusCode.Accepted).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(9);
        answers.Select(answer => answer.Id).Distinct().ShouldHaveSingleItem();
    }

    private static async Task<(HttpStatusCode Status, long Id)> Upload(HttpClient client, string key)
    {
        for (var tries = 0; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = new StringContent("customer_id,name\n1,Ann\n", Encoding.UTF8, "text/csv") };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64());
            }

            tries.ShouldBeLessThan(200);
            await Task.Delay(50);
        }
    }

    [StoreTheory]
    [InlineData(StoreTrouble.DiskFull, "The disk of the server is full")]
    [InlineData(StoreTrouble.ReadOnly, "The server cannot write its data")]
    public async Task SigningInSaysThatNothingCanBeWritten(StoreTrouble trouble, string said)
    {
        using var browser = site.Client(role: null);
        var token = await browser.FormToken("/sign-in");
        using var program = site.Program(Role.Admin);
        using (site.Cut.Failing(() => new SqliteStoreException(13, "words of the database", trouble)))
        {
            var form = new Dictionary<string, string> { ["Email"] = "anna@example.com", ["Password"] = RunningSite.Password, ["__RequestVerificationToken"] = token };
            using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(form));
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(said);

            using var called = await program.GetAsync("/api/v1/imports");
            called.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var problem = await called.Content.ReadFromJsonAsync<JsonElement>();
            problem.GetProperty("title").GetString().ShouldStartWith(said);
        }
    }

    private async Task<HttpClient> WithCustomer()
    {
        var client = site.Program(Role.Admin);
        if ((await client.GetAsync("/api/v1/customers/1")).StatusCode == HttpStatusCode.OK)
        {
            return client;
        }

        using var sent = await client.PostAsync("/api/v1/imports?publish=true", new StringContent("customer_id,name\n1,Ann\n", Encoding.UTF8, "text/csv"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        while ((await client.GetAsync("/api/v1/customers/1")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50);
        }

        return client;
    }

    private static async Task Refused(HttpResponseMessage answer, string place, string remedy)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var error = problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("place").GetString().ShouldBe(place);
        error.GetProperty("remedy").GetString()!.ShouldContain(remedy);
    }

    public sealed class TroubledSite : Site
    {
        public CutStore Cut { get; private set; } = null!;

        public HttpClient Program(Role role)
        {
            var client = Client(role: null);
            var tokens = new ApiTokens(Store, TimeProvider.System);
            client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.Make(AddPerson(role), "a test", role, 1));
            return client;
        }

        protected override IDataStore Wrap(IDataStore store) => Cut = new CutStore(store);
    }
}
