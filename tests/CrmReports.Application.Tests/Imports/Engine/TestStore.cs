using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>An empty store with its engine, in a folder of its own.</summary>
public sealed class TestStore : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private int files;

    public TestStore()
        : this(ImportLimits.Default)
    {
    }

    internal TestStore(ImportLimits limits)
        : this(limits, folder => TestStores.Open(folder, durable: false))
    {
    }

    private TestStore(ImportLimits limits, Func<string, IDataStore> open)
    {
        Data = open(Folder);
        Data.Migrate();
        Engine = new ImportEngine(Data, Folder, Clock) { Limits = limits };
    }

    /// <summary>One of files, whatever database the running test is for.</summary>
    public static TestStore OfFiles() => new(ImportLimits.Default, folder => TestStores.Files(folder, durable: false));

    /// <summary>One that the folder is opened as.</summary>
    internal static TestStore Over(Func<string, IDataStore> open) => new(ImportLimits.Default, open);

    public string Folder => folder.Path;

    public IDataStore Data { get; }

    public ImportEngine Engine { get; }

    public TimeProvider Clock { get; } = new FixedClock();

    public long Version => One("SELECT DataVersion FROM State");

    /// <summary>Writes a file and imports it.</summary>
    public ImportResult Import(string csv, ImportProfile? profile = null) => Engine.Import(new ImportRequest(FileOf(csv), profile ?? new ImportProfile()));

    public string FileOf(string csv)
    {
        var path = Path.Combine(Folder, $"file{++files}.csv");
        File.WriteAllText(path, csv);
        return path;
    }

    /// <summary>The number that a query over the data gives.</summary>
    public long One(string sql)
    {
        using var session = Data.Read();
        using var rows = session.Query(sql);
        rows.Read().ShouldBeTrue(sql);
        return rows.GetInt64(0);
    }

    /// <summary>The values of some columns of the data, row by row, joined by |; nothing for null.</summary>
    public List<string> Rows(string columns, string from)
    {
        using var session = Data.Read();
        return Rows(session, columns, from);
    }

    /// <summary>The same of the operations.</summary>
    public List<string> OperationsRows(string columns, string from)
    {
        using var session = Data.ReadOperations();
        return Rows(session, columns, from);
    }

    public void Operate(string sql, params object?[] parameters)
    {
        using var session = Data.WriteOperations();
        session.Execute(sql, parameters);
        session.Commit();
    }

    /// <summary>Everything beside the records is as the records say.</summary>
    public void ShouldBeConsistent() => RollupVerifier.Verify(Data).ShouldBeEmpty();

    /// <summary>No record, and nothing that speaks of one.</summary>
    public void ShouldBeEmpty()
    {
        foreach (var table in StoreContents.RecordTables)
        {
            One($"SELECT COUNT(*) FROM {table}").ShouldBe(0, table);
        }
    }

    public void Dispose() => folder.Dispose();

    private static List<string> Rows(IStoreSession session, string columns, string from)
    {
        using var rows = session.Query($"SELECT {columns} FROM {from}");
        var count = columns.Split(',').Length;
        var list = new List<string>();
        while (rows.Read())
        {
            list.Add(string.Join('|', Enumerable.Range(0, count).Select(i => rows.IsNull(i) ? "" : Encoding.UTF8.GetString(rows.GetUtf8(i)))));
        }

        return list;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
