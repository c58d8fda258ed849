using System.Globalization;
using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Web.Commands;

/// <summary>The newest version of a profile kept in the operations store.</summary>
public sealed record StoredProfile(string Name, long Version, string Json, string SavedAt);

/// <summary>Profiles by name. Saving one again makes a new version; imports keep the version they were made with.</summary>
public static class SavedProfiles
{
    private const string Newest =
        "SELECT p.Name, p.Version, p.Json, p.SavedAt FROM Profiles p "
        + "WHERE p.Version = (SELECT max(q.Version) FROM Profiles q WHERE q.Name = p.Name)";

    public static IReadOnlyList<StoredProfile> List(IDataStore store)
    {
        using var session = store.ReadOperations();
        using var rows = session.Query(Newest + " ORDER BY p.Name");
        var profiles = new List<StoredProfile>();
        while (rows.Read())
        {
            profiles.Add(new StoredProfile(Text(rows.GetUtf8(0)), rows.GetInt64(1), Text(rows.GetUtf8(2)), Text(rows.GetUtf8(3))));
        }

        return profiles;
    }

    /// <exception cref="UsageException">There is no such profile.</exception>
    public static StoredProfile Get(IDataStore store, string name) =>
        List(store).FirstOrDefault(profile => profile.Name == name)
        ?? throw new UsageException($"There is no profile named '{name}'. The command profiles lists them; a file needs the ending .json.");

    /// <summary>Returns the version it was saved as; unchanged JSON keeps its version.</summary>
    public static long Save(IDataStore store, string name, string json, DateTimeOffset now)
    {
        var newest = List(store).FirstOrDefault(profile => profile.Name == name);
        if (newest?.Json == json)
        {
            return newest.Version;
        }

        var version = (newest?.Version ?? 0) + 1;
        using var session = store.WriteOperations();
        session.Execute(
            "INSERT INTO Profiles (Name, Version, Json, SavedAt) VALUES (@p0, @p1, @p2, @p3)",
            name, version, json, now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
        session.Commit();
        return version;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
