using System.Collections;
using System.Data.Common;
using System.Globalization;
using CrmReports.Web.Commands;

namespace CrmReports.Web;

public enum DatabaseProvider
{
    /// <summary>Two files in the data folder; nothing to set up.</summary>
    Sqlite,

    /// <summary>A database of SQL Server, which several processes and machines may share.</summary>
    SqlServer,
}

/// <summary>Which database the stores lie in, as the environment says: by plain code, because commands start without the
/// host's configuration.</summary>
public sealed record DatabaseSettings
{
    public const string ProviderVariable = "Database__Provider";
    public const string ConnectionVariable = "ConnectionStrings__CrmReports";
    public const string PasswordFileVariable = "Database__PasswordFile";
    public const string ColumnstoreVariable = "Database__Columnstore";
    public const string MaxBatchSizeVariable = "Database__MaxBatchSize";

    private const string Group = "Database__";
    private const string Example = "Server=sql.example.com;Database=crmreports;User ID=crmreports;Encrypt=true";

    private static readonly string[] Known = [ProviderVariable, PasswordFileVariable, ColumnstoreVariable, MaxBatchSizeVariable];
    private static readonly string[] DatabaseKeys = ["Database", "Initial Catalog"];
    private static readonly string[] ServerKeys = ["Server", "Data Source", "Address", "Addr", "Network Address"];
    private static readonly string[] PasswordKeys = ["Password", "Pwd"];

    public DatabaseProvider Provider { get; init; }

    /// <summary>With the password; empty for <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public string ConnectionString { get; init; } = "";

    public bool Columnstore { get; init; } = true;

    /// <summary>The rows that one statement may write at most; null for the provider's own choice.</summary>
    public int? MaxBatchSize { get; init; }

    /// <exception cref="UsageException">A variable has a value that means nothing, or one is missing.</exception>
    public static DatabaseSettings Read() => Read(Environment.GetEnvironmentVariables());

    /// <summary>The database of SQL Server that the environment describes, also where it is not the provider yet.</summary>
    /// <exception cref="UsageException">A variable has a value that means nothing, or one is missing.</exception>
    public static DatabaseSettings ReadServer()
    {
        var environment = Environment.GetEnvironmentVariables();
        environment[ProviderVariable] = nameof(DatabaseProvider.SqlServer);
        return Read(environment);
    }

    public static DatabaseSettings Read(IDictionary environment)
    {
        // Names count without their case, as they do in the host's configuration.
        var variables = environment.Cast<DictionaryEntry>()
            .Where(variable => variable.Value is string { Length: > 0 })
            .GroupBy(variable => (string)variable.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => (string)group.First().Value!, StringComparer.OrdinalIgnoreCase);
        RefuseUnknown(variables.Keys);
        var provider = ProviderOf(variables.GetValueOrDefault(ProviderVariable));
        return new DatabaseSettings
        {
            Provider = provider,
            ConnectionString = provider == DatabaseProvider.SqlServer ? ConnectionOf(variables) : "",
            Columnstore = FlagOf(variables.GetValueOrDefault(ColumnstoreVariable)),
            MaxBatchSize = BatchOf(variables.GetValueOrDefault(MaxBatchSizeVariable)),
        };
    }

    /// <summary>Where the stores lie, without a password: for help and messages, before anything is opened.</summary>
    public string Describe(string folder)
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            return $"SQLite in {folder}";
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = ConnectionString };
        return $"SQL Server, database {ValueOf(parts, DatabaseKeys)} on {ValueOf(parts, ServerKeys)}; files in {folder}";
    }

    private static void RefuseUnknown(IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => name.StartsWith(Group, StringComparison.OrdinalIgnoreCase) && !Known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new UsageException($"The environment has {unknown}, which is no setting. There are {string.Join(", ", Known)}.");
        }
    }

    private static DatabaseProvider ProviderOf(string? text) => text switch
    {
        null => DatabaseProvider.Sqlite,
        _ when Enum.GetNames<DatabaseProvider>().Contains(text, StringComparer.OrdinalIgnoreCase) => Enum.Parse<DatabaseProvider>(text, ignoreCase: true),
        _ => throw new UsageException($"{ProviderVariable} is '{text}'. Write Sqlite or SqlServer."),
    };

    private static bool FlagOf(string? text) => text is null || (bool.TryParse(text, out var flag)
        ? flag
        : throw new UsageException($"{ColumnstoreVariable} is '{text}'. Write true or false."));

    private static int? BatchOf(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows
        : throw new UsageException($"{MaxBatchSizeVariable} is '{text}'. Write a whole number from 1, or leave it out.");

    /// <summary>The value is never quoted: it may hold a password.</summary>
    private static string ConnectionOf(Dictionary<string, string> variables)
    {
        if (!variables.TryGetValue(ConnectionVariable, out var text))
        {
            throw new UsageException($"{ProviderVariable} is SqlServer, and {ConnectionVariable} is missing. Write for example {ConnectionVariable}=\"{Example}\" and {PasswordFileVariable}=/run/secrets/password.");
        }

        var parts = PartsOf(text);
        foreach (var keys in new[] { ServerKeys, DatabaseKeys })
        {
            if (ValueOf(parts, keys) is not { Length: > 0 })
            {
                throw new UsageException($"{ConnectionVariable} names no {keys[0].ToLowerInvariant()}. Add {keys[0]}=… to it, as in {Example}.");
            }
        }

        if (variables.TryGetValue(PasswordFileVariable, out var file))
        {
            AddPassword(parts, file);
        }

        return parts.ConnectionString;
    }

    private static DbConnectionStringBuilder PartsOf(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            throw new UsageException($"{ConnectionVariable} is no connection string. Write pairs as in {Example}; a value with ; or = goes between quotes.");
        }
    }

    private static void AddPassword(DbConnectionStringBuilder parts, string file)
    {
        if (ValueOf(parts, PasswordKeys) is not null)
        {
            throw new UsageException($"Both {ConnectionVariable} and {PasswordFileVariable} give a password. Leave one of them out.");
        }

        try
        {
            parts[PasswordKeys[0]] = File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{PasswordFileVariable} is '{file}', which cannot be read: {fault.Message} Name a file that this user may read, with the password in it.");
        }
    }

    private static string? ValueOf(DbConnectionStringBuilder parts, string[] keys) =>
        keys.Select(key => parts.TryGetValue(key, out var value) ? value.ToString() : null).FirstOrDefault(value => value is not null);
}
