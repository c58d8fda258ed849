using CrmReports.Application.Data;

namespace CrmReports.Web;

/// <summary>Opens stores: the configured one, and files in any folder, as which stores are carried from one place to
/// another.</summary>
/// <param name="open">What only the program knows: the providers.</param>
public sealed class StoreOpener(Func<DatabaseSettings, string, IDataStore> open)
{
    /// <summary>The store that the environment names.</summary>
    public IDataStore Configured(string folder) => open(DatabaseSettings.Read(), folder);

    public IDataStore Files(string folder) => open(new DatabaseSettings(), folder);

    public IDataStore Database(DatabaseSettings database, string folder) => open(database, folder);
}
