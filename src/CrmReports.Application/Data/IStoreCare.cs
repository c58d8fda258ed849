namespace CrmReports.Application.Data;

/// <summary>What looking after the stores needs of a database: is it whole, is it up to date, how large is it, and a
/// copy of it as of one moment.</summary>
public interface IStoreCare
{
    /// <summary>The product's name and version: <c>SQLite 3.50.1</c>.</summary>
    string Provider { get; }

    /// <summary>Where the stores lie, for people; without any password: a folder, or <c>database crmreports on sql</c>.</summary>
    string Place { get; }

    /// <summary>When somebody last wrote into a store, also in a transaction that has not ended; null where the database
    /// does not tell.</summary>
    DateTime? LastWritten() => null;

    /// <summary>Both stores as they stand. Makes and changes nothing.</summary>
    /// <exception cref="IOException">A store cannot be opened or read.</exception>
    IReadOnlyList<StoreCondition> Look();

    /// <summary>The database's own check of every page and index.</summary>
    /// <returns>What is damaged, in the database's words; null where nothing is.</returns>
    /// <exception cref="NotSupportedException">Nobody may look from here; the message says who can.</exception>
    string? Damage(StoreName store);

    /// <summary>Why the stores cannot be filled from others, by a copy or a restore; null where they can.</summary>
    string? CopyRefusal() => null;

    /// <summary>What is not set up in the database although it would make it quicker, with the statement that an
    /// administrator may run for it. No figure depends on it.</summary>
    IReadOnlyList<StoreAdvice> Advice();

    /// <summary>Starts a copy of both stores as they are at this moment, while others go on writing.</summary>
    /// <exception cref="NotSupportedException">The database is no file of ours; it is copied table by table.</exception>
    IStoreSnapshot Snapshot();
}

/// <param name="Name">What is missing, as one says it in English.</param>
/// <param name="Statement">The SQL statement that sets it up.</param>
public sealed record StoreAdvice(string Name, string Statement);

public enum StoreName
{
    Data,
    Operations,
}

/// <param name="Migrations">Those the store has had, oldest first.</param>
/// <param name="Pending">Those it waits for.</param>
/// <param name="Foreign">Those that this version does not know: a newer one was here.</param>
public sealed record StoreCondition(
    StoreName Store, long Bytes, IReadOnlyList<string> Migrations, IReadOnlyList<string> Pending, IReadOnlyList<string> Foreign);

/// <summary>Both stores at one moment; it must be disposed soon, because nothing written after that moment can be tidied up
/// in the database's files before.</summary>
public interface IStoreSnapshot : IDisposable
{
    long DataVersion { get; }

    /// <summary>The names of the files that <see cref="CopyTo"/> writes.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Writes the files into an existing folder.</summary>
    void CopyTo(string folder, CancellationToken cancellation);
}
