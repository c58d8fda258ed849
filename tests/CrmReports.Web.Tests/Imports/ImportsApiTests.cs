using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;

namespace CrmReports.Web.Tests.Imports;

/// <summary>Imports over real HTTP, by the site as a process of its own.</summary>
public sealed class ImportsApiTests : IAsyncLifetime
{
    private const string Csv = "customer_id,name,purchase_date\n1,Ann,2024-01-05\n2,Bob,someday\n3,Cid,2024-01-07\n";

    private RunningSite site = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        site = await RunningSite.Start();
        client = await site.SignedIn(Role.Admin);
        client.DefaultRequestHeaders.Add("X-Request-Token", await client.FormToken("/imports"));
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        site.Dispose();
        return Task.CompletedTask;
    }

    [StoreFact]
    public async Task AFileGoesInIsPublishedAndUndone()
    {
        using var sent = await client.PostAsync("/api/v1/imports?fileName=a.csv", new StringContent(Csv, Encoding.UTF8, "text/csv"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var address = sent.Headers.Location!.ToString();

        var counted = await Settled(address);
        counted.GetProperty("state").GetString().ShouldBe("staged");
        counted.GetProperty("counts").GetProperty("created").GetInt64().ShouldBe(2);
        counted.GetProperty("sha256").GetString()!.Length.ShouldBe(64);

        (await client.PostAsync($"{address}/publish", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Settled(address)).GetProperty("state").GetString().ShouldBe("published");
        (await client.GetStringAsync($"{address}/rejects")).ShouldContain("someday");
        var rows = await client.GetFromJsonAsync<JsonElement>($"{address}/rows?kind=rejected");
        rows.GetProperty("items")[0].GetProperty("line").GetInt64().ShouldBe(3);
        rows.GetProperty("items")[0].GetProperty("remedy").GetString()!.ShouldContain("2024-03-05");

        var forecast = await client.GetFromJsonAsync<JsonElement>($"{address}/undo");
        forecast.GetProperty("customers").GetProperty("removed").GetInt64().ShouldBe(2);
        (await client.PostAsync($"{address}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Settled(address)).GetProperty("state").GetString().ShouldBe("undone");
        (await client.PostAsync($"{address}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [StoreFact]
    public async Task AFileOfWhichEveryRowIsRejectedIsNotPublished()
    {
        using var content = new StringContent("customer_id,purchase_date\n1,someday\n2,never\n", Encoding.UTF8, "text/csv");
        using var sent = await client.PostAsync("/api/v1/imports?fileName=a.csv&publish=true", content);
        var address = sent.Headers.Location!.ToString();

        var held = await Settled(address);

        held.GetProperty("state").GetString().ShouldBe("staged");
        held.GetProperty("reason").GetString().ShouldNotBeNull().ShouldStartWith("Every one of the 2 rows is rejected, so there is nothing to publish.");
        held.GetProperty("dataVersion").ValueKind.ShouldBe(JsonValueKind.Null);
        await client.PostAsync($"{address}/publish", null);
        (await Settled(address)).GetProperty("state").GetString().ShouldBe("staged");
    }

    [StoreFact]
    public async Task CorrectedRowsAreClosedAtTheImportThatRejectedThem()
    {
        const string Rejected = "Who,name,purchase_date\n1,Ann,2024-01-05\n2,Bob,someday\n";
        using var sent = await client.PostAsync("/api/v1/imports?fileName=a.csv", new StringContent(Rejected, Encoding.UTF8, "text/csv"));
        var first = sent.Headers.Location!.ToString();
        await Settled(first);
        using var mapped = await client.PutAsync(
            $"{first}/profile", JsonContent.Create(new { columns = new[] { new { header = "Who", targets = new[] { "customer_id" } } } }));
        mapped.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Settled(first);
        await client.PostAsync($"{first}/publish", null);
        var published = await Settled(first);
        published.GetProperty("correctedRows").GetInt64().ShouldBe(0);

        var file = (await client.GetStringAsync($"{first}/rejects")).Replace("Bob,someday", "Bob,2024-01-06", StringComparison.Ordinal);
        using var again = await client.PostAsync("/api/v1/imports?fileName=b.csv&publish=true", new StringContent(file, Encoding.UTF8, "text/csv"));
        var second = await Settled(again.Headers.Location!.ToString());

        second.GetProperty("state").GetString().ShouldBe("published");
        second.GetProperty("corrects").GetInt64().ShouldBe(published.GetProperty("id").GetInt64());
        var closed = await Settled(first);
        closed.GetProperty("correctedRows").GetInt64().ShouldBe(1);
        closed.GetProperty("correctedBy")[0].GetProperty("importId").GetInt64().ShouldBe(second.GetProperty("id").GetInt64());
        (await client.GetStringAsync("/api/v1/reports/customers")).ShouldContain("\"Bob\"");
    }

    [StoreFact]
    public async Task AFormWithAPackedFileIsPublishedAtOnceAndTheSameRequestMakesNoSecond()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Csv));
        }

        HttpRequestMessage Request() => new(HttpMethod.Post, "/api/v1/imports?publish=true")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(packed.ToArray()), "file", "一月.csv.gz" } },
            Headers = { { "Idempotency-Key", "january" } },
        };

        using var first = await client.SendAsync(Request());
        using var second = await client.SendAsync(Request());

        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await Settled(first.Headers.Location!.ToString())).GetProperty("state").GetString().ShouldBe("published");
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/imports?limit=1");
        list.GetProperty("items").GetArrayLength().ShouldBe(1);
        list.GetProperty("items")[0].GetProperty("file").GetString().ShouldBe("一月.csv.gz");
    }

    [StoreFact]
    public async Task WhatIsWrongNamesValuePlaceAndRemedy()
    {
        using var options = await client.PostAsync("/api/v1/imports?dateOrder=xyz&decimal=%3B", new StringContent(Csv));
        options.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await options.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        errors.EnumerateArray().Select(error => error.GetProperty("place").GetString()).ShouldBe(["dateOrder", "decimal"]);

        using var ambiguous = await client.PostAsync("/api/v1/imports", new StringContent("id,purchase_date,quantity\n1,03/04/2024,1\n"));
        var address = ambiguous.Headers.Location!.ToString();
        var asked = await Settled(address);
        asked.GetProperty("state").GetString().ShouldBe("uploaded");
        asked.GetProperty("errors")[0].GetProperty("value").GetString().ShouldBe("03/04/2024");

        using var wrong = await client.PutAsync($"{address}/profile", JsonContent.Create(new { dateOrder = "sideways" }));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var answered = await client.PutAsync($"{address}/profile", JsonContent.Create(new { dateOrder = "day-month-year" }));
        answered.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Settled(address)).GetProperty("state").GetString().ShouldBe("staged");
        (await client.PostAsync($"{address}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Settled(address)).GetProperty("state").GetString().ShouldBe("cancelled");
        (await client.GetAsync("/api/v1/imports/999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync("/api/v1/imports", new StringContent(""))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync("/api/v1/imports", new StringContent("%PDF-1.7 \u0001"))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [StoreFact]
    public async Task WhatIsUnclearAboutTheReadingIsAskedAndAnsweredWithTheUpload()
    {
        const string Narrow = "id name,city\n1,Ann,Rome\n2,Bob,Oslo\n";
        using var unclear = await client.PostAsync("/api/v1/imports", new StringContent(Narrow));
        var asked = await Settled(unclear.Headers.Location!.ToString());
        asked.GetProperty("state").GetString().ShouldBe("uploaded");
        asked.GetProperty("errors")[0].GetProperty("place").GetString().ShouldBe("source.unnamedColumns");

        using var answered = await client.PostAsync("/api/v1/imports?unnamedColumns=last", new StringContent(Narrow));
        (await Settled(answered.Headers.Location!.ToString())).GetProperty("state").GetString().ShouldBe("staged");
        using var wrong = await client.PostAsync("/api/v1/imports?unnamedColumns=middle&headerRows=9&header=perhaps", new StringContent(Narrow));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("place").GetString()).Order().ShouldBe(["header", "headerRows", "unnamedColumns"]);

        (await client.GetStringAsync(unclear.Headers.Location!.ToString().Replace("/api/v1", "", StringComparison.Ordinal))).ShouldContain("id=\"questions\"");
    }

    [StoreFact]
    public async Task WhatEachRowIsAndTheKeyAreAskedSaidAndChosen()
    {
        using var sent = await client.PostAsync("/api/v1/imports?fileName=visits.csv", new StringContent("customer_id,visited\n7,2024-01-05\n8,2024-01-06\n7,2024-02-01\n"));
        var asked = await Settled(sent.Headers.Location!.ToString());
        asked.GetProperty("state").GetString().ShouldBe("uploaded");
        asked.GetProperty("errors")[0].GetProperty("place").GetString().ShouldBe("rows");

        using var wrong = await client.PostAsync("/api/v1/imports?rows=orders&key=mail", new StringContent(Csv));
        (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("place").GetString()).ShouldBe(["rows", "key"]);

        using var stated = await client.PostAsync("/api/v1/imports?fileName=visits.csv&rows=customers", new StringContent("customer_id,visited\n7,2024-01-05\n8,2024-01-06\n7,2024-02-01\n"));
        var counted = await Settled(stated.Headers.Location!.ToString());
        counted.GetProperty("counts").GetProperty("overwrites").GetProperty("customers").GetInt64().ShouldBe(1);
        counted.GetProperty("reading").GetProperty("rowsAre").GetString().ShouldBe("customer");

        using var keyed = await client.PostAsync("/api/v1/imports?fileName=people.csv", new StringContent("name,phone\nAnna,10000\nAnna,10000\nBen,10000\n"));
        var people = await Settled(keyed.Headers.Location!.ToString());
        people.GetProperty("counts").GetProperty("records").GetProperty("customers").GetProperty("created").GetInt64().ShouldBe(2);
        people.GetProperty("reading").GetProperty("key").EnumerateArray().Select(field => field.GetString()).ShouldBe(["phone", "name"]);
    }

    [StoreFact]
    public async Task TheOverviewNeverShowsAnImportGreenerThanItIs()
    {
        (await client.GetStringAsync("/")).ShouldContain("handler=Sample");
        using var first = await client.PostAsync("/api/v1/imports?fileName=part.csv&publish=true", new StringContent(Csv));
        await Settled(first.Headers.Location!.ToString());
        using var second = await client.PostAsync("/api/v1/imports?fileName=later.csv", new StringContent("customer_id,name\n9,Zoe\n"));
        await Settled(second.Headers.Location!.ToString());

        var page = await client.GetStringAsync("/");
        page.ShouldContain("Published, 1 row waiting");
        page.ShouldContain("Waits for your approval");
        using var manager = await site.SignedIn(Role.Manager);
        var seen = await manager.GetStringAsync("/");
        seen.ShouldContain("part.csv");
        seen.ShouldNotContain("later.csv");
    }

    [StoreFact]
    public async Task AStreamOfProgressEndsWithTheSite()
    {
        using var other = site.Store.Lock(StoreLock.Worker);
        using var sent = await client.PostAsync("/api/v1/imports", new StringContent(Csv));
        var id = sent.Headers.Location!.ToString().Split('/')[^1];
        using var answer = await client.GetAsync($"/imports/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        answer.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync())!.ShouldStartWith("data: ");

        var watch = Stopwatch.StartNew();
        await site.Terminate();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private async Task<JsonElement> Settled(string address)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var import = await client.GetFromJsonAsync<JsonElement>(address);
            if (import.GetProperty("wanted").ValueKind == JsonValueKind.Null)
            {
                return import;
            }

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), import.ToString());
            await Task.Delay(50);
        }
    }
}
