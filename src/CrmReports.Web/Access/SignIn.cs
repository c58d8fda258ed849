using CrmReports.Application.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CrmReports.Web.Access;

/// <summary>Lets people in and out. A refusal never says why, and takes as long for an address that nobody has as for a wrong
/// password.</summary>
public sealed class SignIn(
    PeopleRegister people, Passwords passwords, Sessions sessions, IPasswordHasher<Person> hasher, TimeProvider clock, IServiceProvider services)
{
    /// <summary>No refusal comes sooner: longer than any of its reasons takes to find.</summary>
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(600);

    private static readonly Person Nobody = new() { Name = "", Email = "", EmailKey = "" };

    // Made once, by today's rules, of a password that nobody knows.
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(Nobody, Secret.New()));

    private KnownSessions Known => services.GetRequiredService<KnownSessions>();

    /// <summary>False where the password is wrong, and for whoever is unknown, locked, disabled or without a password.</summary>
    public async Task<bool> ByPassword(HttpContext context, string email, string password, bool stays)
    {
        var person = people.FindByEmail(email);
        if (!await IsPasswordOf(person, password, context.RequestAborted))
        {
            return false;
        }

        await Begin(context, person!, stays, "password");
        return true;
    }

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Whether somebody knows their password. Also of whoever is signed in wrong ones count, so that a device that was
    /// left alone is not a place to guess.</summary>
    public async Task<bool> IsPasswordOf(Person? person, string password, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var attempt = person is null ? null : passwords.Begin(person.Id);

        // Nobody's password is compared as well: that takes as long.
        var result = hasher.VerifyHashedPassword(Nobody, attempt?.Hash ?? nobodysHash.Value, password);
        if (attempt is not null && result != PasswordVerificationResult.Failed)
        {
            passwords.Succeeded(attempt, result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null);
            return true;
        }

        if (attempt is not null)
        {
            passwords.Failed(attempt);
        }

        await Wait(RefusalTakes - clock.GetElapsedTime(started), cancellation);
        return false;
    }

    /// <summary>Begins a session for somebody who has shown who they are.</summary>
    /// <param name="how">password or link: for the record.</param>
    public Task Begin(HttpContext context, Person person, bool stays, string how)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var key = sessions.Start(person.Id, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), address, stays, how);
        return SessionCookie.Write(context, key, stays);
    }

    public Task Out(HttpContext context, CurrentPerson person)
    {
        if (person.SessionId is { } session)
        {
            sessions.SignOut(person.Id, session);
            Known.Forget(person.Id);
        }

        return context.SignOutAsync(SessionCookie.Scheme);
    }

    /// <summary>Lets what changed about a person hold from the next request.</summary>
    public void Changed(long personId) => Known.Forget(personId);

    private Task Wait(TimeSpan rest, CancellationToken cancellation) =>
        rest > TimeSpan.Zero ? Task.Delay(rest, clock, cancellation) : Task.CompletedTask;
}
