using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmReports.Application.Data;

/// <summary>Has EF Core report the faults of a database as everything else of the provider does.</summary>
/// <param name="translate">The provider's own fault for the driver's; null for what is none of the driver's.</param>
public sealed class StoreFaultInterceptor(Func<Exception, Exception?> translate) : IDbCommandInterceptor, IDbTransactionInterceptor
{
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Throw(eventData.Exception);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => Throw(eventData.Exception);

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Throw(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Throw(eventData.Exception);

    /// <summary>How a transaction begins is not told where it fails.</summary>
    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        try
        {
            return result.HasResult ? result : InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch (Exception fault) when (translate(fault) is { } ours)
        {
            throw ours;
        }
    }

    private Task Throw(Exception fault) => translate(fault) is { } ours ? throw ours : Task.CompletedTask;
}
