namespace CrmReports.Testing;

/// <summary>The databases that tests run on.</summary>
public enum StoreProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The provider that the running test is for.</summary>
public static class CurrentProvider
{
    private static readonly AsyncLocal<StoreProvider> Ambient = new();

    /// <summary>SQLite outside of a test that says otherwise.</summary>
    public static StoreProvider Value
    {
        get => Ambient.Value;
        internal set => Ambient.Value = value;
    }

    /// <summary>What the name of a test ends with; nothing for SQLite.</summary>
    internal static string Suffix(this StoreProvider provider) => provider is StoreProvider.SqlServer ? " [SQL Server]" : "";

    /// <summary>Why no test runs on it here; null where they do.</summary>
    internal static string? SkipReason(this StoreProvider provider) =>
        provider is StoreProvider.SqlServer ? TestServer.SkipReason : null;
}
