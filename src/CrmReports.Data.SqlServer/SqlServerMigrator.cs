using System.Diagnostics;
using System.Security.Cryptography;
using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.SqlServer;

/// <summary>Brings the database up to date. An up-to-date one is recognised by its two histories alone, without building an
/// EF model; else one process at a time migrates, and then sets up what the server allows.</summary>
internal sealed class SqlServerMigrator(SqlServerSettings settings, SqlServerConnections connections, SqlServerContexts contexts)
{
    public const string DataScript = "data.sql";
    public const string OperationsScript = "operations.sql";

    private const string MigrationLock = "crmreports:migrate";
    private const int LockMilliseconds = 15 * 60 * 1000;

    /// <summary>"CREATE DATABASE permission denied."</summary>
    private const int NoRight = 262;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="SqlServerStoreException">The server cannot be reached, or refuses.</exception>
    public void Run()
    {
        try
        {
            Bring();
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }
    }

    /// <summary>The migrations that a history holds, in their order; empty where there is none.</summary>
    public static List<string> Applied(SqlConnection connection, string history)
    {
        using var exists = connection.CreateCommand();
        exists.CommandText = $"SELECT CASE WHEN OBJECT_ID(N'[{history}]') IS NULL THEN 0 ELSE 1 END";
        var applied = new List<string>();
        if (exists.ExecuteScalar() is not 1)
        {
            return applied;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT MigrationId FROM [{history}] ORDER BY MigrationId";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    /// <summary>The migrations that a script enters: <c>INSERT INTO [__DataMigrations] … VALUES (N'id', …</c>.</summary>
    public static List<string> Known(string script, string history)
    {
        using var stream = typeof(SqlServerMigrator).Assembly.GetManifestResourceStream($"CrmReports.Data.SqlServer.Schema.{script}")
            ?? throw new InvalidOperationException($"The schema script {script} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var entry = $"INSERT INTO [{history}]";
        var ids = new List<string>();
        for (var at = text.IndexOf(entry, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry, at + 1, StringComparison.Ordinal))
        {
            var first = text.IndexOf("N'", at, StringComparison.Ordinal) + 2;
            ids.Add(text[first..text.IndexOf('\'', first)]);
        }

        return ids;
    }

    private void Bring()
    {
        if (IsCurrent())
        {
            return;
        }

        EnsureDatabase();
        using var holder = connections.OpenOwn();
        using var command = holder.CreateCommand();
        if (!AppLock.Take(command, MigrationLock, "Session", LockMilliseconds))
        {
            throw new SqlServerStoreException(1222, "Another process has been migrating the database for a quarter of an hour. Look at it, and start again when it has ended.");
        }

        if (IsCurrent())
        {
            return;
        }

        Migrate(contexts.Operations);
        Migrate(contexts.Data);
        EnsureState();
        ServerSetup.Run(settings, holder);
    }

    private bool IsCurrent()
    {
        if (!connections.Exists())
        {
            return false;
        }

        using var connection = connections.Open();
        return Has(connection, DataScript, SqlServerContexts.DataHistory)
            && Has(connection, OperationsScript, SqlServerContexts.OperationsHistory)
            && HasState(connection);
    }

    private static bool Has(SqlConnection connection, string script, string history)
    {
        var applied = Applied(connection, history);
        return Known(script, history).TrueForAll(applied.Contains);
    }

    private static bool HasState(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM State";
        return command.ExecuteScalar() is > 0;
    }

    /// <summary>Several processes may find at once that there is none, and one is slow to make it.</summary>
    private void EnsureDatabase()
    {
        for (var watch = Stopwatch.StartNew(); !connections.Exists();)
        {
            try
            {
                connections.Create();
            }
            catch (SqlException fault) when (fault.Number != NoRight && watch.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
            catch (SqlException fault)
            {
                throw new SqlServerStoreException(
                    fault.Number,
                    $"The database {connections.Database} on {connections.Server} is not there, and this login may not make it: {fault.Message.TrimEnd('.')}. Let somebody who may do so make it, and give this login the rights of docs/sql-server.md.",
                    fault);
            }
        }
    }

    private static void Migrate(Func<DbContext> open)
    {
        using var context = open();
        try
        {
            context.Database.SetCommandTimeout(TimeSpan.FromHours(2));
            context.Database.Migrate();
        }
        catch (SqlServerStoreException fault)
        {
            throw new SqlServerStoreException(fault.Number, $"{fault.Message} (while the tables were made; the login may need the right to make them, see docs/sql-server.md)", fault);
        }
    }

    /// <summary>The row that holds the data version, and the secret that keys are hashed under.</summary>
    private void EnsureState()
    {
        using var session = new SqlServerSession(connections, System.Data.IsolationLevel.ReadCommitted, SqlServerDataStore.DataLock);
        session.Execute(
            "INSERT INTO State (Id, DataVersion, HashKey0, HashKey1, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId) "
            + "SELECT 1, 0, @p0, @p1, 0, 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM State)",
            BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
            BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));
        session.Commit();
    }
}
