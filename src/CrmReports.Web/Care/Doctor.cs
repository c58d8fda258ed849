using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;
using CrmReports.Web.Commands;

namespace CrmReports.Web.Care;

/// <summary>Looks at the data folder and both stores, check by check; a failed one does not stop the next.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="open">Opens the stores, and brings them up to date where that is the caller's way.</param>
public sealed class Doctor(string folder, Func<IDataStore> open)
{
    private const long LowSpace = 1L << 30;

    /// <summary>Quick checks, made as they are asked for.</summary>
    public IEnumerable<Finding> Look()
    {
        yield return Try("Folder", CheckFolder);
        yield return Try("Space", CheckSpace);
        yield return Try("Stores", () => CheckStores(open()));
        foreach (var advice in Advice())
        {
            yield return new Finding("Server", FindingLevel.Note, "Server.Advice", advice.Name, advice.Statement);
        }
    }

    /// <summary>Every page of both stores, and the rollups against a full rebuild: minutes on large stores.</summary>
    public IEnumerable<Finding> Verify()
    {
        yield return Try("DataStore", () => CheckPages("DataStore", StoreName.Data));
        yield return Try("OperationsStore", () => CheckPages("OperationsStore", StoreName.Operations));
        yield return Try("Rollups", CheckRollups);
    }

    internal static Finding Try(string check, Func<Finding> find)
    {
        try
        {
            return find();
        }
        catch (Exception fault)
        {
            return new Finding(check, FindingLevel.Failed, "Fault", Faults.Describe(fault));
        }
    }

    private Finding CheckFolder()
    {
        PrivateFolder.Create(folder);
        Probe(folder);
        return PrivateFolder.IsOpenToOthers(folder)
            ? new Finding("Folder", FindingLevel.Note, "Folder.Open", folder)
            : new Finding("Folder", FindingLevel.Good, "Folder.Writable", folder);
    }

    /// <exception cref="FolderFaultException">The folder cannot be written.</exception>
    internal static void Probe(string folder)
    {
        var probe = Path.Combine(folder, $".probe.{Environment.ProcessId}");
        try
        {
            using var file = PrivateFolder.CreateFile(probe);
            file.WriteByte(0);
        }
        catch (Exception fault) when (StoreTroubles.Of(fault) is not StoreTrouble.None and var trouble)
        {
            throw new FolderFaultException(trouble, folder, fault);
        }

        File.Delete(probe);
    }

    private Finding CheckSpace()
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free < LowSpace
            ? new Finding("Space", FindingLevel.Note, "Space.Low", free / 1e9)
            : new Finding("Space", FindingLevel.Good, "Space.Enough", free / 1e9);
    }

    private static Finding CheckStores(IDataStore store)
    {
        var summary = StoreSummary.Read(store);
        var conditions = store.Care.Look();
        var migrations = string.Join(", ", conditions.Select(condition => condition.Migrations.LastOrDefault() ?? "–"));
        object[] arguments = [summary.DataVersion, summary.Customers, summary.Purchases, migrations, store.Care.Provider, store.Care.Place];
        return conditions.Any(condition => condition.Pending.Count > 0)
            ? new Finding("Stores", FindingLevel.Failed, "Stores.Pending", arguments)
            : new Finding("Stores", FindingLevel.Good, "Stores.Summary", arguments);
    }

    /// <summary>Nothing of a store that cannot be opened, which the check before has said.</summary>
    private IReadOnlyList<StoreAdvice> Advice()
    {
        try
        {
            return open().Care.Advice();
        }
        catch (IOException)
        {
            return [];
        }
    }

    private Finding CheckPages(string check, StoreName name)
    {
        try
        {
            return open().Care.Damage(name) is { } damage
                ? new Finding(check, FindingLevel.Failed, "Store.Damaged", damage)
                : new Finding(check, FindingLevel.Good, "Store.Undamaged");
        }
        catch (NotSupportedException refusal)
        {
            return new Finding(check, FindingLevel.Note, "Store.Unchecked", refusal.Message);
        }
    }

    private Finding CheckRollups() => RollupVerifier.Verify(open()) is { Count: > 0 } differences
        ? new Finding("Rollups", FindingLevel.Failed, "Rollups.Differ", string.Join("\n      ", differences))
        : new Finding("Rollups", FindingLevel.Good, "Rollups.Equal");
}
