using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrmReports.Application.People;

/// <summary>256 random bits that are told once, and the hash by which they are known again. A hash that is slow on purpose
/// protects words that people choose; nobody guesses these.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>43 letters, digits, dashes and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
