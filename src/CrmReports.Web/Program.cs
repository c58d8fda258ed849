using CrmReports.Data.Sqlite;
using CrmReports.Web;
using CrmReports.Web.Commands;

// The one place that names a database provider. Without arguments the product is a web site, with them a command
// line; the web host is not even loaded for a command, so that commands start quickly.
return args.Length == 0
    ? WebSite.Run(folder => new SqliteDataStore(folder))
    : CommandHost.Run(args, folder => new SqliteDataStore(folder));
