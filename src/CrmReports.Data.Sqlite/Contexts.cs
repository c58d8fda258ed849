using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.Sqlite;

public sealed class SqliteDataContext(DbContextOptions<SqliteDataContext> options) : DataContext(options);

public sealed class SqliteOperationsContext(DbContextOptions<SqliteOperationsContext> options) : OperationsContext(options);
