using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

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
        return List(session);
    }

    /// <exception cref="ImportException">There is no such profile.</exception>
    public static StoredProfile Get(IDataStore store, string name) =>
        List(store).FirstOrDefault(profile => profile.Name == name)
        ?? throw new ImportException($"There is no profile named '{name}'. The command profiles lists them; a file needs the ending .json.");

    /// <summary>The newest version as a profile; null where there is none of that name, or where it cannot be used any more.</summary>
    public static ImportProfile? Find(IDataStore store, string name) =>
        List(store).FirstOrDefault(profile => profile.Name == name) is { } stored ? ImportProfileFile.Parse(stored.Json).Profile : null;

    /// <summary>Saves under the profile's own name and gives it the next version; one that says the same as the newest
    /// keeps that version.</summary>
    public static ImportProfile Save(IDataStore store, ImportProfile profile, DateTimeOffset now)
    {
        using var session = store.WriteOperations();
        var newest = List(session).FirstOrDefault(stored => stored.Name == profile.Name);
        var same = profile with { Version = (int)(newest?.Version ?? 0) };
        if (newest?.Json == ImportProfileFile.Write(same))
        {
            return same;
        }

        var saved = profile with { Version = same.Version + 1 };
        session.Execute(
            "INSERT INTO Profiles (Name, Version, Json, SavedAt) VALUES (@p0, @p1, @p2, @p3)",
            saved.Name, saved.Version, ImportProfileFile.Write(saved), now.UtcDateTime);
        session.Commit();
        return saved;
    }

    private static List<StoredProfile> List(IStoreSession session)
    {
        using var rows = session.Query(Newest + " ORDER BY p.Name");
        var profiles = new List<StoredProfile>();
        while (rows.Read())
        {
            profiles.Add(new StoredProfile(Text(rows.GetUtf8(0)), rows.GetInt64(1), Text(rows.GetUtf8(2)), Text(rows.GetUtf8(3))));
        }

        return profiles;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
