using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>
/// Knows that the server does not answer, until it does again. Each opening of a connection that waits in vain takes as long
/// as the connection string allows (15 s), one after the other in a pool, and the pool then refuses for up to a minute,
/// whatever the server does. So one fault suffices: from then on everybody is refused at once, while a connection of our own
/// asks each second.
/// </summary>
internal sealed class ServerWatch
{
    private const int PatienceSeconds = 3;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>After so long without anybody who wants to know, the next one asks the server again.</summary>
    private static readonly TimeSpan Interest = TimeSpan.FromMinutes(1);

    private readonly IReadOnlyList<string> pools;
    private readonly string probe;
    private readonly Lock gate = new();
    private SqlServerStoreException? away;
    private DateTime lastAsked;

    /// <param name="pools">Connection strings whose pools must forget that the server did not answer.</param>
    public ServerWatch(params IReadOnlyList<string> pools)
    {
        this.pools = pools;
        probe = new SqlConnectionStringBuilder(pools[0]) { Pooling = false, ConnectTimeout = PatienceSeconds, ConnectRetryCount = 0 }.ConnectionString;
    }

    /// <exception cref="SqlServerStoreException">The server does not answer.</exception>
    public void RefuseWhileAway()
    {
        lock (gate)
        {
            if (away is null)
            {
                return;
            }

            lastAsked = DateTime.UtcNow;
            throw new SqlServerStoreException(away.Number, away.Message, away.InnerException);
        }
    }

    /// <summary>Told of each connection that could not be opened.</summary>
    public void Note(SqlServerStoreException fault)
    {
        if (!fault.IsServerAway)
        {
            return;
        }

        lock (gate)
        {
            if (away is null)
            {
                lastAsked = DateTime.UtcNow;
                _ = Task.Run(Ask);
            }

            away = fault;
        }
    }

    private async Task Ask()
    {
        do
        {
            await Task.Delay(Pace);
        }
        while (IsWanted() && !await Answers());

        foreach (var text in pools)
        {
            using var connection = new SqlConnection(text);
            SqlConnection.ClearPool(connection);
        }

        lock (gate)
        {
            away = null;
        }
    }

    private bool IsWanted()
    {
        lock (gate)
        {
            return DateTime.UtcNow - lastAsked < Interest;
        }
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new SqlConnection(probe);
            await connection.OpenAsync();
            return true;
        }
        catch (SqlException fault)
        {
            // A server that refuses this login answers; what it says is for whoever opens the next connection.
            return !SqlServerStoreException.From(fault).IsServerAway;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
