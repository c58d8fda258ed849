using System.Data;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A query that runs many times; the server keeps its plan by its text.</summary>
internal sealed class SqlServerPreparedQuery(SqlServerSession session, string sql) : IPreparedQuery
{
    private readonly SqlCommand command = Integers.Command(session, sql);

    public ReportRows Run(long p0) => Run([p0]);

    public ReportRows Run(long p0, long p1) => Run([p0, p1]);

    public void Dispose() => command.Dispose();

    private SqlServerRows Run(ReadOnlySpan<long> parameters)
    {
        session.Free();
        Integers.Set(command, parameters);
        return session.Read(command, ownsCommand: false);
    }
}

/// <summary>A statement without a result that runs many times.</summary>
internal sealed class SqlServerPreparedCommand(SqlServerSession session, string sql) : IPreparedCommand
{
    private readonly SqlCommand command = Integers.Command(session, sql);

    public int Execute(params ReadOnlySpan<long> parameters)
    {
        session.Free();
        Integers.Set(command, parameters);
        return session.Changes(command);
    }

    public void Dispose() => command.Dispose();
}

/// <summary>Commands whose parameters are integers @p0, @p1, …</summary>
internal static class Integers
{
    public static SqlCommand Command(SqlServerSession session, string sql)
    {
        var command = session.Command();
        command.CommandText = sql;
        return command;
    }

    public static void Set(SqlCommand command, ReadOnlySpan<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == command.Parameters.Count)
            {
                command.Parameters.Add(new SqlParameter($"@p{i}", SqlDbType.BigInt));
            }

            command.Parameters[i].Value = values[i];
        }
    }
}
