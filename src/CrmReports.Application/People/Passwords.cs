using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>Somebody's attempt at their password, which is counted as wrong until it is known to be right.</summary>
/// <param name="Hash">What the password is compared with, as it stood when the attempt was counted.</param>
/// <param name="IsLast">Whether the account is locked unless this one is right.</param>
public sealed record PasswordAttempt(long PersonId, string Hash, bool IsLast);

/// <summary>Keeps the hashes of passwords and counts attempts. How a password is hashed is the caller's.</summary>
public sealed class Passwords(IDataStore store, TimeProvider clock)
{
    /// <summary>Wrong passwords until nobody gets in for a while.</summary>
    public const int MostFailures = 10;

    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Follows an invitation or a reset: the password holds, every session ends, tokens are revoked, the link is void.
    /// Whoever knew the old password may have made a token with it.</summary>
    /// <returns>Whose password it is; null when the link no longer holds.</returns>
    public Person? SetByLink(string token, string hash)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        if (OneTimeLinks.Find(context, clock, token) is not { PersonId: { } id } link
            || context.People.SingleOrDefault(person => person.Id == id && person.DisabledAt == null) is not { } person)
        {
            return null;
        }

        (person.PasswordHash, person.FailedSignIns, person.LockedUntil) = (hash, 0, null);
        context.OneTimeLinks.Remove(link);
        context.Sessions.Where(session => session.PersonId == id).ExecuteDelete();
        AuditTrail.Add(context, clock, Actor.Link(id), AuditActions.PasswordSet, id);
        RevokeTokens(context, id, Actor.Link(id));
        context.SaveChanges();
        transaction.Commit();
        return person;
    }

    /// <summary>Changes a password; every session but the one that asks for it ends.</summary>
    /// <param name="revokesTokens">Whether the person's programs are kept out as well.</param>
    public void Change(long personId, string hash, long sessionId, bool revokesTokens)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        context.People.Where(person => person.Id == personId).ExecuteUpdate(set => set.SetProperty(person => person.PasswordHash, hash));
        context.Sessions.Where(session => session.PersonId == personId && session.Id != sessionId).ExecuteDelete();
        AuditTrail.Add(context, clock, Actor.Page(personId), AuditActions.PasswordChanged, personId);
        if (revokesTokens)
        {
            RevokeTokens(context, personId, Actor.Page(personId));
        }

        context.SaveChanges();
        transaction.Commit();
    }

    /// <summary>Counts an attempt before its password is looked at, so that however many come at once, on however many nodes, no
    /// more are compared than may be wrong. The last one locks the account until it turns out to be right.</summary>
    /// <returns>Null for whoever may not enter: locked, disabled or without a password.</returns>
    public PasswordAttempt? Begin(long personId)
    {
        using var context = store.NewOperationsContext();

        // The transaction is the writer's from its beginning: nobody else counts between what is read and what is written.
        using var transaction = context.Database.BeginTransaction();
        if (context.People.SingleOrDefault(person => person.Id == personId) is not { PasswordHash: { } hash, DisabledAt: null } person
            || person.LockedUntil > Now)
        {
            return null;
        }

        person.FailedSignIns++;
        var isLast = person.FailedSignIns >= MostFailures;
        (person.FailedSignIns, person.LockedUntil) = isLast ? (0, Now + LockLasts) : (person.FailedSignIns, (DateTime?)null);
        context.SaveChanges();
        transaction.Commit();
        return new PasswordAttempt(personId, hash, isLast);
    }

    /// <summary>Writes down that the account is locked, where it was the last attempt.</summary>
    public void Failed(PasswordAttempt attempt)
    {
        if (attempt.IsLast)
        {
            using var context = store.NewOperationsContext();
            AuditTrail.Add(context, clock, Actor.Product, AuditActions.LockedOut, attempt.PersonId);
            context.SaveChanges();
        }
    }

    /// <summary>Forgets the attempts, and keeps a hash made by today's rules.</summary>
    /// <param name="attempt">The one that was right.</param>
    /// <param name="renewedHash">Null where the kept one will do. A password that was changed meanwhile stays.</param>
    public void Succeeded(PasswordAttempt attempt, string? renewedHash)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        var person = context.People.Single(person => person.Id == attempt.PersonId);
        (person.FailedSignIns, person.LockedUntil) = (0, null);
        if (renewedHash is not null && person.PasswordHash == attempt.Hash)
        {
            person.PasswordHash = renewedHash;
        }

        context.SaveChanges();
        transaction.Commit();
    }

    private void RevokeTokens(OperationsContext context, long personId, Actor actor)
    {
        foreach (var token in context.ApiTokens.Where(token => token.PersonId == personId).ToList())
        {
            context.ApiTokens.Remove(token);
            AuditTrail.Add(context, clock, actor, AuditActions.TokenRevoked, token.Id);
        }
    }
}
