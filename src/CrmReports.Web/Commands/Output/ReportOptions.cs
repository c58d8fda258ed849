using System.CommandLine;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>What <c>report</c>, <c>stats</c> and <c>correlations</c> have in common: which rows, where to, how long.</summary>
public sealed class ReportOptions
{
    private readonly Option<string?> from = new("--from") { HelpName = "period", Description = "From this day, month, quarter, week or year on: 2024, 2024-Q1, 2024-01, 2024-W05, 2024-01-31." };
    private readonly Option<string?> to = new("--to") { HelpName = "period", Description = "To the end of this period." };
    private readonly Option<string[]> filter = new("--filter") { HelpName = "field=value", Description = "Only rows with this value; of one field any, of several fields all. field= is a missing value.", DefaultValueFactory = _ => [] };
    private readonly Option<string?> order = new("--order") { HelpName = "file|date", Description = "What a running total follows." };
    private readonly Option<bool> timing = new("--timing") { Description = "Say on standard error what the engine took, without start and output." };
    private readonly OutputOptions output;

    public ReportOptions(Command command)
    {
        foreach (var option in new Option[] { from, to, filter, order })
        {
            command.Add(option);
        }

        output = new OutputOptions(command);
        command.Add(timing);
    }

    /// <summary>Parts of a list separated by commas, those inside parentheses not counted.</summary>
    public static IReadOnlyList<string> Split(string? list)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        var text = list ?? "";
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
                continue;
            }

            depth = Math.Max(0, depth + (text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0));
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }

    public DateOnly? From(ParseResult parsed) => parsed.GetValue(from) is { } text ? ReportWords.From(text) : null;

    public DateOnly? To(ParseResult parsed) => parsed.GetValue(to) is { } text ? ReportWords.To(text) : null;

    public ReportOrder? Order(ParseResult parsed) => parsed.GetValue(order) is { } text ? ReportWords.Order(text) : null;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters(ParseResult parsed) =>
        ReportWords.Filters(parsed.GetValue(filter) ?? []);

    /// <summary>Makes the table and writes it as asked.</summary>
    public int Run(CommandContext context, ParseResult parsed, Func<ReportEngine, CancellationToken, ReportTable> make)
    {
        output.Check(parsed, context.Terminal);
        var engine = new ReportEngine(context.Store);
        var cancellation = context.Cancellation;
        var watch = new EngineWatch();
        using var table = make(engine, cancellation);
        if (parsed.GetValue(timing))
        {
            watch.ReadAll(table);
        }

        output.Write(table, parsed, context.Terminal, cancellation);
        if (parsed.GetValue(timing))
        {
            watch.Say(context.Terminal.Error);
        }

        return ExitCode.Done;
    }
}
