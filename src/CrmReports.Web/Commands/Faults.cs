using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;
using CrmReports.Application.Sources;

namespace CrmReports.Web.Commands;

/// <summary>Says what went wrong and which exit code it is: the one place where a fault becomes a message.</summary>
public static class Faults
{
    public const string DebugVariable = "CRMREPORTS_DEBUG";

    public static int Report(Exception fault, TextWriter error)
    {
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            error.WriteLine(fault);
        }

        switch (fault)
        {
            case UsageException or BackupException or CopyException or ImportException or ReportException or SourceException:
                error.WriteLine($"crmreports: {fault.Message}");
                return ExitCode.BadInput;
            case OperationCanceledException:
                error.WriteLine("crmreports: Interrupted. Nothing was changed.");
                return ExitCode.Interrupted;
            default:
                error.WriteLine($"crmreports: {Describe(fault)}");
                return ExitCode.Fault;
        }
    }

    /// <summary>A message without customer data: only faults of files, disks and stores speak for themselves, because
    /// theirs name files and tables; any other message may quote a value.</summary>
    public static string Describe(Exception fault) => fault is UsageException or IOException or UnauthorizedAccessException or TimeoutException
        ? fault.Message
        : $"Something went wrong ({fault.GetType().Name}). With {DebugVariable}=1 the same command says where.";
}
