using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;

namespace CrmReports.Web.Commands.Output;

/// <summary>How an import ended, in words or JSON, and the exit code that says the same.</summary>
public static class ImportSummary
{
    private const int MostColumns = 20;

    public static int Write(ImportResult result, bool json, Terminal terminal)
    {
        if (json)
        {
            ImportJson.Write(result, terminal.Bytes);
            if (result.Reason is not null)
            {
                terminal.Error.WriteLine($"crmreports: {result.Reason}");
            }
        }
        else
        {
            WriteText(result, terminal.Out);
        }

        return Code(result);
    }

    private static int Code(ImportResult result) => result.State switch
    {
        ImportState.Published => ExitCode.Done,
        ImportState.Failed => ExitCode.Fault,
        _ when result.Counts.StoresNothing => ExitCode.BadInput,

        // A dry run ends staged, with nothing to publish.
        _ => result.ImportId == 0 && result.Reason is null ? ExitCode.Done : ExitCode.Held,
    };

    private static void WriteText(ImportResult result, TextWriter output)
    {
        output.WriteLine(Headline(result));
        if (result.Reason is not null)
        {
            output.WriteLine($"  {result.Reason}");
        }

        if (result.Corrects is { } first)
        {
            output.WriteLine($"  Brings rejected rows of import #{first} corrected; read as that import was.");
        }

        if (result.Computed.Count > 0)
        {
            output.WriteLine($"  An export of this site; left out because they were computed: {string.Join(", ", result.Computed)}.");
        }

        WriteSkipped(result.Reading, output);
        output.WriteLine();
        WriteRows(result.Counts, output);
        WriteRecords(result.Counts.Records, output);
        if (result.Counts.Values is { } values)
        {
            WriteValues(values, output);
        }

        ProposalText.Write(result, output);
        WriteNext(result, output);
    }

    /// <summary>Nothing of a file is left out without a word.</summary>
    private static void WriteSkipped(SourceReading? reading, TextWriter output)
    {
        if (reading is { Skipped.Count: > 0 })
        {
            output.WriteLine(reading.SkippedAbove > 0
                ? $"  {Lines(reading.SkippedAbove)} above the header on line {reading.HeaderLine} {(reading.SkippedAbove == 1 ? "is" : "are")} not read."
                : $"  The header has {reading.HeaderRows} lines.");
        }

        if (reading is { Renamed.Count: > 0 })
        {
            output.WriteLine($"  Column names that come twice were made distinct: {string.Join(", ", reading.Renamed.Select(column => $"'{column.Name}' is '{column.Became}'"))}.");
        }
    }

    private static string Lines(long lines) => lines == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines");

    private static string Headline(ImportResult result)
    {
        var speed = result.Seconds > 0 ? result.Counts.Read / result.Seconds : 0;
        var time = string.Create(CultureInfo.InvariantCulture, $"{result.Counts.Read:N0} rows in {result.Seconds:0.0} s, {speed:N0} rows/s");
        if (result.ImportId == 0)
        {
            return $"Dry run: nothing was kept. {time}.";
        }

        var what = result.State switch
        {
            ImportState.Published when result.Counts.Rejected > 0 =>
                string.Create(CultureInfo.InvariantCulture, $"is published, with {result.Counts.Rejected:N0} rows rejected"),
            ImportState.Published => "is published",
            ImportState.Staged when result.Counts.StoresNothing => "is not published",
            ImportState.Staged => "is held; nothing is published yet",
            ImportState.Cancelled => "is cancelled; nothing was changed",
            ImportState.Failed => "failed; nothing was changed",
            _ => $"is {ImportJson.Word(result.State)}",
        };
        return $"Import #{result.ImportId} {what}. {time}.";
    }

    private static void WriteRows(ImportCounts counts, TextWriter output)
    {
        WriteCount(output, "Rows read", counts.Read);
        WriteCount(output, "created", counts.Created);
        WriteCount(output, "updated", counts.Updated);
        WriteCount(output, "unchanged", counts.Unchanged);
        WriteCount(output, "duplicates", counts.Duplicates);
        WriteCount(output, "rejected", counts.Rejected, counts.Dropped, "dropped by a rule");
        WriteCount(output, "Rows with corrected values", counts.Corrected);
    }

    private static void WriteCount(TextWriter output, string name, long count, long part = 0, string partName = "")
    {
        var indent = char.IsUpper(name[0]) ? "" : "  ";
        var ofThese = part > 0 ? string.Create(CultureInfo.InvariantCulture, $" (of these {part:N0} {partName})") : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent + name,-28}{count,14:N0}{ofThese}"));
    }

    private static void WriteRecords(RecordKindCounts records, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"Records",-28}{"created",14}{"updated",14}{"unchanged",14}");
        foreach (var (name, counts) in new[] { ("customers", records.Customers), ("purchases", records.Purchases), ("interactions", records.Interactions) })
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{"  " + name,-28}{counts.Created,14:N0}{counts.Updated,14:N0}{counts.Unchanged,14:N0}"));
        }
    }

    private static void WriteValues(ValueCounts values, TextWriter output)
    {
        output.WriteLine();
        WriteCount(output, "Values in these rows", values.Read);
        WriteCount(output, "stored", values.Stored);
        WriteCount(output, "missing", values.Missing);
        WriteCount(output, "blanked by a rule", values.Blanked);
        WriteCount(output, "left out", values.LeftOut);
        foreach (var note in values.Columns.Take(MostColumns).SelectMany(Notes))
        {
            output.WriteLine(note);
        }

        if (values.Columns.Count > MostColumns)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{values.Columns.Count - MostColumns:N0} more columns: see them with --json."));
        }
    }

    /// <summary>What a person should know of a column before its rows are published.</summary>
    private static IEnumerable<string> Notes(ColumnValues column)
    {
        if (column.Ignored)
        {
            yield return $"Column '{column.Column}' is left out by the mapping.";
        }
        else if (column.LeftOut > 0)
        {
            yield return Say($"Column '{column.Column}': {column.LeftOut:N0} left out, because the row states no record that they belong to.");
        }

        if (column.Kept > 0)
        {
            yield return Say($"Column '{column.Column}': {column.Kept:N0} kept as the field '{column.KeptAs}' of the purchase or interaction, because the row names no customer.");
        }

        if (Doubt(column) is { } doubt)
        {
            yield return doubt;
        }

        if (column.Blanked > 0)
        {
            yield return Say($"Column '{column.Column}': {column.Blanked:N0} blanked by a rule.");
        }
    }

    /// <summary>Why a column that looks like numbers or dates is text.</summary>
    private static string? Doubt(ColumnValues column) => column.Doubt switch
    {
        Problem.AmbiguousNumber => $"Column '{column.Column}' is kept as text: its values can be read with a decimal comma or with a decimal dot, and none says which. Say it with --decimal . or --decimal ,",
        Problem.WrongDecimalMark => $"Column '{column.Column}' is kept as text: some of its values have a decimal comma, others a decimal dot.",
        Problem.AmbiguousDate => $"Column '{column.Column}' is kept as text: its dates can be read in more than one order, and the column does not say which. Say it with --date-order.",
        _ => null,
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void WriteNext(ImportResult result, TextWriter output)
    {
        if (result.ImportId == 0)
        {
            return;
        }

        output.WriteLine();
        if (result.Counts.Rejected > 0)
        {
            output.WriteLine($"The rejected rows and why:  crmreports rejects {result.ImportId} -o rejects.csv");
        }

        if (result.State == ImportState.Staged)
        {
            if (!result.Counts.StoresNothing)
            {
                output.WriteLine($"Publish it all the same:    crmreports publish {result.ImportId}");
            }

            output.WriteLine($"Or discard it:              crmreports cancel {result.ImportId}");
        }
        else if (result.State == ImportState.Published)
        {
            output.WriteLine($"Take it all back:           crmreports undo {result.ImportId}");
        }
    }
}
