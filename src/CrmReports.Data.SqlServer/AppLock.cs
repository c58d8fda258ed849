using System.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A lock by a name, which the server releases when its owner, a transaction or a connection, ends.</summary>
internal static class AppLock
{
    private const int WriterMilliseconds = 60_000;

    /// <summary>Takes the lock of the one writer for the transaction of the command.</summary>
    /// <exception cref="SqlServerStoreException">Somebody else had it all the time; or the server refuses, or went away.</exception>
    public static void TakeToWrite(SqlCommand command, string resource)
    {
        if (!Take(command, resource, "Transaction", WriterMilliseconds))
        {
            throw new SqlServerStoreException(1222, "The database is busy: another process has been writing for more than a minute. Try again when it has ended.");
        }
    }

    /// <returns>False where somebody else had it all the time.</returns>
    /// <exception cref="SqlServerStoreException">The server refuses, or went away.</exception>
    public static bool Take(SqlCommand command, string resource, string owner, int milliseconds)
    {
        // SQL Server keeps such names apart by database; servers compatible with it may not.
        resource = $"{resource}:{command.Connection.Database}";
        command.CommandText = "sp_getapplock";
        command.CommandType = CommandType.StoredProcedure;
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("@Resource", resource);
        command.Parameters.AddWithValue("@LockMode", "Exclusive");
        command.Parameters.AddWithValue("@LockOwner", owner);
        command.Parameters.AddWithValue("@LockTimeout", milliseconds);
        var result = new SqlParameter("@Result", SqlDbType.Int) { Direction = ParameterDirection.ReturnValue };
        command.Parameters.Add(result);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }

        return result.Value is int code && code >= 0;
    }
}
