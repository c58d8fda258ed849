using System.Security.Cryptography;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Care.Copying;

/// <summary>What became of a table.</summary>
/// <param name="Rows">In the source.</param>
/// <param name="Copied">Of these, copied by this attempt; an earlier one copied the others.</param>
/// <param name="Again">Whether an earlier attempt copied what the source no longer says, which was removed first.</param>
/// <param name="IsEqual">Whether the target holds the same rows, value by value.</param>
public sealed record CopiedTable(StoreName Store, string Name, long Rows, long Copied, bool Again, long TargetRows, bool IsEqual);

/// <param name="IsContinued">Whether an earlier attempt had begun.</param>
public sealed record CopyResult(long DataVersion, bool IsContinued, IReadOnlyList<CopiedTable> Tables)
{
    /// <summary>Digits of a second that the target keeps; finer ones were cut off.</summary>
    public int MomentDigits { get; init; } = Copying.MomentDigits.All;

    public bool HasCutMoments => MomentDigits < Copying.MomentDigits.All;

    public long Rows => Tables.Sum(table => table.Rows);

    public bool IsEqual => Tables.All(table => table.IsEqual);
}

/// <summary>
/// Copies both stores, wholly, to another place or provider, and compares what is there afterwards with what was read.
/// Ended anywhere, the next attempt goes on: the target is marked until all of it is equal, and what of a table is there
/// already is compared with the source, which may have changed meanwhile. Whoever calls keeps others out of the target.
/// </summary>
public sealed class StoreCopy(IDataStore source, IDataStore target, TimeProvider clock)
{
    /// <summary>Both are there, or may be, in a store that nobody has worked with yet: the row of the data version, and the
    /// link of the first start.</summary>
    private static readonly string[] FirstStart = ["State", "OneTimeLinks"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Nobody knows it beforehand, so nobody can make two rows of the same sum.</summary>
    private readonly KeyedHash hash = new(RandomNumber(), RandomNumber());

    /// <summary>A <see cref="CopyPurpose.Restore"/> replaces what the target holds.</summary>
    public CopyPurpose Purpose { get; init; }

    /// <summary>Brings what belongs to the store and is no table; done before the target is a whole store.</summary>
    public Action<CancellationToken>? Files { get; init; }

    internal int MostRows { get; init; } = 100_000;

    /// <summary>Told after each transaction; tests end there.</summary>
    internal Action? Kept { get; init; }

    /// <exception cref="CopyException">The target holds something else, or a part of another store.</exception>
    public CopyResult Run(IProgress<CopyProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var view = new SourceView(source);
        return Run(view, progress, cancellation);
    }

    internal CopyResult Run(SourceView view, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        var watch = new CopyWatch(progress, Kept, cancellation);
        target.Migrate();
        if (target.Care.CopyRefusal() is { } refusal)
        {
            throw new CopyException(refusal);
        }

        using var alone = TakeTarget(cancellation);
        var digits = MomentDigits.Of(target);
        var copies = CopyTable.Of(source).Select(table => new TableCopy(table, view.Of(table.Store), target, hash, watch) { MostRows = MostRows, Digits = digits }).ToList();
        var isContinued = Begin(view, copies);
        watch.Total = copies.Sum(copy => copy.Rows(view.Of(copy.Table.Store))) * 2;
        var cleared = ClearOthers(copies, watch);
        copies.ForEach(copy => copy.Copy());
        var tables = copies.Select(copy => Compare(copy, isContinued && cleared.Except(FirstStart).Contains(copy.Table.Name))).ToList();
        var result = new CopyResult(view.DataVersion, isContinued, tables) { MomentDigits = digits.Count };
        view.Confirm();
        if (result.IsEqual)
        {
            Files?.Invoke(cancellation);
            UnfinishedCopy.Remove(target);
        }

        return result;
    }

    /// <summary>Nobody changes its data meanwhile.</summary>
    private IDisposable TakeTarget(CancellationToken cancellation)
    {
        try
        {
            return target.Lock(StoreLock.Worker, Patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new CopyException($"Somebody is at work on {target.Care.Place}. Stop them, then give the same command again.");
        }
    }

    /// <summary>Marks the target.</summary>
    /// <returns>Whether it was marked already.</returns>
    private bool Begin(SourceView view, List<TableCopy> copies)
    {
        var identity = UnfinishedCopy.IdentityOf(view.Of(StoreName.Data));
        var mark = UnfinishedCopy.Find(target);
        if (mark is not null && Purpose == CopyPurpose.Copy && (mark.Of != identity || mark.Purpose != CopyPurpose.Copy))
        {
            throw new CopyException("The target holds an unfinished copy of another store, or of a backup. End that one, or copy to another place.");
        }

        if (mark is null && Purpose == CopyPurpose.Copy)
        {
            RefuseToReplace(copies);
        }

        if (mark?.Of != identity || mark.Purpose != Purpose)
        {
            UnfinishedCopy.Set(target, new CopyMark(Purpose, identity, clock.GetUtcNow().UtcDateTime));
        }

        return mark is not null;
    }

    private void RefuseToReplace(List<TableCopy> copies)
    {
        using var data = target.Read();
        using var operations = target.ReadOperations();
        var holds = copies.Find(copy => !FirstStart.Contains(copy.Table.Name) && copy.Rows(copy.Table.Store == StoreName.Data ? data : operations) > 0)?.Table.Name;
        if (holds is not null || SourceView.Number(data, "SELECT \"DataVersion\" FROM \"State\"") > 0)
        {
            throw new CopyException($"The target is not empty: there is something in {holds ?? "State"}. Nothing is overwritten; copy to an empty place.");
        }
    }

    /// <summary>Removes what is no beginning of the source, and with it the rows that refer to it.</summary>
    private static HashSet<string> ClearOthers(List<TableCopy> copies, CopyWatch watch)
    {
        var others = new HashSet<string>();
        foreach (var copy in copies)
        {
            if (!copy.FindBeginning() || copy.Table.Principals.Any(others.Contains))
            {
                others.Add(copy.Table.Name);
            }
            else
            {
                watch.Skip(copy.Begun);
            }
        }

        foreach (var copy in copies.AsEnumerable().Reverse().Where(copy => others.Contains(copy.Table.Name)))
        {
            copy.Clear();
            watch.Kept();
        }

        return others;
    }

    private static CopiedTable Compare(TableCopy copy, bool again)
    {
        var there = copy.Compare();
        return new CopiedTable(copy.Table.Store, copy.Table.Name, copy.Facts.Rows, copy.Facts.Rows - copy.Begun, again, there.Rows, there == copy.Facts);
    }

    private static long RandomNumber() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
}
