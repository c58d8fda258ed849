namespace CrmReports.Web.Tests.Acceptance;

/// <summary>A folder that one test has to itself: the product's data, files to import, files it writes.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly TestFolder root = TestFolder.OnDisk();

    public Workplace()
    {
        Product = NewProduct("data");
    }

    public Product Product { get; }

    /// <summary>Another data folder, of which nothing exists yet.</summary>
    public Product NewProduct(string name) =>
        new(PathOf(name), Directory.CreateDirectory(PathOf(name + ".tmp")).FullName);

    public string PathOf(string name) => Path.Combine(root.Path, name);

    /// <summary>Writes a text file and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => root.Dispose();
}
