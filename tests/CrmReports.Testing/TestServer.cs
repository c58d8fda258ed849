using CrmReports.Application.Data;

namespace CrmReports.Testing;

/// <summary>The SQL Server that the environment names, and the tests' databases on it.</summary>
internal static class TestServer
{
    public const string Variable = "CRMREPORTS_TEST_SQLSERVER";

    public static bool IsNamed => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static IDataStore Open(string folder) => throw new NotSupportedException($"No store for {folder} yet.");

    /// <summary>The variables that name the product's database.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["Database__Provider", "ConnectionStrings__CrmReports"];

    public static IReadOnlyList<(string Name, string Value)> SettingsFor(string folder) => throw new NotSupportedException($"No store for {folder} yet.");

    public static void Close(string folder)
    {
    }
}
