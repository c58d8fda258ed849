using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmReports.Web.Frame;

/// <summary>Addresses that a form or a link asks to be led back to.</summary>
internal static class LocalAddress
{
    /// <summary>Whether it lies on this site: one slash, no second one or backslash that a browser would take for a host, no
    /// control characters.</summary>
    public static bool IsHere([NotNullWhen(true)] string? address) => address is ['/', ..] && RedirectHttpResult.IsLocalUrl(address);

    /// <summary>As a header can hold it: what is not ASCII is escaped.</summary>
    public static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length);
        foreach (var letter in Encoding.UTF8.GetBytes(address))
        {
            _ = letter is > 0x20 and < 0x7f ? escaped.Append((char)letter) : escaped.Append(CultureInfo.InvariantCulture, $"%{letter:X2}");
        }

        return escaped.ToString();
    }
}
