using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>What a request needs to know of whoever sent it.</summary>
/// <param name="SessionId">Null where a token was sent.</param>
/// <param name="TokenId">Null where a cookie was sent.</param>
public sealed record SignedIn(
    long PersonId, string Name, string Email, Role Role, string? Language, string? Theme, string? Density, long? SessionId, long? TokenId)
{
    internal static SignedIn Of(Person person, Role role, long? session, long? token) =>
        new(person.Id, person.Name, person.Email, role, person.Language, person.Theme, person.Density, session, token);
}

/// <summary>Who is signed in on what.</summary>
public sealed class Sessions(IDataStore store, TimeProvider clock)
{
    /// <summary>How long a session lasts without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>The same on a device where the person asked to stay signed in.</summary>
    public static readonly TimeSpan IdleWhereStaying = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session and gives its key.</summary>
    public string Start(long personId, string device, string address, bool stays, string? detail)
    {
        var key = Secret.New();
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        DeleteIdle(context);
        context.People.Where(person => person.Id == personId).ExecuteUpdate(set => set.SetProperty(person => person.SignedInAt, Now));
        context.Sessions.Add(new Session
        {
            KeyHash = Secret.Hash(key),
            PersonId = personId,
            Device = device,
            Address = address,
            StartedAt = Now,
            SeenAt = Now,
            Stays = stays,
        });
        AuditTrail.Add(context, clock, Actor.Page(personId), AuditActions.SignedIn, personId, detail);
        context.SaveChanges();
        transaction.Commit();
        return key;
    }

    /// <summary>Whose key it is, as they are now; null when the session ended or its person may no longer sign in.</summary>
    public SignedIn? Find(string key)
    {
        using var context = store.NewOperationsContext();
        var hash = Secret.Hash(key);
        var found = (
            from session in context.Sessions.AsNoTracking()
            join person in context.People.AsNoTracking() on session.PersonId equals person.Id
            where session.KeyHash == hash && person.DisabledAt == null
            select new { session, person }).SingleOrDefault();
        return found is not null && IsAlive(found.session) ? SignedIn.Of(found.person, found.person.Role, found.session.Id, null) : null;
    }

    public IReadOnlyList<Session> Of(long personId)
    {
        using var context = store.NewOperationsContext();
        var sessions = context.Sessions.AsNoTracking().Where(session => session.PersonId == personId).ToList();
        return [.. sessions.Where(IsAlive).OrderByDescending(session => session.SeenAt)];
    }

    /// <summary>Ends one session of a person. False where it is not theirs or ended already.</summary>
    public bool End(long personId, long sessionId, Actor actor) =>
        End(personId, actor, sessions => sessions.Where(session => session.Id == sessionId), AuditActions.SessionsEnded) > 0;

    public int EndAll(long personId, Actor actor, long? except = null) =>
        End(personId, actor, sessions => sessions.Where(session => session.Id != except), AuditActions.SessionsEnded);

    public void SignOut(long personId, long sessionId) =>
        End(personId, Actor.Page(personId), sessions => sessions.Where(session => session.Id == sessionId), AuditActions.SignedOut);

    /// <summary>Writes down when sessions and tokens were last used; by their ids.</summary>
    public void Seen(IReadOnlyDictionary<long, DateTime> sessions, IReadOnlyDictionary<long, DateTime> tokens)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        foreach (var (id, at) in sessions)
        {
            context.Sessions.Where(session => session.Id == id).ExecuteUpdate(set => set.SetProperty(session => session.SeenAt, at));
        }

        foreach (var (id, at) in tokens)
        {
            context.ApiTokens.Where(token => token.Id == id).ExecuteUpdate(set => set.SetProperty(token => token.UsedAt, at));
        }

        transaction.Commit();
    }

    private int End(long personId, Actor actor, Func<IQueryable<Session>, IQueryable<Session>> which, string action)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        var ended = which(context.Sessions.Where(session => session.PersonId == personId)).ExecuteDelete();
        if (ended > 0)
        {
            AuditTrail.Add(context, clock, actor, action, personId);
            context.SaveChanges();
        }

        transaction.Commit();
        return ended;
    }

    private bool IsAlive(Session session) => session.SeenAt + (session.Stays ? IdleWhereStaying : Idle) > Now;

    private void DeleteIdle(OperationsContext context)
    {
        var (oldest, oldestStaying) = (Now - Idle, Now - IdleWhereStaying);
        context.Sessions.Where(session => session.SeenAt < (session.Stays ? oldestStaying : oldest)).ExecuteDelete();
    }
}
