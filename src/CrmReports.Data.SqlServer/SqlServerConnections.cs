using System.Diagnostics;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Opens connections to the database.</summary>
internal sealed class SqlServerConnections
{
    /// <summary>"Snapshot isolation transaction failed accessing database because snapshot isolation is not allowed."</summary>
    public const int SnapshotsNotAllowed = 3952;

    private static readonly HashSet<string> OfTheServer = new(StringComparer.OrdinalIgnoreCase) { "master", "model", "msdb", "tempdb" };

    /// <summary>A server that is being stopped or moved may refuse for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private const int FirstQuestionSeconds = 3;

    private readonly string ownText;
    private readonly string readingText;

    /// <exception cref="ArgumentException">The text is not a connection string, or names no database.</exception>
    public SqlServerConnections(string text)
    {
        var builder = new SqlConnectionStringBuilder(text) { MultipleActiveResultSets = false };
        if (builder.InitialCatalog.Length == 0)
        {
            throw new ArgumentException("The connection string names no database. Add Database=….", nameof(text));
        }

        if (OfTheServer.Contains(builder.InitialCatalog))
        {
            throw new ArgumentException($"The connection string names {builder.InitialCatalog}, which is the server's own. Name a database for the program: Database=crmreports.", nameof(text));
        }

        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "CrmReports";
        }

        if (!builder.ShouldSerialize("Connect Retry Interval"))
        {
            builder.ConnectRetryInterval = 1;
        }

        Database = builder.InitialCatalog;
        Server = builder.DataSource;
        Text = builder.ConnectionString;

        // A connection keeps the isolation level of its last transaction when it goes back to its pool.
        var name = builder.ApplicationName;
        builder.ApplicationName = $"{name} reading";
        readingText = builder.ConnectionString;
        builder.ApplicationName = name;
        builder.Pooling = false;
        ownText = builder.ConnectionString;
        Watch = new ServerWatch(Answers, ForgetPools, TimeProvider.System);
    }

    public ServerWatch Watch { get; }

    public string Text { get; }

    public string Server { get; }

    public string Database { get; }

    /// <summary>Whether reads may be snapshots; known after the first one.</summary>
    public bool Snapshots { get; set; } = true;

    /// <summary>A connection of the pool. A server that is being restarted or that has moved is asked again for a moment.</summary>
    /// <exception cref="SqlServerStoreException">It cannot be reached, or refuses.</exception>
    public SqlConnection Open() => Open(Text);

    /// <summary>The same of a pool whose connections nobody writes by.</summary>
    public SqlConnection OpenToRead() => Open(readingText);

    /// <summary>A connection that ends on the server as soon as it is disposed: for what is held by it.</summary>
    public SqlConnection OpenOwn() => Open(ownText);

    /// <summary>Whether the database is there, and open to this login.</summary>
    public bool Exists()
    {
        try
        {
            // A pool would keep the refusal in mind for a while after the database has been made.
            OpenOwn().Dispose();
            return true;
        }
        catch (SqlServerStoreException fault) when (SqlServerStoreException.NoDatabase.Contains(fault.Number))
        {
            return false;
        }
    }

    /// <summary>Makes the database, as a login that may.</summary>
    /// <exception cref="SqlException">The server refuses.</exception>
    public void Create()
    {
        var master = new SqlConnectionStringBuilder(ownText) { InitialCatalog = "master" };
        using var connection = Open(master.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE [{Database.Replace("]", "]]", StringComparison.Ordinal)}]";
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>A fault in opening a connection, in the provider's words. A pool whose connections are all in use says so with
    /// a fault of another kind.</summary>
    internal SqlServerStoreException Unreachable(Exception fault) => fault is SqlException refused
        ? new(
            refused.Number,
            $"The database {Database} on {Server} cannot be opened: {refused.Message.TrimEnd('.')}. Check server, user, password and certificate in the connection string (ConnectionStrings__CrmReports), and that the server runs.",
            refused)
        : new(-2, $"No connection to the database {Database} on {Server} is free: {fault.Message} Try again, or allow more of them (Max Pool Size in ConnectionStrings__CrmReports).", fault);

    private async Task<bool> Answers(bool isFirst)
    {
        var builder = new SqlConnectionStringBuilder(ownText) { ConnectRetryCount = 0 };
        if (isFirst)
        {
            builder.ConnectTimeout = Math.Min(builder.ConnectTimeout, FirstQuestionSeconds);
        }

        try
        {
            await using var connection = new SqlConnection(builder.ConnectionString);
            await connection.OpenAsync();
            return true;
        }
        catch (SqlException fault)
        {
            // A server that refuses this login answers; what it says is for whoever opens the next connection.
            return !SqlServerStoreException.From(fault).IsServerAway;
        }
    }

    /// <summary>They would go on refusing for a while.</summary>
    private void ForgetPools()
    {
        foreach (var text in new[] { Text, readingText })
        {
            using var connection = new SqlConnection(text);
            SqlConnection.ClearPool(connection);
        }
    }

    private SqlConnection Open(string text)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            Watch.RefuseWhileAway();
            var connection = new SqlConnection(text);
            try
            {
                connection.Open();
                return connection;
            }
            catch (Exception fault) when (fault is SqlException or InvalidOperationException)
            {
                connection.Dispose();
                var problem = Unreachable(fault);
                if (watch.Elapsed > Patience || !problem.IsServerAway)
                {
                    Watch.Note(problem);
                    throw problem;
                }

                Thread.Sleep(Pause);
            }
        }
    }
}
