using System.Collections.Concurrent;
using CrmReports.Application.Data;
using CrmReports.Application.People;

namespace CrmReports.Application.Tests.People;

/// <summary>Attempts at passwords, counted before they are looked at, and what a new password ends.</summary>
public sealed class PasswordsTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Clock clock = new();
    private readonly IDataStore store;
    private readonly Passwords passwords;

    public PasswordsTests()
    {
        store = TestStores.Open(folder.Path, durable: false);
        store.Migrate();
        passwords = new Passwords(store, clock);
    }

    public void Dispose() => folder.Dispose();

    [StoreFact]
    public async Task OfThirtyAttemptsAtOnceOnSeveralNodesTenAreLookedAt()
    {
        var person = Active();
        var attempts = new ConcurrentBag<PasswordAttempt?>();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
            attempts.Add(new Passwords(TestStores.Open(folder.Path, durable: false), clock).Begin(person)))));

        attempts.Count(attempt => attempt is not null).ShouldBe(Passwords.MostFailures);
        attempts.Count(attempt => attempt is { IsLast: true }).ShouldBe(1);
        People.Find(person)!.LockedUntil.ShouldNotBeNull();
    }

    [StoreFact]
    public void ALockEndsByItselfAndCountsAnew()
    {
        var person = Active();
        for (var attempt = 1; attempt <= Passwords.MostFailures; attempt++)
        {
            passwords.Failed(passwords.Begin(person).ShouldNotBeNull());
        }

        passwords.Begin(person).ShouldBeNull();
        clock.Advance(Passwords.LockLasts);
        for (var attempt = 1; attempt < Passwords.MostFailures; attempt++)
        {
            passwords.Begin(person).ShouldNotBeNull().IsLast.ShouldBeFalse();
        }

        passwords.Begin(person).ShouldNotBeNull().IsLast.ShouldBeTrue();
        Entries(AuditActions.LockedOut).ShouldBe(1);
    }

    [StoreFact]
    public void TheRightPasswordAtTheLastAttemptLocksNobody()
    {
        var person = Active();
        for (var attempt = 1; attempt < Passwords.MostFailures; attempt++)
        {
            passwords.Failed(passwords.Begin(person)!);
        }

        passwords.Succeeded(passwords.Begin(person)!, "renewed");

        People.Find(person)!.ShouldSatisfyAllConditions(
            found => found.LockedUntil.ShouldBeNull(), found => found.FailedSignIns.ShouldBe(0), found => found.PasswordHash.ShouldBe("renewed"));
        Entries(AuditActions.LockedOut).ShouldBe(0);
    }

    [StoreFact]
    public void ARenewedHashDoesNotReplaceAPasswordThatWasChangedMeanwhile()
    {
        var person = Active();
        var attempt = passwords.Begin(person)!;
        passwords.Change(person, "changed", 0, revokesTokens: false);
        passwords.Succeeded(attempt, "renewed");
        People.Find(person)!.PasswordHash.ShouldBe("changed");
    }

    [StoreTheory]
    [InlineData(true, 0, 2)]
    [InlineData(false, 2, 0)]
    public void AChangeRevokesTokensWhereItIsAskedTo(bool revokes, int left, int revoked)
    {
        var person = Active();
        MakeTokens(person);
        passwords.Change(person, "changed", 0, revokes);
        Tokens.Of(person).Count.ShouldBe(left);
        Entries(AuditActions.TokenRevoked).ShouldBe(revoked);
    }

    [StoreFact]
    public void AResetRevokesEveryTokenOfThePersonAndOfNobodyElse()
    {
        var (person, other) = (Active(), Active());
        MakeTokens(person);
        MakeTokens(other);
        passwords.SetByLink(new OneTimeLinks(store, clock).MakeFor(person, Actor.CommandLine)!, "another").ShouldNotBeNull();
        Tokens.Of(person).ShouldBeEmpty();
        Tokens.Of(other).Count.ShouldBe(2);
        Entries(AuditActions.TokenRevoked).ShouldBe(2);
    }

    private PeopleRegister People => new(store, clock);

    private ApiTokens Tokens => new(store, clock);

    private void MakeTokens(long person)
    {
        Tokens.Make(person, "one", Role.Manager, 1);
        Tokens.Make(person, "two", Role.Manager, 366);
    }

    private int Entries(string action) => new AuditTrail(store, clock).Newest(100).Count(entry => entry.Action == action);

    private long Active()
    {
        var invited = People.Add("Somebody", $"{Guid.NewGuid():N}@example.com", Role.Manager, Actor.CommandLine);
        passwords.SetByLink(invited.Token!, "a hash").ShouldNotBeNull();
        return invited.PersonId;
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UtcNow;

        public void Advance(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
