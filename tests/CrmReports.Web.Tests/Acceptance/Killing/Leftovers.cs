namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>What must not lie about once everything is in order again.</summary>
internal static class Leftovers
{
    private static readonly string[] Kept =
    [
        "data.db", "data.db-shm", "data.db-wal", "operations.db", "operations.db-shm", "operations.db-wal", "migrate.lock", "worker.lock", "use.lock",
    ];

    public static void ShouldBeNone(Product product)
    {
        Directory.EnumerateFiles(product.DataFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(product.DataFolder, file))
            .Except(Kept)
            .ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(product.TemporaryFolder).ShouldBeEmpty();
    }

    /// <summary>The uploads that are kept, by name.</summary>
    public static bool IsUploadKept(Product product, long importId) =>
        File.Exists(Path.Combine(product.DataFolder, "uploads", importId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
