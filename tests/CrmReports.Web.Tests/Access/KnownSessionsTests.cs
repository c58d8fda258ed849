using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmReports.Web.Tests.Access;

/// <summary>How soon a change made by another process is noticed.</summary>
public sealed class KnownSessionsTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Clock clock = new();
    private readonly IDataStore store;
    private readonly KnownSessions known;
    private readonly Sessions sessions;

    public KnownSessionsTests()
    {
        store = TestStores.Open(folder.Path);
        store.Migrate();
        sessions = new Sessions(store, clock);
        known = new KnownSessions(sessions, new ApiTokens(store, clock), new LastSeen(sessions, clock, NullLogger<LastSeen>.Instance), clock);
    }

    public void Dispose() => folder.Dispose();

    [StoreFact]
    public void AChangedRoleAndADisabledPersonAreNoticedWithinAMinute()
    {
        KnownSessions.Kept.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        var (id, key) = Begin();
        known.BySession(key)!.Role.ShouldBe(Role.Admin);

        Change(id, set => set.SetProperty(person => person.Role, Role.Manager));
        clock.Pass(KnownSessions.Kept + TimeSpan.FromSeconds(1));
        known.BySession(key)!.Role.ShouldBe(Role.Manager);

        Change(id, set => set.SetProperty(person => person.DisabledAt, DateTime.UtcNow));
        clock.Pass(KnownSessions.Kept + TimeSpan.FromSeconds(1));
        known.BySession(key).ShouldBeNull();
    }

    [StoreFact]
    public void ASessionEndsWhenItIsNotUsed()
    {
        var (_, key) = Begin();
        clock.Pass(Sessions.Idle + TimeSpan.FromMinutes(1));
        known.BySession(key).ShouldBeNull();
    }

    private (long Id, string Key) Begin()
    {
        var id = new PeopleRegister(store, clock).Add("Anna", "anna@example.com", Role.Admin, Actor.CommandLine).PersonId;
        return (id, sessions.Start(id, "Test", "", stays: false, null));
    }

    private void Change(long id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Person>> set)
    {
        using var context = store.NewOperationsContext();
        context.People.Where(person => person.Id == id).ExecuteUpdate(set);
    }

    private sealed class Clock : TimeProvider
    {
        private TimeSpan passed;

        public void Pass(TimeSpan time) => passed += time;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(55) + passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => passed.Ticks;
    }
}
