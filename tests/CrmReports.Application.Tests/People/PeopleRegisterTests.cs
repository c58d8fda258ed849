using CrmReports.Application.Data;
using CrmReports.Application.People;

namespace CrmReports.Application.Tests.People;

/// <summary>Who may sign in, kept in the store.</summary>
public sealed class PeopleRegisterTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly IDataStore store;
    private readonly PeopleRegister people;
    private readonly OneTimeLinks links;
    private readonly Passwords passwords;

    public PeopleRegisterTests()
    {
        store = TestStores.Open(folder.Path, durable: false);
        store.Migrate();
        people = new PeopleRegister(store, TimeProvider.System);
        links = new OneTimeLinks(store, TimeProvider.System);
        passwords = new Passwords(store, TimeProvider.System);
    }

    public void Dispose() => folder.Dispose();

    [StoreFact]
    public void TheLastActiveAdminCanBeNeitherDisabledNorDemoted()
    {
        var (first, second) = (Active("a@example.com", Role.Admin), Active("b@example.com", Role.Admin));
        people.Add("Invited", "c@example.com", Role.Admin, Actor.CommandLine);
        people.Disable(first, Actor.CommandLine).ShouldBe(PeopleOutcome.Done);

        people.Disable(second, Actor.CommandLine).ShouldBe(PeopleOutcome.LastAdmin);
        people.ChangeRole(second, Role.Analyst, Actor.CommandLine).ShouldBe(PeopleOutcome.LastAdmin);
        people.Find(second)!.ShouldSatisfyAllConditions(p => p.Role.ShouldBe(Role.Admin), p => p.DisabledAt.ShouldBeNull());
    }

    [StoreFact]
    public void AnAddressIsTakenWhateverItsCase()
    {
        people.Add("Anna", "Anna@Example.com", Role.Manager, Actor.CommandLine).Outcome.ShouldBe(PeopleOutcome.Done);
        people.Add("Other", " anna@example.COM", Role.Manager, Actor.CommandLine).Outcome.ShouldBe(PeopleOutcome.EmailTaken);
        people.FindByEmail("ANNA@example.com")!.Name.ShouldBe("Anna");
    }

    [StoreFact]
    public void ANewLinkReplacesTheOneBeforeAndAUsedOneIsGone()
    {
        var invited = people.Add("Anna", "anna@example.com", Role.Manager, Actor.CommandLine);
        var second = links.MakeFor(invited.PersonId, Actor.CommandLine)!;

        links.PersonOf(invited.Token!).ShouldBeNull();
        links.PersonOf(second)!.Id.ShouldBe(invited.PersonId);
        passwords.SetByLink(second, "a hash")!.Id.ShouldBe(invited.PersonId);
        passwords.SetByLink(second, "another hash").ShouldBeNull();
        people.Find(invited.PersonId)!.PasswordHash.ShouldBe("a hash");
    }

    [StoreFact]
    public void TheFirstAdminIsMadeOnce()
    {
        var token = links.MakeFirstRun()!;
        people.AddFirst("a wrong token", "Anna", "anna@example.com", "hash").ShouldBeNull();
        people.AddFirst(token, "Anna", "anna@example.com", "hash")!.Role.ShouldBe(Role.Admin);
        people.AddFirst(token, "Eve", "eve@example.com", "hash").ShouldBeNull();
        links.MakeFirstRun().ShouldBeNull();
    }

    [StoreFact]
    public void TheRecordNamesNobody()
    {
        var id = Active("anna@example.com", Role.Analyst);
        people.ChangeRole(id, Role.Manager, Actor.CommandLine);

        var entries = new AuditTrail(store, TimeProvider.System).Newest(10);
        entries.Select(entry => (entry.Action, entry.SubjectId, entry.Detail)).ShouldBe(
            [("role-changed", id, "Analyst → Manager"), ("password-set", id, null), ("person-added", id, "Analyst")]);
        entries.ShouldAllBe(entry => !$"{entry.Via}{entry.Detail}".Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    private long Active(string email, Role role)
    {
        var invited = people.Add("Somebody", email, role, Actor.CommandLine);
        passwords.SetByLink(invited.Token!, "a hash").ShouldNotBeNull();
        return invited.PersonId;
    }
}
