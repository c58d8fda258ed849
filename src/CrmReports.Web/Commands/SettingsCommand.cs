using System.CommandLine;
using CrmReports.Application.Organisation;
using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;
using CrmReports.Web.Resources;

namespace CrmReports.Web.Commands;

/// <summary><c>settings</c>, <c>settings list</c>, <c>settings set NAME VALUE</c>.</summary>
public static class SettingsCommand
{
    private static readonly ReportColumn[] Columns =
        [new("name", ReportType.Text), new("value", ReportType.Text), new("means", ReportType.Text)];

    public static Command Create(CommandContext context)
    {
        var list = new Command("list", "List the settings of the organisation.");
        list.SetAction(_ => List(context));
        var command = new Command("settings", "List and change the settings of the organisation.") { list, Set(context) };
        command.SetAction(_ => List(context));
        return command;
    }

    private static int List(CommandContext context)
    {
        var settings = new SettingsBook(context.Store, TimeProvider.System).Current;
        List<object?[]> rows =
            [.. Setting.All.Select(setting => new object?[] { setting.Name, setting.Read(settings), EnglishTexts.Settings($"Setting.{setting.Name}.Means") })];
        new TextTable(Columns, () => new MemoryRows(rows)).Write(context.Terminal.Out);
        return ExitCode.Done;
    }

    private static Command Set(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = $"One of {string.Join(", ", Setting.All.Select(setting => setting.Name))}." };
        var value = new Argument<string>("value") { Description = $"The new value; '{Setting.Never}' where days are counted and nothing is to be removed." };
        var command = new Command("set", "Change a setting.") { name, value };
        command.SetAction(parsed =>
        {
            var setting = parsed.GetRequiredValue(name);
            var book = new SettingsBook(context.Store, TimeProvider.System);
            var faults = book.Change(new Dictionary<string, string> { [setting] = parsed.GetRequiredValue(value) });
            if (faults is [var fault, ..])
            {
                throw new UsageException($"{setting}: {EnglishTexts.Settings($"Setting.Fault.{fault.Problem}", fault.Value)}");
            }

            context.Terminal.Out.WriteLine($"{setting} is {Shown(Setting.Find(setting)!.Read(book.Current))}.");
            if (setting == "time-zone")
            {
                context.Terminal.Error.WriteLine(EnglishTexts.Settings("ZoneLater"));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Shown(string value) => value.Length == 0 ? "not set" : value;
}
