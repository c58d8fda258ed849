using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands;

/// <summary>What commands work with. Nothing is opened before it is asked for.</summary>
public sealed class CommandContext(StoreOpener stores) : IDisposable
{
    private readonly Lazy<Interruption> interruption = new(() => new Interruption());
    private IDataStore? store;
    private IDisposable? use;

    public Terminal Terminal { get; } = new();

    public string Folder => field ??= DataFolder.Find();

    /// <summary>The store of the data folder, brought up to date.</summary>
    public IDataStore Store
    {
        get
        {
            if (store is null)
            {
                use = FolderUse.Enter(Folder);
                store = OpenStore();
                store.Migrate();
                UnfinishedCopy.Refuse(store);
            }

            return store;
        }
    }

    public ImportEngine Imports => field ??= new ImportEngine(Store, Folder, TimeProvider.System);

    /// <summary>Cancelled by Ctrl+C from the first time it is asked for.</summary>
    public CancellationToken Cancellation => interruption.Value.Token;

    /// <summary>Opens stores as they are, also where none is yet.</summary>
    public StoreOpener Stores => stores;

    /// <summary>The store as it is, also when it is not there yet.</summary>
    public IDataStore OpenStore() => stores.Configured(Folder);

    public void Dispose()
    {
        Terminal.Dispose();
        use?.Dispose();
        if (interruption.IsValueCreated)
        {
            interruption.Value.Dispose();
        }
    }
}
