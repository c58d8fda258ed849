using System.Diagnostics;
using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;

namespace CrmReports.Testing;

/// <summary>Opens stores on the database that the running test is for: the one place that knows how.</summary>
public static class TestStores
{
    /// <summary>The store of a data folder; on a server it is a database that nobody else uses until the folder is
    /// closed.</summary>
    /// <param name="durable">False where nothing needs to outlive a loss of power: SQLite then does not wait for the disk.</param>
    public static IDataStore Open(string folder, bool durable = true) => CurrentProvider.Value switch
    {
        StoreProvider.SqlServer => TestServer.Open(folder),
        _ => Files(folder, durable),
    };

    /// <summary>The store of files in a folder, whatever database the running test is for.</summary>
    public static IDataStore Files(string folder, bool durable = true) => new SqliteDataStore(folder, durable);

    /// <summary>Has a process open the same store by its settings, whatever the environment of the tests says.</summary>
    public static void OpensStoreOf(this ProcessStartInfo process, string folder)
    {
        foreach (var name in TestServer.Settings)
        {
            process.Environment.Remove(name);
        }

        if (CurrentProvider.Value is StoreProvider.SqlServer)
        {
            foreach (var (name, value) in TestServer.SettingsFor(folder))
            {
                process.Environment[name] = value;
            }
        }
    }

    /// <summary>Gives back what was opened for the folder and those in it.</summary>
    public static void Close(string folder) => TestServer.Close(folder);
}
