using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmReports.Data.SqlServer;

/// <summary>A transaction of EF Core on the operations takes the lock that their one writer has: what it reads before it
/// writes, whether there is an admin yet, say, is so until it ends.</summary>
internal sealed class OneWriter : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Take(connection, result);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Take(connection, result);
        return ValueTask.FromResult(result);
    }

    private static void Take(DbConnection connection, DbTransaction transaction)
    {
        using var command = (SqlCommand)connection.CreateCommand();
        command.Transaction = (SqlTransaction)transaction;
        AppLock.TakeToWrite(command, SqlServerDataStore.OperationsLock);
    }
}
