using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Organisation;

/// <summary>Reads and changes the settings of the organisation. What is read is kept for a few seconds, so that pages
/// may ask for every request; a change made by another process is seen after that.</summary>
public sealed class SettingsBook(IDataStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private OrganisationSettings? known;
    private long readAt;

    public OrganisationSettings Current
    {
        get
        {
            lock (gate)
            {
                if (known is null || clock.GetElapsedTime(readAt) > Kept)
                {
                    known = ReadOrKeep();
                    readAt = clock.GetTimestamp();
                }

                return known;
            }
        }
    }

    /// <summary>Takes all of the values by their names, or none of them where one is refused.</summary>
    /// <returns>What was refused; empty when all was taken.</returns>
    public IReadOnlyList<SettingFault> Change(IReadOnlyDictionary<string, string> values)
    {
        var faults = (
            from pair in values
            let setting = Setting.Find(pair.Key)
            let problem = setting is null ? SettingProblem.UnknownSetting : setting.Check(pair.Value.Trim())
            where problem is not null
            select new SettingFault(pair.Key, pair.Value, problem.Value)).ToList();
        if (faults.Count == 0)
        {
            Write(values);
        }

        return faults;
    }

    /// <summary>Keeps the machine's zone as the organisation's where none is set, so that it no longer depends on the
    /// machine. Called before an import reads its first time.</summary>
    internal OrganisationSettings WithZone()
    {
        if (Current.TimeZone is null && MachineZone() is { } zone)
        {
            Write(new Dictionary<string, string> { ["time-zone"] = zone });
        }

        return Current;
    }

    private static string? MachineZone()
    {
        var local = TimeZoneInfo.Local;
        return local.HasIanaId ? local.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var name) ? name : null;
    }

    /// <summary>A database that does not answer for a while takes nobody's language away.</summary>
    private OrganisationSettings ReadOrKeep()
    {
        try
        {
            return Read();
        }
        catch (Exception fault) when (known is not null && IStoreFault.IsPassing(fault))
        {
            return known;
        }
    }

    private OrganisationSettings Read()
    {
        var settings = OrganisationSettings.Default;
        using var session = store.ReadOperations();
        using var rows = session.Query("SELECT Name, Value FROM Settings");
        while (rows.Read())
        {
            // A value that another version wrote, or that this machine does not know, leaves the default.
            var value = Encoding.UTF8.GetString(rows.GetUtf8(1));
            if (Setting.Find(Encoding.UTF8.GetString(rows.GetUtf8(0))) is { } setting && setting.Check(value) is null)
            {
                settings = setting.Write(settings, value);
            }
        }

        return settings;
    }

    private void Write(IReadOnlyDictionary<string, string> values)
    {
        using (var session = store.WriteOperations())
        {
            foreach (var (name, text) in values)
            {
                var value = Setting.Find(name)!.Read(Setting.Find(name)!.Write(OrganisationSettings.Default, text.Trim()));
                if (session.Execute("UPDATE Settings SET Value = @p1, ChangedAt = @p2 WHERE Name = @p0", name, value, Now) == 0)
                {
                    session.Execute("INSERT INTO Settings (Name, Value, ChangedAt) VALUES (@p0, @p1, @p2)", name, value, Now);
                }
            }

            session.Commit();
        }

        lock (gate)
        {
            known = null;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
