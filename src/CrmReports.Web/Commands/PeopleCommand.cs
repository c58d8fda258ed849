using System.CommandLine;
using CrmReports.Application.People;
using CrmReports.Application.Reports;
using CrmReports.Web.Care;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>people</c>, <c>people add EMAIL</c>, <c>people reset EMAIL</c>, <c>people disable EMAIL</c>, <c>people enable
/// EMAIL</c>: for whoever is locked out of the pages. Whoever can run it on the data folder may do everything anyway.</summary>
public static class PeopleCommand
{
    private const string UsualAddress = "http://localhost:5000";

    private static readonly ReportColumn[] Columns =
    [
        new("name", ReportType.Text), new("e-mail", ReportType.Text), new("role", ReportType.Text), new("status", ReportType.Text), new("last sign-in (UTC)", ReportType.Text),
    ];

    public static Command Create(CommandContext context)
    {
        var command = new Command("people", "List who may sign in; add, reset and disable people.")
        {
            List(context), Add(context), Reset(context), Disable(context), Enable(context),
        };
        command.SetAction(_ => Print(context));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var command = new Command("list", "List who may sign in.");
        command.SetAction(_ => Print(context));
        return command;
    }

    private static Command Add(CommandContext context)
    {
        var email = Email();
        var name = new Option<string?>("--name") { Description = "Their name; without it the e-mail address." };
        var role = new Option<Role>("--role") { Description = "Manager, Analyst or Admin.", DefaultValueFactory = _ => Role.Manager };
        var address = Address();
        var command = new Command("add", "Add a person and print the link by which they choose a password.") { email, name, role, address };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(email);
            if (!given.Contains('@', StringComparison.Ordinal) || given.Length > Person.LongestEmail || given.Any(char.IsWhiteSpace))
            {
                throw new UsageException($"'{given}' is no e-mail address.");
            }

            var called = parsed.GetValue(name) is { Length: > 0 and <= Person.LongestName } words ? words : given;
            var invited = Register(context).Add(called, given, parsed.GetValue(role), Actor.CommandLine);
            if (invited.Outcome != PeopleOutcome.Done)
            {
                throw new UsageException($"Somebody has the address {given} already. See crmreports people");
            }

            Print(context, parsed.GetValue(address), invited.Token!, OneTimeLinks.InvitationLasts);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Reset(CommandContext context)
    {
        var email = Email();
        var address = Address();
        var command = new Command("reset", "Print a link by which a person chooses a new password; it also ends a lock.") { email, address };
        command.SetAction(parsed =>
        {
            var person = Find(context, parsed.GetRequiredValue(email));
            var token = new OneTimeLinks(context.Store, TimeProvider.System).MakeFor(person.Id, Actor.CommandLine)
                ?? throw new UsageException($"{person.Email} is disabled. First: crmreports people enable {person.Email}");
            Print(context, parsed.GetValue(address), token, person.PasswordHash is null ? OneTimeLinks.InvitationLasts : OneTimeLinks.ResetLasts);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Disable(CommandContext context) =>
        Change(context, "disable", "Keep a person out: sessions end, tokens are revoked.", (people, id) => people.Disable(id, Actor.CommandLine));

    private static Command Enable(CommandContext context) =>
        Change(context, "enable", "Let a disabled person in again.", (people, id) => people.Enable(id, Actor.CommandLine));

    private static Command Change(CommandContext context, string name, string does, Func<PeopleRegister, long, PeopleOutcome> change)
    {
        var email = Email();
        var command = new Command(name, does) { email };
        command.SetAction(parsed =>
        {
            var person = Find(context, parsed.GetRequiredValue(email));
            if (change(Register(context), person.Id) == PeopleOutcome.LastAdmin)
            {
                throw new UsageException($"{person.Email} is the last active admin. First: crmreports people add EMAIL --role Admin");
            }

            context.Terminal.Out.WriteLine($"{person.Email} is {name}d.");
            return ExitCode.Done;
        });
        return command;
    }

    private static int Print(CommandContext context)
    {
        var people = Register(context).List();
        if (people.Count == 0)
        {
            context.Terminal.Out.WriteLine("Nobody yet. Start crmreports without a command and follow the link that it prints, or: crmreports people add EMAIL --role Admin");
            return ExitCode.Done;
        }

        List<object?[]> rows = [.. people.Select(person => new object?[]
        {
            person.Name, person.Email, person.Role.ToString(), StatusOf(person), person.SignedInAt is { } at ? StoredMoment(at) : null,
        })];
        new TextTable(Columns, () => new MemoryRows(rows)).Write(context.Terminal.Out);
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, string? address, string token, TimeSpan lasts)
    {
        context.Terminal.Out.WriteLine($"{(address ?? HostSettings.Read().Address?.GetLeftPart(UriPartial.Authority) ?? UsualAddress).TrimEnd('/')}/reset/{token}");
        context.Terminal.Error.WriteLine($"Works once, for {(int)lasts.TotalHours} hours. Whoever has it can choose the password.");
    }

    private static string StatusOf(Person person) => person switch
    {
        { DisabledAt: not null } => "disabled",
        { PasswordHash: null } => "invited",
        { LockedUntil: { } until } when until > DateTime.UtcNow => "locked",
        _ => "active",
    };

    private static string StoredMoment(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static Person Find(CommandContext context, string email) => Register(context).FindByEmail(email)
        ?? throw new UsageException($"Nobody has the address {email}. See crmreports people");

    private static PeopleRegister Register(CommandContext context) => new(context.Store, TimeProvider.System);

    private static Argument<string> Email() => new("email") { Description = "The e-mail address they sign in with." };

    private static Option<string?> Address() => new("--address") { Description = $"Address of the site that the link begins with; without it that of {HostSettings.AddressVariable}, else {UsualAddress}." };
}
