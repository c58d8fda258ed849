using System.Globalization;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands.Output;

/// <summary>How an import ended, in words or JSON, and the exit code that says the same.</summary>
public static class ImportSummary
{
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

        output.WriteLine();
        WriteRows(result.Counts, output);
        WriteRecords(result.Counts.Records, output);
        WriteNext(result, output);
    }

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
