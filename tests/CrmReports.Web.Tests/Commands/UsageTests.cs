namespace CrmReports.Web.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void TheVersionStandsAloneOnStandardOutput()
    {
        var run = work.Run("--version");
        run.ShouldBe(new CommandRun(0, ProductVersion.Text + "\n", ""));
        Directory.Exists(work.DataFolder).ShouldBeFalse("Asking for the version must not make a data folder.");
    }

    [Fact]
    public void HelpNamesEveryCommand()
    {
        var run = work.Run("--help");
        run.ExitCode.ShouldBe(0);
        foreach (var command in new[]
        {
            "import ", "imports", "publish", "cancel", "undo", "rejects", "profiles", "reports", "report ", "stats", "correlations", "erase", "doctor", "migrate",
        })
        {
            run.Output.ShouldContain($"\n  {command}");
        }
    }

    [Fact]
    public void AnUnknownCommandIsBadInputAndTheCommandsAreNamed()
    {
        var run = work.Run("exprot");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("crmreports: There is no command 'exprot'. Commands: import, imports,");
        run.Error.ShouldEndWith("See crmreports --help\n");
    }

    [Fact]
    public void AMissingArgumentIsBadInputAndTheHelpOfThatCommandIsNamed()
    {
        var run = work.Run("profiles", "save");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("crmreports: Required argument 'file' missing for command: 'save'.\nSee crmreports profiles save --help\n");
    }

    [StoreTheory]
    [InlineData("publish", "four", "crmreports: 'four' is not the number of an import. The command imports lists them.\n")]
    [InlineData("publish", "4", "crmreports: There is no import 4.")]
    [InlineData("undo", "#4", "crmreports: There is no import 4.")]
    [InlineData("cancel", "4", "crmreports: There is no import 4.")]
    [InlineData("rejects", "4", "crmreports: There is no import 4.")]
    public void AnImportThatIsNotThereIsBadInput(string command, string id, string message)
    {
        var run = work.Run(command, id);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith(message);
    }

    [Fact]
    public void AnErasureMustBeConfirmed()
    {
        var run = work.Run("erase", "1001");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--yes");
        run.Error.ShouldNotContain("1001");
    }

    [Fact]
    public void ADataFolderThatCannotBeIsAFaultWithoutAStackTrace()
    {
        work.Write("data", "a file where the folder should be");
        var run = work.Run("imports");
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("crmreports: ");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void AStackTraceIsThereForWhoAsks()
    {
        work.Write("data", "a file where the folder should be");
        using var process = work.Start(["imports"], ("CRMREPORTS_DEBUG", "1"));
        process.StandardError.ReadToEnd().ShouldContain("   at CrmReports.");
        process.WaitForExit();
        process.ExitCode.ShouldBe(3);
    }

    [StoreFact]
    public void WhatIsSaidDoesNotDependOnTheLanguageOfTheMachine()
    {
        using var process = work.Start(["report", "sales", "--timing", "--format", "json"], ("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"));
        process.StandardError.ReadToEnd().ShouldMatch(@"(?m)^engine: \d+\.\d ms\n\z");
    }
}
