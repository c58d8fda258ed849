using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;
using CrmReports.Data.SqlServer;
using CrmReports.Web;
using CrmReports.Web.Commands;

// The one place that names a database provider. Without arguments the product is a web site, with them a command
// line; the web host is not even loaded for a command, so that commands start quickly.
return args.Length == 0 ? WebSite.Run(Open) : CommandHost.Run(args, Open);

static IDataStore Open(DatabaseSettings database, string folder) =>
    database.Provider == DatabaseProvider.SqlServer ? OnServer(database) : new SqliteDataStore(folder);

// On its own, so that a command on SQLite loads nothing of SQL Server.
static SqlServerDataStore OnServer(DatabaseSettings database)
{
    try
    {
        return new SqlServerDataStore(new SqlServerSettings(database.ConnectionString) { Columnstore = database.Columnstore, MaxBatchSize = database.MaxBatchSize });
    }
    catch (ArgumentException)
    {
        // The client's own message may quote a part of a password.
        throw new UsageException($"{DatabaseSettings.ConnectionVariable} has a word that SQL Server's client does not know. A value with ; or = goes between quotes.");
    }
}
