using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>What an import starts from and what it comes to when nobody interrupts it, made once by the product.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Before">The folder it starts from; null where there is none yet.</param>
/// <param name="After">The folder with the import published.</param>
/// <param name="ImportId">Its number there.</param>
/// <param name="Seen">All that a reader may see meanwhile; the last one is what it sees at the end.</param>
/// <param name="Counts">What the list of imports says of it, moments and times left out.</param>
/// <param name="Ledger">Its ledger in short.</param>
/// <param name="Rows">SHA-256 of all its purchases as CSV.</param>
/// <param name="ToPublishing">From the start of the process to the begin of publishing.</param>
/// <param name="ToEnd">From the start of the process to its end.</param>
internal sealed record Scene(
    string Name,
    string? Before,
    string After,
    long ImportId,
    IReadOnlyList<Sight> Seen,
    string Counts,
    string Ledger,
    string Rows,
    TimeSpan ToPublishing,
    TimeSpan ToEnd)
{
    private static readonly string[] Volatile = ["importId", "createdAt", "finishedAt", "seconds", "rowsPerSecond"];

    public Sight SeenAfter => Seen[^1];

    /// <summary>The command that is killed.</summary>
    public static string[] Import(string file) => ["import", file, "--exact-duplicates", "drop", "--missing", "drop-row", "--json"];

    /// <param name="name">For messages.</param>
    /// <param name="product">On the folder that becomes <see cref="After"/>; it holds what <paramref name="before"/> holds.</param>
    /// <param name="before">The folder the import starts from, or null.</param>
    /// <param name="file">What is imported.</param>
    public static Scene Make(string name, Product product, string? before, string file)
    {
        var importId = before is null ? 1 : 2;
        var sightBefore = Stores.Look(product.DataFolder) ?? default;
        var (toPublishing, toEnd) = Time(product, file, importId);
        Stores.Settle(product.DataFolder);
        var after = Stores.Look(product.DataFolder) ?? throw new InvalidOperationException("The import left no store.");
        return new Scene(
            name,
            before,
            product.DataFolder,
            importId,
            [sightBefore, after],
            CountsOf(product.Expect(0, "imports", "--json").Json[0]),
            Stores.Ledger(product.DataFolder, importId),
            RowsOf(product),
            toPublishing,
            toEnd);
    }

    /// <summary>All purchases as CSV, hashed, without the column that names the import.</summary>
    public static string RowsOf(Product product)
    {
        var path = product.DataFolder + ".csv";
        product.Expect(0, "report", "purchases", "--format", "csv", "-o", path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in File.ReadLines(path))
        {
            var last = line.LastIndexOf(',');
            var import = line.LastIndexOf(',', last - 1);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(line.AsSpan(0, import), line.AsSpan(last), "\n")));
        }

        File.ReadLines(path).First().ShouldEndWith(",source_import,source_row");
        File.Delete(path);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>An entry of the list of imports without what differs from run to run.</summary>
    public static string CountsOf(JsonElement entry) => string.Join(
        "\n", entry.EnumerateObject().Where(member => !Volatile.Contains(member.Name)).Select(member => $"{member.Name}: {member.Value}"));

    private static (TimeSpan ToPublishing, TimeSpan ToEnd) Time(Product product, string file, long importId)
    {
        var watch = Stopwatch.StartNew();
        using var running = product.Start(Import(file));
        WaitUntilPublishing(product, importId, running);
        var toPublishing = watch.Elapsed;
        var answer = running.Wait(TimeSpan.FromMinutes(3));
        answer.ExitCode.ShouldBe(0, answer.Errors);
        return (toPublishing, watch.Elapsed);
    }

    /// <summary>False where the command ended first.</summary>
    public static bool WaitUntilPublishing(Product product, long importId, RunningCommand running)
    {
        while (!running.HasExited)
        {
            if (Stores.StateOf(product.DataFolder, importId) == "Publishing")
            {
                return true;
            }

            Thread.Sleep(1);
        }

        return false;
    }
}
