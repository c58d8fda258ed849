using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>Keeps the hashes of passwords and counts wrong ones. How a password is hashed is the caller's.</summary>
public sealed class Passwords(IDataStore store, TimeProvider clock)
{
    /// <summary>Wrong passwords until nobody gets in for a while.</summary>
    public const int MostFailures = 10;

    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Follows an invitation or a reset: the password holds, every session ends, the link is void.</summary>
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
        context.SaveChanges();
        transaction.Commit();
        return person;
    }

    /// <summary>Changes a password; every session but the one that asks for it ends.</summary>
    public void Change(long personId, string hash, long sessionId)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        context.People.Where(person => person.Id == personId).ExecuteUpdate(set => set.SetProperty(person => person.PasswordHash, hash));
        context.Sessions.Where(session => session.PersonId == personId && session.Id != sessionId).ExecuteDelete();
        AuditTrail.Add(context, clock, Actor.Page(personId), AuditActions.PasswordChanged, personId);
        context.SaveChanges();
        transaction.Commit();
    }

    /// <summary>Counts a wrong password; the last one that is allowed locks the account.</summary>
    public void CountFailure(long personId)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        var person = context.People.Single(person => person.Id == personId);
        person.FailedSignIns++;
        if (person.FailedSignIns >= MostFailures)
        {
            (person.FailedSignIns, person.LockedUntil) = (0, Now + LockLasts);
            AuditTrail.Add(context, clock, Actor.Product, AuditActions.LockedOut, personId);
        }

        context.SaveChanges();
        transaction.Commit();
    }

    /// <summary>Forgets wrong passwords, and keeps a hash made by today's rules.</summary>
    /// <param name="renewedHash">Null where the kept one will do.</param>
    public void CountSuccess(long personId, string? renewedHash)
    {
        using var context = store.NewOperationsContext();
        var person = context.People.Single(person => person.Id == personId);
        (person.FailedSignIns, person.LockedUntil, person.PasswordHash) = (0, null, renewedHash ?? person.PasswordHash);
        context.SaveChanges();
    }
}
