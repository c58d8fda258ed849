using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A fault that the server reported, or a connection that broke.</summary>
/// <param name="number">The server's number of the fault, or the client's own (negative).</param>
public sealed class SqlServerStoreException(int number, string message, Exception? cause = null) : IOException(message, cause), IStoreFault
{
    /// <summary>Faults that pass: another attempt of the same whole step may succeed. From "Troubleshooting transient
    /// connection errors" and the lists of the client and of EF Core.</summary>
    private static readonly HashSet<int> Passing =
    [
        -2, -1, 0, 2, 20, 53, 64, 121, 233, 258, 596, 601, 617, 669, 921, 926, 976, 978, 983, 997, 1203, 1204, 1205, 1221, 1222, 1807, 3935, 3956, 3957, 3960, 3966, 4060, 4221,
        6005, 6006, 8628, 8645, 8651, 9515, 10053, 10054, 10060, 10061, 10928, 10929, 10936, 11001, 14355, 17142, 17197, 18401, 18456, 20041, 20100, 35201,
        40143, 40197, 40501, 40540, 40613, 41301, 41302, 41305, 41325, 41839, 42108, 42109, 49918, 49919, 49920,
    ];

    /// <summary>"Cannot open database requested by the login", and the same of compatible servers.</summary>
    internal static readonly int[] NoDatabase = [4060, 911];

    private const int LoginFailed = 18456;
    private const int BrokenConnection = 20;

    /// <summary>Faults whose words name tables, files, rights and limits; those of others may quote a value, which may be a
    /// customer's.</summary>
    private static readonly HashSet<int> Speaking =
    [
        102, 156, 207, 208, 229, 230, 262, 297, 300, 701, 802, 1101, 1105, 1801, 1834, 1911, 1913, 1921, 2714, 3257, 3701, 3702, 3906, 3952, 4902, 4922, 5133, 5149, 5169, 9002, 15151, 15247,
    ];

    public int Number => number;

    /// <summary>Whatever ended the connection passes too: its number differs by system, its severity does not.</summary>
    public bool IsTransient => InnerException is SqlException { Class: >= BrokenConnection } || Passing.Contains(number);

    /// <summary>No room in a file group or in the log; a database that is set to be read only.</summary>
    public StoreTrouble Trouble => number switch
    {
        1101 or 1105 or 9002 => StoreTrouble.DiskFull,
        3906 => StoreTrouble.ReadOnly,
        _ => StoreTrouble.None,
    };

    /// <summary>Of a connection that could not be opened: whether no server answered, rather than one that refuses.</summary>
    internal bool IsServerAway => IsTransient && InnerException is SqlException && number != LoginFailed && !NoDatabase.Contains(number);

    internal static SqlServerStoreException From(SqlException fault, string? what = null) =>
        new(fault.Number, what is null ? Words(fault) : $"{Words(fault)} ({what})", fault);

    /// <summary>What the server says, where it quotes nothing. Its number tells an administrator the rest.</summary>
    private static string Words(SqlException fault) => fault.Class >= BrokenConnection || fault.Errors.Cast<SqlError>().All(error => Passing.Contains(error.Number) || Speaking.Contains(error.Number))
        ? fault.Message
        : $"The server reported error {fault.Number}. With CRMREPORTS_DEBUG=1 a command says the rest, which may quote customer data.";
}
