using CrmReports.Application.People;

namespace CrmReports.Web.Tests.Commands;

/// <summary>Letting people in from the command line.</summary>
public sealed class PeopleCommandTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public void AnAdminIsAddedListedAndKept()
    {
        work.Run("people").Output.ShouldStartWith("Nobody yet.");
        var added = work.Run("people", "add", "anna@example.com", "--name", "Anna Weiss", "--role", "Admin", "--address", "https://reports.example.com/");

        added.ExitCode.ShouldBe(0);
        added.Output.ShouldStartWith("https://reports.example.com/reset/");
        var token = added.Output.Trim().Split('/')[^1];
        new OneTimeLinks(TestStores.Open(work.DataFolder), TimeProvider.System).PersonOf(token)!.Name.ShouldBe("Anna Weiss");

        work.Run("people", "list").Output.ShouldContain("anna@example.com");
        work.Run("people", "disable", "anna@example.com").ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("is the last active admin"));
        var reset = work.Run("people", "reset", "ANNA@example.com");
        reset.Output.ShouldStartWith("http://localhost:5000/reset/");
        reset.Output.ShouldNotContain(token);
    }

    [StoreFact]
    public void AnUnknownAddressIsNamed()
    {
        var run = work.Run("people", "reset", "nobody@example.com");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Nobody has the address nobody@example.com");
    }
}
