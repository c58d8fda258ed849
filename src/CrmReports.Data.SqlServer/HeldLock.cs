using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A lock that a connection of its own holds: it ends with the connection, however that ends.</summary>
internal sealed class HeldLock : IDisposable
{
    private readonly SqlConnection connection;

    private HeldLock(SqlConnection connection) => this.connection = connection;

    /// <returns>Null where somebody else has it.</returns>
    public static HeldLock? TryTake(SqlServerConnections connections, string resource)
    {
        var connection = connections.OpenOwn();
        try
        {
            using var command = connection.CreateCommand();
            if (AppLock.Take(command, resource, "Session", milliseconds: 0))
            {
                return new HeldLock(connection);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    public void Dispose() => connection.Dispose();
}
