using System.Globalization;

namespace CrmReports.Web.Tests.Commands;

/// <summary>Copying as a command, and by processes that are killed.</summary>
public sealed class CopyCommandTests : IDisposable
{
    private readonly Workplace work = new();

    private string To => Path.Combine(work.Folder, "new");

    public void Dispose() => work.Dispose();

    [Fact]
    public void ACopyIsTheSameStoreInAnotherFolder()
    {
        Import(rows: 20);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(work.DataFolder, "keys")).FullName, "key-1.xml"), "<key/>");

        var copied = Copy();

        copied.ExitCode.ShouldBe(0, copied.Error);
        copied.Output.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Purchases          {20,13:N0}  equal\n"));
        copied.Output.ShouldContain("1 files of imports that wait");
        copied.Output.ShouldEndWith($"data version 1, now also in {To}.\n");
        In(To, "report", "sales", "--format", "csv").ShouldBe(work.Run("report", "sales", "--format", "csv"));
        In(To, "doctor", "--verify").ExitCode.ShouldBe(0);
        var again = Copy();
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("not empty");
    }

    [Fact]
    public void AKilledCopyIsRefusedUntilTheSameCommandEndedIt()
    {
        Import(rows: 60_000);
        Copy().ExitCode.ShouldBe(0);
        var whole = BytesThere();

        var refused = 0;
        foreach (var share in new[] { 0.01, 0.2, 0.4, 0.6, 0.8 })
        {
            Directory.Delete(To, recursive: true);
            using (var copy = work.Start(["copy", "--to", $"folder:{To}"]))
            {
                while (!copy.HasExited && BytesThere() < whole * share)
                {
                    Thread.Sleep(1);
                }

                copy.Kill();
                copy.WaitForExit();
            }

            var report = In(To, "report", "sales");
            if (report.ExitCode != 0)
            {
                report.Error.ShouldContain("has not ended");
                refused++;
                Copy().ExitCode.ShouldBe(0);
            }
            else if (!report.Output.Contains("60,000", StringComparison.Ordinal))
            {
                // Killed before it began: the store there is an empty one.
                Copy().ExitCode.ShouldBe(0);
            }

            In(To, "report", "sales", "--format", "csv").Output.ShouldBe(work.Run("report", "sales", "--format", "csv").Output);
        }

        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void NobodyElseMayWorkOnEitherFolder()
    {
        Import(rows: 1);
        Directory.CreateDirectory(To);
        using (Application.Care.FolderUse.Enter(To))
        {
            var refused = Copy();
            refused.ExitCode.ShouldBe(2);
            refused.Error.ShouldContain("Stop it");
        }

        Copy().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void TheServerMustBeDescribed()
    {
        var run = work.Run("copy", "--to", "sqlserver");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(DatabaseSettings.ConnectionVariable);
    }

    [Theory]
    [InlineData("somewhere")]
    [InlineData("folder:")]
    public void APlaceThatIsNoneIsNamed(string place)
    {
        var run = work.Run("copy", "--to", place);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"'{place}' is no place to copy to");
    }

    [Fact]
    public void TheFolderItselfIsRefused() => work.Run("copy", "--to", $"folder:{work.DataFolder}").Error.ShouldContain("is the data folder itself");

    private long BytesThere() => Directory.Exists(To) ? new DirectoryInfo(To).EnumerateFiles("data.db*").Sum(Length) : 0;

    /// <summary>0 of a file that SQLite has removed meanwhile.</summary>
    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private CommandRun Copy() => work.Run("copy", "--to", $"folder:{To}");

    private void Import(int rows) => work.Run(
        "import",
        work.Write("rows.csv", "customer_id,order_date,line_id,amount\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"C{i % 500},2024-01-05,L{i},2.50\n")))).ExitCode.ShouldBe(0);

    private CommandRun In(string folder, params string[] arguments)
    {
        using var process = work.Start(arguments, (DataFolder.Variable, folder));
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
