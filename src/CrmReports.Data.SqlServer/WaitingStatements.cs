using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Statements that wait to be sent together, each with its own parameters, in their order.</summary>
internal sealed class WaitingStatements(SqlServerSession session)
{
    private const int Most = 1000;

    private List<(SqlBatchCommand Command, Action<int>? Then)> waiting = [];

    public bool IsFull => waiting.Count >= Most;

    public void Add(string sql, Action<int>? then, ReadOnlySpan<object?> parameters)
    {
        var command = new SqlBatchCommand(sql);
        command.CommandText = Parameters.Write(command.Parameters, sql, parameters);
        waiting.Add((command, then));
    }

    public void Run()
    {
        while (waiting.Count > 0)
        {
            var now = waiting;
            waiting = [];
            Send(now);
            foreach (var (command, then) in now)
            {
                then?.Invoke(command.RecordsAffected >= 0
                    ? command.RecordsAffected
                    : throw new InvalidOperationException("The server does not say how many rows a statement changed."));
            }
        }
    }

    public void Forget() => waiting = [];

    private void Send(List<(SqlBatchCommand Command, Action<int>? Then)> statements)
    {
        using var batch = new SqlBatch(session.Connection, session.Transaction) { Timeout = 0 };
        foreach (var (command, _) in statements)
        {
            batch.BatchCommands.Add(command);
        }

        try
        {
            batch.ExecuteNonQuery();
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }
    }
}
