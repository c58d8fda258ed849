using System.Net;
using System.Text.RegularExpressions;

namespace CrmReports.Web.Tests.Access;

/// <summary>What a person does in a browser, without one.</summary>
internal static partial class BrowserActions
{
    /// <summary>Opens a page and sends its form.</summary>
    public static Task<HttpResponseMessage> PostForm(this HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        browser.PostForm(page, page, fields);

    /// <summary>Opens a page and sends a form of it to an address.</summary>
    public static async Task<HttpResponseMessage> PostForm(this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = await browser.FormToken(page);
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await browser.PostAsync(action, new FormUrlEncodedContent(form));
    }

    public static async Task<string> FormToken(this HttpClient browser, string page) =>
        WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups[1].Value);

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]*)\"")]
    private static partial Regex Token();
}
