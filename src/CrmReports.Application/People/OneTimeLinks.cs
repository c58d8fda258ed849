using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>Makes and follows links that work once. There is no mail server: whoever makes one hands it over.</summary>
public sealed class OneTimeLinks(IDataStore store, TimeProvider clock)
{
    public static readonly TimeSpan FirstRunLasts = TimeSpan.FromHours(24);
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(24);

    /// <summary>A fresh token for the first admin, the one before it being void; null where there are people already.</summary>
    public string? MakeFirstRun()
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        if (context.People.Any())
        {
            return null;
        }

        context.OneTimeLinks.Where(link => link.Kind == LinkKind.FirstRun).ExecuteDelete();
        var token = Add(context, clock, LinkKind.FirstRun, null);
        context.SaveChanges();
        transaction.Commit();
        return token;
    }

    /// <summary>Whether the token would make the first admin now.</summary>
    public bool IsFirstRun(string token)
    {
        using var context = store.NewOperationsContext();
        return !context.People.Any() && Find(context, clock, token) is { Kind: LinkKind.FirstRun };
    }

    /// <summary>A link by which the person chooses a password; earlier ones of theirs are void. Null for somebody who is not
    /// there or is disabled.</summary>
    public string? MakeFor(long personId, Actor actor)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        if (context.People.SingleOrDefault(person => person.Id == personId && person.DisabledAt == null) is not { } person)
        {
            return null;
        }

        context.OneTimeLinks.Where(link => link.PersonId == personId).ExecuteDelete();
        var token = Add(context, clock, person.PasswordHash is null ? LinkKind.Invitation : LinkKind.Reset, personId);
        AuditTrail.Add(context, clock, actor, AuditActions.LinkMade, personId);
        context.SaveChanges();
        transaction.Commit();
        return token;
    }

    /// <summary>Whom an invitation or a reset is for; null when it is unknown, used or too old.</summary>
    public Person? PersonOf(string token)
    {
        using var context = store.NewOperationsContext();
        return Find(context, clock, token) is { PersonId: { } id }
            ? context.People.SingleOrDefault(person => person.Id == id && person.DisabledAt == null)
            : null;
    }

    internal static string Add(OperationsContext context, TimeProvider clock, LinkKind kind, long? personId)
    {
        var token = Secret.New();
        context.OneTimeLinks.Add(new OneTimeLink
        {
            Kind = kind,
            Hash = Secret.Hash(token),
            PersonId = personId,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + Lasts(kind),
        });
        return token;
    }

    internal static OneTimeLink? Find(OperationsContext context, TimeProvider clock, string token)
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow().UtcDateTime);
        return context.OneTimeLinks.SingleOrDefault(link => link.Hash == hash && link.ExpiresAt > now);
    }

    private static TimeSpan Lasts(LinkKind kind) => kind switch
    {
        LinkKind.FirstRun => FirstRunLasts,
        LinkKind.Invitation => InvitationLasts,
        LinkKind.Reset => ResetLasts,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
