using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;
using CrmReports.Web;
using CrmReports.Web.Commands;

// The one place that names a database provider. Without arguments the product is a web site, with them a command
// line; the web host is not even loaded for a command, so that commands start quickly.
return args.Length == 0 ? WebSite.Run(Open) : CommandHost.Run(args, Open);

static IDataStore Open(DatabaseSettings database, string folder) => database switch
{
    { Provider: DatabaseProvider.Sqlite } => new SqliteDataStore(folder),
    _ => throw new UsageException($"{DatabaseSettings.ProviderVariable} is {database.Provider}, which this version does not have."),
};
