using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Imports;

/// <summary>Files far larger than other requests may be, sent to the real site and read from the disk as they are sent.</summary>
public sealed class LargeUploadTests : IDisposable
{
    private const int Bytes = 60_000_000;

    private readonly Workplace work = new();
    private readonly string file;

    public LargeUploadTests()
    {
        file = Path.Combine(work.Folder, "large.csv");
        WriteFile(file);
    }

    public void Dispose() => work.Dispose();

    [StoreFact]
    public async Task ALargeFileIsTakenByThePageWithAndWithoutScriptAndByTheApi()
    {
        using var site = await RunningSite.Start(work);
        using var client = await site.SignedIn(Role.Admin);
        var token = await client.FormToken("/imports/new");
        using (var answer = await SendForm(client, token))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldEndWith("/imports/1");
        }

        using (var request = new HttpRequestMessage(HttpMethod.Post, "/imports/new?handler=File&name=script.csv") { Content = Csv() })
        {
            request.Headers.Add("X-Request-Token", token);
            using var answer = await client.SendAsync(request);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("location").GetString()!.ShouldEndWith("/imports/2");
        }

        client.DefaultRequestHeaders.Add("X-Request-Token", token);
        using (var content = Csv())
        {
            using var answer = await client.PostAsync("/api/v1/imports?fileName=api.csv", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(file).Length);
        }

        using (var content = new MultipartFormDataContent { { Csv(), "file", "part.csv" } })
        {
            using var answer = await client.PostAsync("/api/v1/imports", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }
    }

    [StoreFact]
    public async Task AFileBeyondTheSettingIsRefusedInWords()
    {
        work.Run("settings", "set", "upload-limit", "50").ExitCode.ShouldBe(0);
        using var site = await RunningSite.Start(work);
        using var client = await site.SignedIn(Role.Admin);
        var token = await client.FormToken("/imports/new");
        using (var answer = await SendForm(client, token))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await client.GetStringAsync(answer.Headers.Location)).ShouldContain("52&#xA0;MB");
        }

        client.DefaultRequestHeaders.Add("X-Request-Token", token);
        using (var content = Csv())
        {
            using var answer = await client.PostAsync("/api/v1/imports", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("52428800");
        }
    }

    [StoreFact]
    public async Task OtherFormsStaySmall()
    {
        using var site = await RunningSite.Start(work);
        using var client = site.Browser();
        (await StatusOf(client)).ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>A site that has seen enough may end the connection before the client has sent all and read the answer.</summary>
    private static async Task<HttpStatusCode> StatusOf(HttpClient client)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
            {
                Content = new StringContent($"Email={new string('a', 9 << 20)}", Encoding.UTF8, "application/x-www-form-urlencoded"),
                Headers = { ExpectContinue = true },
            };
            try
            {
                using var answer = await client.SendAsync(request);
                return answer.StatusCode;
            }
            catch (HttpRequestException) when (attempt < 5)
            {
            }
        }
    }

    /// <summary>As a browser without script sends it.</summary>
    private async Task<HttpResponseMessage> SendForm(HttpClient client, string token)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { Csv(), "file", "form.csv" } };
        return await client.PostAsync("/imports/new", form);
    }

    private StreamContent Csv() => new(File.OpenRead(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    /// <summary>Few rows with long comments: it is the bytes that are tried here.</summary>
    private static void WriteFile(string path)
    {
        var comment = new string('x', 4_000);
        using var writer = new StreamWriter(path);
        writer.Write("customer_id,purchase_date,purchase_amount,comment\n");
        for (var row = 0; row < Bytes / comment.Length; row++)
        {
            writer.Write($"{row},2024-01-05,2.50,{comment}\n");
        }
    }
}
