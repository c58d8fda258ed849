using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>Both stores of a database that is no file of ours, at one moment, written as files that every installation can
/// read.</summary>
/// <param name="files">Opens the store of files in a folder.</param>
internal sealed class PortableSnapshot(IDataStore store, Func<string, IDataStore> files, TimeProvider clock) : IStoreSnapshot
{
    private const string WorkFolder = "portable";

    private readonly SourceView view = new(store);

    public long DataVersion => view.DataVersion;

    /// <summary>Known when they are written.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <exception cref="CopyException">What was written is not what was read.</exception>
    public void CopyTo(string folder, CancellationToken cancellation)
    {
        var work = PrivateFolder.Create(Path.Combine(folder, WorkFolder));
        var copy = files(work);
        var result = new StoreCopy(store, copy, clock).Run(view, progress: null, cancellation);
        if (!result.IsEqual)
        {
            throw new CopyException($"What was read of {result.Tables.First(table => !table.IsEqual).Name} is not what was written. Try again.");
        }

        // A store in use has files beside its own; a snapshot of it has none.
        using (var whole = copy.Care.Snapshot())
        {
            whole.CopyTo(folder, cancellation);
            Files = whole.Files;
        }

        Directory.Delete(work, recursive: true);
    }

    public void Dispose() => view.Dispose();
}
