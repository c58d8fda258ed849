using CrmReports.Data.Sqlite;
using CrmReports.Web;
using CrmReports.Web.Commands;

// The one place that names a database provider. Without arguments the product is a web site, with them a command
// line; the web host is not even loaded for a command, so that commands start quickly.
return args.Length == 0
    ? WebSite.Run(folder => Environment.GetEnvironmentVariable("TRY_SQL") is { } sql ? new CrmReports.Data.SqlServer.SqlServerDataStore(new(sql) { Columnstore = false, MaxBatchSize = 1 }) : new SqliteDataStore(folder))
    : CommandHost.Run(args, folder => Environment.GetEnvironmentVariable("TRY_SQL") is { } sql ? new CrmReports.Data.SqlServer.SqlServerDataStore(new(sql) { Columnstore = false, MaxBatchSize = 1 }) : new SqliteDataStore(folder));
