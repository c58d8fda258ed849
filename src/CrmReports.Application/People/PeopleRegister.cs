using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

public enum PeopleOutcome
{
    Done,
    NotFound,
    EmailTaken,

    /// <summary>Nobody could let anybody in again.</summary>
    LastAdmin,
}

/// <summary>A new person and the token of the link by which they choose a password.</summary>
public sealed record Invited(PeopleOutcome Outcome, long PersonId = 0, string? Token = null);

/// <summary>Who may sign in, and as what.</summary>
public sealed class PeopleRegister(IDataStore store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<Person> List()
    {
        using var context = store.NewOperationsContext();
        return [.. context.People.AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Id)];
    }

    public bool Any()
    {
        using var context = store.NewOperationsContext();
        return context.People.Any();
    }

    public Person? Find(long id)
    {
        using var context = store.NewOperationsContext();
        return context.People.AsNoTracking().SingleOrDefault(person => person.Id == id);
    }

    public Person? FindByEmail(string email)
    {
        using var context = store.NewOperationsContext();
        var key = Person.KeyOf(email);
        return context.People.AsNoTracking().SingleOrDefault(person => person.EmailKey == key);
    }

    /// <summary>Makes the first admin by the token that the start printed; null when it no longer holds.</summary>
    public Person? AddFirst(string token, string name, string email, string passwordHash)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        if (context.People.Any() || OneTimeLinks.Find(context, clock, token) is not { Kind: LinkKind.FirstRun } link)
        {
            return null;
        }

        var person = New(name, email, Role.Admin);
        person.PasswordHash = passwordHash;
        context.OneTimeLinks.Remove(link);
        context.People.Add(person);
        context.SaveChanges();
        AuditTrail.Add(context, clock, Actor.Link(person.Id), AuditActions.FirstRun, person.Id);
        context.SaveChanges();
        transaction.Commit();
        return person;
    }

    public Invited Add(string name, string email, Role role, Actor actor)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        var person = New(name, email, role);
        if (context.People.Any(other => other.EmailKey == person.EmailKey))
        {
            return new Invited(PeopleOutcome.EmailTaken);
        }

        context.People.Add(person);
        context.SaveChanges();
        var token = OneTimeLinks.Add(context, clock, LinkKind.Invitation, person.Id);
        AuditTrail.Add(context, clock, actor, AuditActions.PersonAdded, person.Id, role.ToString());
        context.SaveChanges();
        transaction.Commit();
        return new Invited(PeopleOutcome.Done, person.Id, token);
    }

    public PeopleOutcome ChangeRole(long id, Role role, Actor actor) => Change(id, (context, person) =>
    {
        if (person.Role == role)
        {
            return PeopleOutcome.Done;
        }

        if (IsLastAdmin(context, person))
        {
            return PeopleOutcome.LastAdmin;
        }

        AuditTrail.Add(context, clock, actor, AuditActions.RoleChanged, id, $"{person.Role} → {role}");
        person.Role = role;
        return PeopleOutcome.Done;
    });

    /// <summary>Keeps somebody out: their sessions end, their tokens and links are void for good.</summary>
    public PeopleOutcome Disable(long id, Actor actor) => Change(id, (context, person) =>
    {
        if (person.DisabledAt is not null)
        {
            return PeopleOutcome.Done;
        }

        if (IsLastAdmin(context, person))
        {
            return PeopleOutcome.LastAdmin;
        }

        person.DisabledAt = Now;
        context.Sessions.Where(session => session.PersonId == id).ExecuteDelete();
        context.ApiTokens.Where(token => token.PersonId == id).ExecuteDelete();
        context.OneTimeLinks.Where(link => link.PersonId == id).ExecuteDelete();
        AuditTrail.Add(context, clock, actor, AuditActions.PersonDisabled, id);
        return PeopleOutcome.Done;
    });

    public PeopleOutcome Enable(long id, Actor actor) => Change(id, (context, person) =>
    {
        if (person.DisabledAt is not null)
        {
            (person.DisabledAt, person.LockedUntil, person.FailedSignIns) = (null, null, 0);
            AuditTrail.Add(context, clock, actor, AuditActions.PersonEnabled, id);
        }

        return PeopleOutcome.Done;
    });

    /// <summary>The language and theme that the person wants; null leaves it to their browser.</summary>
    public PeopleOutcome Prefer(long id, string? language, string? theme) => Change(id, (_, person) =>
    {
        (person.Language, person.Theme) = (language, theme);
        return PeopleOutcome.Done;
    });

    public PeopleOutcome Describe(long id, string name, string? language, string? theme, string? density) => Change(id, (_, person) =>
    {
        (person.Name, person.Language, person.Theme, person.Density) = (name.Trim(), language, theme, density);
        return PeopleOutcome.Done;
    });

    private PeopleOutcome Change(long id, Func<OperationsContext, Person, PeopleOutcome> change)
    {
        using var context = store.NewOperationsContext();

        // The transaction is the writer's from its beginning, so that two admins cannot demote each other at once.
        using var transaction = context.Database.BeginTransaction();
        if (context.People.SingleOrDefault(person => person.Id == id) is not { } person)
        {
            return PeopleOutcome.NotFound;
        }

        var outcome = change(context, person);
        if (outcome == PeopleOutcome.Done)
        {
            context.SaveChanges();
            transaction.Commit();
        }

        return outcome;
    }

    private static bool IsLastAdmin(OperationsContext context, Person person) =>
        person is { Role: Role.Admin, DisabledAt: null }
        && !context.People.Any(other => other.Id != person.Id && other.Role == Role.Admin && other.DisabledAt == null && other.PasswordHash != null);

    private Person New(string name, string email, Role role) => new()
    {
        Name = name.Trim(),
        Email = email.Trim(),
        EmailKey = Person.KeyOf(email),
        Role = role,
        CreatedAt = Now,
    };
}
