using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CrmReports.Benchmarks.Sites;

/// <summary>A page as it came.</summary>
/// <param name="Seconds">From the sending of the request to the last byte of the answer.</param>
/// <param name="Bytes">Of the page as it is sent, compressed as browsers ask for it.</param>
public sealed record Visited(double Seconds, long Bytes, string Html)
{
    /// <summary>The address to which a link of the pager leads: <c>next</c>, <c>prev</c>.</summary>
    public string Link(string relation)
    {
        Match link = Regex.Match(Html, $"href=\"([^\"]*)\" rel=\"{relation}\"");
        return link.Success ? WebUtility.HtmlDecode(link.Groups[1].Value) : throw new InvalidOperationException($"The page has no link '{relation}'.");
    }
}

/// <summary>A person with a browser that shows nothing: keeps cookies, fills in forms, and times what it opens.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient client;

    /// <param name="cookies">Those of an earlier visit: a session outlives the process of the site.</param>
    public Visitor(Uri address, CookieContainer cookies)
    {
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    /// <exception cref="InvalidOperationException">The page did not come, or does not hold the text.</exception>
    public Visited Open(string page, string? holding = null)
    {
        var clock = Stopwatch.StartNew();
        using HttpResponseMessage answer = client.GetAsync(page).GetAwaiter().GetResult();
        byte[] body = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        double seconds = clock.Elapsed.TotalSeconds;
        string html = Unpacked(body, answer.Content.Headers.ContentEncoding.FirstOrDefault());
        if (answer.StatusCode != HttpStatusCode.OK || (holding is not null && !html.Contains(holding, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"{page} came with {(int)answer.StatusCode}{(holding is null ? "" : $", without '{holding}'")}.");
        }

        return new Visited(seconds, body.Length, html);
    }

    /// <summary>Opens a page and sends a form of it, which is to lead elsewhere.</summary>
    public void Send(string page, string action, params (string Name, string Value)[] fields)
    {
        Match token = Token().Match(Open(page).Html);
        var form = fields.Append(("__RequestVerificationToken", WebUtility.HtmlDecode(token.Groups[1].Value)))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using HttpResponseMessage answer = client.PostAsync(action, new FormUrlEncodedContent(form)).GetAwaiter().GetResult();
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"What was sent to {action} was answered with {(int)answer.StatusCode}.");
        }
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static string Unpacked(byte[] body, string? encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]*)\"")]
    private static partial Regex Token();
}
