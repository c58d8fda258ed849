using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>A folder of its own with the generated file, the contenders, and the store that the export and report
/// measures read.</summary>
public sealed class Workbench : IDisposable
{
    private readonly Command command = new();
    private readonly Lazy<SalesFileFacts> file;

    public Workbench(BenchmarkOptions options, TextWriter progress)
    {
        (Options, Progress, Rounds) = (options, progress, new Rounds(progress));
        Folder = Directory.CreateDirectory(
            Path.Combine(options.Data, $"crmreports-benchmarks-{Environment.ProcessId}")).FullName;
        Product = new Product(command, options.Product ?? Product.DefaultAssembly, options.Timeout);
        Pandas = new PandasPeer(command, options.Python, options.Timeout);
        Sqlite = new SqlitePeer(command, options.Timeout);
        file = new Lazy<SalesFileFacts>(() => Generate(options.Shape, "sales.csv"));
    }

    public BenchmarkOptions Options { get; }
    public TextWriter Progress { get; }
    public Rounds Rounds { get; }
    public string Folder { get; }
    public Product Product { get; }
    public PandasPeer Pandas { get; }
    public SqlitePeer Sqlite { get; }
    public string MemoryMethod => command.MemoryMethod;
    public SalesFileFacts File => file.Value;

    /// <summary>The product's import of the file, once it was tried; its last store is kept.</summary>
    public Measurement? Imported { get; private set; }

    private string StoreFolder => PathOf("store");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public SalesFileFacts Generate(SalesShape shape, string name)
    {
        Progress.WriteLine($"writing {name}: {shape.Rows} rows, {shape.Customers} customers, seed {shape.Seed}");
        return SalesFile.Write(shape, PathOf(name));
    }

    /// <summary>Imports the file into a fresh data folder and keeps it as the store.</summary>
    public CommandRun ImportIntoStore()
    {
        Remove(StoreFolder);
        Directory.CreateDirectory(StoreFolder);
        return Product.Import(File.Path, StoreFolder);
    }

    public void RememberImport(Measurement measurement) => Imported = measurement;

    /// <summary>The data folder of an import that succeeded, made now if no measure did so before; null when the
    /// product cannot import.</summary>
    public string? Store()
    {
        Imported ??= Rounds.Take("store", new Contender(
            Product.Name, 1, null, _ => Attempt.Of(ImportIntoStore(), SizeOf(StoreFolder))))[0];
        return Imported.Measured ? StoreFolder : null;
    }

    public long? StoreBytes => SizeOf(StoreFolder);

    public static long SizeOf(string folder) => !Directory.Exists(folder)
        ? 0
        : new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(entry => entry.Length);

    public static long? LengthOf(string path) => System.IO.File.Exists(path) ? new FileInfo(path).Length : null;

    public static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        System.IO.File.Delete(path);
    }

    public void Dispose()
    {
        if (Options.Keep)
        {
            Progress.WriteLine($"kept: {Folder}");
        }
        else
        {
            Remove(Folder);
        }
    }
}
