using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmReports.Data.SqlServer;

/// <summary>Has the connections of EF Core heed and feed the watch over the server, and fail in the provider's words.</summary>
internal sealed class WatchedConnections(SqlServerConnections connections) : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        connections.Watch.RefuseWhileAway();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        connections.Watch.RefuseWhileAway();
        return ValueTask.FromResult(result);
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => throw Noted(eventData.Exception);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        throw Noted(eventData.Exception);

    private Exception Noted(Exception fault)
    {
        if (fault is not (SqlException or InvalidOperationException))
        {
            return fault;
        }

        var problem = connections.Unreachable(fault);
        connections.Watch.Note(problem);
        return problem;
    }
}
