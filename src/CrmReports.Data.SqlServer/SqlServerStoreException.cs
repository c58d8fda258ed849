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

    /// <summary>Faults whose words quote a value, which may be a customer's.</summary>
    private static readonly HashSet<int> Quoting = [245, 248, 2601, 2627, 2628];

    public int Number => number;

    /// <summary>Whatever ended the connection passes too: its number differs by system, its severity does not.</summary>
    public bool IsTransient => InnerException is SqlException { Class: >= 20 } || Passing.Contains(number);

    /// <summary>Of a connection that could not be opened: whether no server answered, rather than one that refuses.</summary>
    internal bool IsServerAway => IsTransient && InnerException is SqlException && number != LoginFailed && !NoDatabase.Contains(number);

    internal static SqlServerStoreException From(SqlException fault, string? what = null) =>
        new(fault.Number, what is null ? Words(fault) : $"{Words(fault)} ({what})", fault);

    private static string Words(SqlException fault) => fault.Errors.Cast<SqlError>().FirstOrDefault(error => Quoting.Contains(error.Number)) is { } quoting
        ? $"The server refused a value (error {quoting.Number})."
        : fault.Message;
}
