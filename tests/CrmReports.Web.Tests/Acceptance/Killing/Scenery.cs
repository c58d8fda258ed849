using System.Globalization;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>The files and folders that the killed commands start from, and what they come to uninterrupted. Made once
/// for all tests of a class.</summary>
public sealed class Scenery : IDisposable
{
    public const int Rows = 200_000;
    private const int Customers = 40_000;
    private const int EarlierRows = 20_000;

    public Scenery()
    {
        File = PurchaseFile.Write(Place.PathOf("purchases.csv"), Rows, Customers, seed: 1, details: 1);
        var earlier = PurchaseFile.Write(Place.PathOf("earlier.csv"), EarlierRows, Customers, seed: 2, details: 2);
        FromNothing = Scene.Make("from nothing", Place.NewProduct("nothing-after"), null, File);

        var before = Place.NewProduct("earlier-before");
        before.Expect(0, Scene.Import(earlier));
        Stores.Settle(before.DataFolder);
        var after = Place.NewProduct("earlier-after");
        Copy(before.DataFolder, after.DataFolder);
        OverEarlier = Scene.Make("over an earlier import", after, before.DataFolder, File);
    }

    internal Workplace Place { get; } = new();

    /// <summary>The file that is imported.</summary>
    internal string File { get; }

    /// <summary>The import is the first command on a folder that does not exist.</summary>
    internal Scene FromNothing { get; }

    /// <summary>The import changes customers that another import has brought.</summary>
    internal Scene OverEarlier { get; }

    /// <summary>How often to kill: what the environment says where it is more than <paramref name="least"/>.</summary>
    public static int Kills(int least) =>
        int.TryParse(Environment.GetEnvironmentVariable("CRMREPORTS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Max(least, asked)
            : least;

    /// <summary>The seed of all random moments: another one each time, or the one in the environment.</summary>
    public static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("CRMREPORTS_KILL_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : Random.Shared.Next();

    /// <summary>A product on a copy of a folder, or on a folder that does not exist yet.</summary>
    internal Product NewProduct(string name, string? folder)
    {
        var product = Place.NewProduct(name);
        if (folder is not null)
        {
            Copy(folder, product.DataFolder);
        }

        return product;
    }

    public void Dispose() => Place.Dispose();

    /// <summary>Only what is kept: both stores, settled.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var name in new[] { "data.db", "operations.db" })
        {
            System.IO.File.Copy(Path.Combine(from, name), Path.Combine(to, name));
        }
    }
}
