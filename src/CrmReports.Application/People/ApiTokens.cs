using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>Makes, finds and revokes the tokens of programs.</summary>
public sealed class ApiTokens(IDataStore store, TimeProvider clock)
{
    public const int LongestDays = 366;

    private const int StartLetters = 6;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token and gives it; it is never told again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is more than the person has, or the days are not 1 to
    /// <see cref="LongestDays"/>.</exception>
    public string Make(long personId, string name, Role role, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestDays);
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        var person = context.People.Single(person => person.Id == personId && person.DisabledAt == null);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)role, (int)person.Role);
        var secret = ApiToken.Prefix + Secret.New();
        var token = new ApiToken
        {
            PersonId = personId,
            Name = name.Trim(),
            Role = role,
            Hash = Secret.Hash(secret),
            Start = secret[..(ApiToken.Prefix.Length + StartLetters)],
            CreatedAt = Now,
            ExpiresAt = Now.AddDays(days),
        };
        context.ApiTokens.Add(token);
        context.SaveChanges();
        AuditTrail.Add(context, clock, Actor.Page(personId), AuditActions.TokenMade, token.Id, role.ToString());
        context.SaveChanges();
        transaction.Commit();
        return secret;
    }

    /// <summary>For whom a token speaks and as what; null when it is unknown or expired or its person is disabled.</summary>
    public SignedIn? Find(string secret)
    {
        if (!secret.StartsWith(ApiToken.Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        using var context = store.NewOperationsContext();
        var (hash, now) = (Secret.Hash(secret), Now);
        var found = (
            from token in context.ApiTokens.AsNoTracking()
            join person in context.People.AsNoTracking() on token.PersonId equals person.Id
            where token.Hash == hash && token.ExpiresAt > now && person.DisabledAt == null
            select new { token, person }).SingleOrDefault();
        return found is null
            ? null
            : SignedIn.Of(found.person, found.token.Role < found.person.Role ? found.token.Role : found.person.Role, null, found.token.Id);
    }

    /// <summary>The tokens of a person, also expired ones, the newest first.</summary>
    public IReadOnlyList<ApiToken> Of(long personId)
    {
        using var context = store.NewOperationsContext();
        return [.. context.ApiTokens.AsNoTracking().Where(token => token.PersonId == personId).OrderByDescending(token => token.Id)];
    }

    /// <summary>False where it is not theirs or is revoked already.</summary>
    public bool Revoke(long personId, long tokenId, Actor actor)
    {
        using var context = store.NewOperationsContext();
        using var transaction = context.Database.BeginTransaction();
        if (context.ApiTokens.Where(token => token.Id == tokenId && token.PersonId == personId).ExecuteDelete() == 0)
        {
            return false;
        }

        AuditTrail.Add(context, clock, actor, AuditActions.TokenRevoked, tokenId);
        context.SaveChanges();
        transaction.Commit();
        return true;
    }
}
