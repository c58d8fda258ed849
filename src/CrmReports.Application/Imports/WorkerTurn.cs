using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

/// <summary>
/// The right to change the data: the worker's lock, and the number that its holder was given with it. On a server a lock
/// can be lost while its holder lives, because the connection that held it broke; then somebody else is given the next
/// number, and whatever the earlier holder still begins to write is refused. No clocks are compared.
/// </summary>
internal sealed class WorkerTurn : IDisposable
{
    private readonly IDisposable held;
    private readonly long number;

    private WorkerTurn(IDataStore store, IDisposable held, long number) => (Store, this.held, this.number) = (store, held, number);

    public IDataStore Store { get; }

    /// <param name="store">Of which the lock is.</param>
    /// <param name="held">The worker's lock; released with the turn.</param>
    public static WorkerTurn Begin(IDataStore store, IDisposable held)
    {
        try
        {
            // Waits for a transaction that somebody without the lock has begun; after it none of theirs can begin.
            using var session = store.Write();
            session.Execute("UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1");
            var number = NumberOf(session);
            session.Commit();
            return new WorkerTurn(store, held, number);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The write transaction on the data; while it is open nobody else can be given a turn.</summary>
    /// <exception cref="TurnLostException">Somebody else has had a turn since.</exception>
    public IStoreSession Write()
    {
        var session = Store.Write();
        if (NumberOf(session) == number)
        {
            return session;
        }

        session.Dispose();
        throw new TurnLostException();
    }

    /// <summary>Whether somebody else has had a turn since: then the imports are theirs to look after.</summary>
    public bool IsLost()
    {
        using var session = Store.Read();
        return NumberOf(session) != number;
    }

    /// <summary>Whether the data hold the import. Waits for a transaction whose end nobody was told, because the connection
    /// broke in its commit.</summary>
    public bool HasPublished(long importId)
    {
        using var session = Write();
        using var rows = session.Query("SELECT 1 FROM Publications WHERE ImportId = @p0", importId);
        return rows.Read();
    }

    public void Dispose() => held.Dispose();

    private static long NumberOf(IStoreSession session)
    {
        using var rows = session.Query("SELECT LastSequence FROM State WHERE Id = 1");
        return rows.Read() ? rows.GetInt64(0) : throw new InvalidOperationException("The store has no state row; run 'crmreports migrate'.");
    }
}

/// <summary>The worker's lock was lost, and another process has taken over.</summary>
internal sealed class TurnLostException() : IOException("The connection that held the lock of the store broke, and another process has taken over. This one has changed nothing.");
