using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmReports.Application.Care;

/// <summary>What a backup holds; the last entry of its file.</summary>
/// <param name="Format">Raised when older versions of the product could not read it.</param>
/// <param name="Version">The product that made it.</param>
/// <param name="CreatedAt">The moment that it shows (UTC).</param>
public sealed record BackupManifest(
    int Format, string Version, string Provider, DateTime CreatedAt, long DataVersion, IReadOnlyList<BackupPart> Parts)
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    public long Bytes => Parts.Sum(part => part.Bytes);

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };
}

/// <param name="Name">Its path within the data folder, with slashes.</param>
/// <param name="Sha256">Hexadecimal.</param>
public sealed record BackupPart(string Name, long Bytes, string Sha256);

/// <summary>A backup cannot be made or taken back as asked. The message names the place and the remedy.</summary>
public sealed class BackupException(string message) : Exception(message);
