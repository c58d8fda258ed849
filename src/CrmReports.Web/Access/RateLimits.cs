using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CrmReports.Web.Access;

/// <summary>How often one address may try to get in.</summary>
internal static class RateLimits
{
    /// <summary>For pages that take a password or the token of a link.</summary>
    public const string Entry = "Entry";

    private const int AtOnce = 40;
    private const int EachMinute = 10;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Entry, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(Network(context.Connection.RemoteIpAddress), _ => Bucket())
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    }

    private static TokenBucketRateLimiterOptions Bucket() => new()
    {
        TokenLimit = AtOnce,
        TokensPerPeriod = EachMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    };

    /// <summary>The whole network where one household or server has 2^64 addresses.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
