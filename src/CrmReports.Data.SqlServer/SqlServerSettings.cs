namespace CrmReports.Data.SqlServer;

/// <summary>Which database the stores lie in, and what its server can do.</summary>
/// <param name="ConnectionString">Of one database, which need not exist yet where the login may create it.</param>
public sealed record SqlServerSettings(string ConnectionString)
{
    /// <summary>Whether <c>migrate</c> gives the purchases a columnstore index where the server allows it.</summary>
    public bool Columnstore { get; init; } = true;

    /// <summary>How many rows EF Core may write by one statement; 1 for servers without MERGE, null for its own choice.</summary>
    public int? MaxBatchSize { get; init; }
}
