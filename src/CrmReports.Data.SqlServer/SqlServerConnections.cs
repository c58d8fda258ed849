using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Opens connections to the database.</summary>
internal sealed class SqlServerConnections
{
    /// <summary>"Snapshot isolation transaction failed accessing database because snapshot isolation is not allowed."</summary>
    public const int SnapshotsNotAllowed = 3952;

    /// <summary>"Cannot open database requested by the login", and the same of compatible servers.</summary>
    private static readonly int[] NoDatabase = [4060, 911];

    private const int Attempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

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

        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "CrmReports";
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
    }

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
        catch (SqlServerStoreException fault) when (NoDatabase.Contains(fault.Number))
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

    private SqlConnection Open(string text)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = new SqlConnection(text);
            try
            {
                connection.Open();
                return connection;
            }
            catch (SqlException fault)
            {
                connection.Dispose();
                var problem = Unreachable(fault);
                if (attempt == Attempts || !problem.IsTransient || fault.Number is 18456 || NoDatabase.Contains(fault.Number))
                {
                    throw problem;
                }

                Thread.Sleep(Pause * attempt);
            }
        }
    }

    private SqlServerStoreException Unreachable(SqlException fault) => new(
        fault.Number,
        $"The database {Database} on {Server} cannot be opened: {fault.Message} Check the connection string (ConnectionStrings:CrmReports), and that the server runs.",
        fault);
}
