using System.CommandLine;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>profiles</c>, <c>profiles save FILE.json</c>, <c>profiles show NAME</c>.</summary>
public static class ProfilesCommand
{
    private static readonly ReportColumn[] Columns =
        [new("name", ReportType.Text), new("version", ReportType.Integer), new("saved at (UTC)", ReportType.Text)];

    public static Command Create(CommandContext context)
    {
        var command = new Command("profiles", "List, save and show import profiles.") { Save(context), Show(context) };
        command.SetAction(parsed => List(context));
        return command;
    }

    private static int List(CommandContext context)
    {
        var profiles = SavedProfiles.List(context.Store);
        if (profiles.Count == 0)
        {
            context.Terminal.Out.WriteLine("No profiles yet. Next: crmreports profiles save FILE.json");
            return ExitCode.Done;
        }

        List<object?[]> rows = [.. profiles.Select(profile => new object?[] { profile.Name, profile.Version, profile.SavedAt[..16] })];
        new TextTable(Columns, () => new MemoryRows(rows)).Write(context.Terminal.Out);
        return ExitCode.Done;
    }

    private static Command Save(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "A profile as JSON; its name member is its name." };
        var command = new Command("save", "Save a profile; one of the same name gets a new version.") { file };
        command.SetAction(parsed =>
        {
            var saved = SavedProfiles.Save(context.Store, ProfileSource.Load(parsed.GetRequiredValue(file)), TimeProvider.System.GetUtcNow());
            context.Terminal.Out.WriteLine($"Profile {saved.Name}, version {saved.Version}. Use it: crmreports import FILE --profile \"{saved.Name}\"");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var name = new Argument<string>("name");
        var command = new Command("show", "Print the newest version of a profile as JSON.") { name };
        command.SetAction(parsed =>
        {
            context.Terminal.Out.WriteLine(SavedProfiles.Get(context.Store, parsed.GetRequiredValue(name)).Json);
            return ExitCode.Done;
        });
        return command;
    }
}
