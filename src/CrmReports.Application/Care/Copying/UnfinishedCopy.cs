using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Care.Copying;

public enum CopyPurpose
{
    /// <summary>Into a store that is empty.</summary>
    Copy,

    /// <summary>In the place of whatever is there.</summary>
    Restore,
}

/// <summary>Marks a store that is being copied into: until all of it is there and equal, nobody may take it for the whole.</summary>
/// <param name="Of">Tells stores apart without giving their secret away.</param>
internal sealed record CopyMark(CopyPurpose Purpose, string Of, DateTime StartedAt)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}

/// <summary>The mark of a copy that has not ended, kept among the settings of the store that is copied into.</summary>
public static class UnfinishedCopy
{
    internal const string Table = "Settings";
    internal const string Others = "\"Name\" <> '" + Name + "'";
    private const string Name = "copy.unfinished";

    /// <summary>To be called by whoever opens a store to work on it.</summary>
    /// <exception cref="CopyException">The store holds a part of another.</exception>
    public static void Refuse(IDataStore store)
    {
        if (Find(store) is { } mark)
        {
            throw new CopyException(string.Create(CultureInfo.InvariantCulture, $"{What(mark.Purpose)} into this store, begun {mark.StartedAt:yyyy-MM-dd HH:mm} UTC, has not ended: it holds only a part of the data. {Remedy(mark.Purpose)}"));
        }
    }

    public static bool IsIn(IDataStore store) => Find(store) is not null;

    internal static CopyMark? Find(IDataStore store)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query($"SELECT \"Value\" FROM \"{Table}\" WHERE \"Name\" = @p0", Name);
        return rows.Read() ? JsonSerializer.Deserialize<CopyMark>(Encoding.UTF8.GetString(rows.GetUtf8(0)), CopyMark.Json) : null;
    }

    internal static void Set(IDataStore store, CopyMark mark)
    {
        using var session = store.WriteOperations();
        Delete(session);
        session.Execute($"INSERT INTO \"{Table}\" (\"Name\", \"Value\", \"ChangedAt\") VALUES (@p0, @p1, @p2)", Name, JsonSerializer.Serialize(mark, CopyMark.Json), mark.StartedAt);
        session.Commit();
    }

    internal static void Remove(IDataStore store)
    {
        using var session = store.WriteOperations();
        Delete(session);
        session.Commit();
    }

    /// <summary>A hash of nothing under the secret that every store draws once.</summary>
    internal static string IdentityOf(IStoreSession data)
    {
        using var rows = data.Query("SELECT \"HashKey0\", \"HashKey1\" FROM \"State\"");
        rows.Read();
        var (high, low) = new KeyedHash(rows.GetInt64(0), rows.GetInt64(1)).Of([]);
        return string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}");
    }

    private static void Delete(IStoreSession session) => session.Execute($"DELETE FROM \"{Table}\" WHERE \"Name\" = @p0", Name);

    private static string What(CopyPurpose purpose) => purpose == CopyPurpose.Copy ? "A copy" : "The restore of a backup";

    private static string Remedy(CopyPurpose purpose) => purpose == CopyPurpose.Copy
        ? "Give the same copy command again; it goes on where it stopped."
        : "Restore the backup again.";
}

/// <summary>Stores cannot be copied as asked. The message names the place and the remedy.</summary>
public sealed class CopyException(string message) : Exception(message);
