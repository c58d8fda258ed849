namespace CrmReports.Web.Tests.Commands;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public void ASettingThatIsSetIsListed()
    {
        work.Run("settings", "set", "time-zone", "Europe/Berlin").ShouldBe(new CommandRun(
            0, "time-zone is Europe/Berlin.\n", "A new zone applies to later imports only; what is stored keeps its times.\n"));

        var run = work.Run("settings", "list");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"\ntime-zone\s+Europe/Berlin\s");
        run.Output.ShouldMatch(@"\nkeep-ledger\s+never\s");
    }

    [StoreFact]
    public void ARefusedValueIsNamedWithTheRemedy()
    {
        work.Run("settings", "set", "currency", "Mark").ShouldBe(new CommandRun(
            2, "", "crmreports: currency: “Mark” is no currency code. Write three letters such as EUR or CNY, or nothing.\n"));
        work.Run("settings", "set", "colour", "red").Error.ShouldContain("There is no such setting.");
    }

    [Fact]
    public void TheDataFolderIsForItsOwnerAlone()
    {
        work.Run("migrate").ExitCode.ShouldBe(0);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(work.DataFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(work.DataFolder, "data.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
