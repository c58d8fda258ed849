using System.Text.Json;

namespace CrmReports.Web.Tests.Commands;

public sealed class StoreCommandTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void MigrateMakesBothStores()
    {
        work.Run("migrate").ShouldBe(new CommandRun(0, $"The stores in {work.DataFolder} are up to date.\n", ""));
        File.Exists(Path.Combine(work.DataFolder, "data.db")).ShouldBeTrue();
        File.Exists(Path.Combine(work.DataFolder, "operations.db")).ShouldBeTrue();
    }

    [StoreFact]
    public void ImportsOfAnEmptyStoreSayWhatToDoNext()
    {
        work.Run("imports").ShouldBe(new CommandRun(0, "No imports yet. Next: crmreports import FILE.csv\n", ""));
    }

    [StoreFact]
    public void ImportsOfAnEmptyStoreAreAnEmptyJsonArray()
    {
        work.Run("imports", "--json").ShouldBe(new CommandRun(0, "[]\n", ""));
    }

    [StoreFact]
    public void DoctorFindsANewFolderInOrder()
    {
        var run = work.Run("doctor", "--verify");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"ok    Data folder: {work.DataFolder} can be written\n");

        // A server may not let this login look at its pages, and doctor then says so.
        run.Output.ShouldMatch(CurrentProvider.Value == StoreProvider.SqlServer
            ? @"(?m)^(ok    Data store: undamaged|note  Data store: not checked: .+)$"
            : @"(?m)^ok    Data store: undamaged$");
        run.Output.ShouldContain("ok    Operations store: undamaged\n");
        run.Output.ShouldContain("ok    Rollups: equal to a full rebuild\n");
    }

    [Fact]
    public void DoctorSeesADamagedStore()
    {
        work.Run("migrate").ExitCode.ShouldBe(0);
        var file = Path.Combine(work.DataFolder, "operations.db");
        var bytes = File.ReadAllBytes(file);
        Array.Fill(bytes, (byte)0xFF, 100, 3000);
        File.WriteAllBytes(file, bytes);

        var run = work.Run("doctor");
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldContain("FAIL  Stores: ");
    }

    [StoreFact]
    public void AProfileSavedAgainKeepsItsVersionUntilItChanges()
    {
        var file = work.Write("orders.json", """{ "name": "Orders", "exactDuplicates": "drop" }""");
        work.Run("profiles", "save", file).Output.ShouldStartWith("Profile Orders, version 1.");
        work.Run("profiles", "save", file).Output.ShouldStartWith("Profile Orders, version 1.");
        work.Write("orders.json", """{ "name": "Orders", "exactDuplicates": "keep" }""");
        work.Run("profiles", "save", file).Output.ShouldStartWith("Profile Orders, version 2.");

        using var shown = JsonDocument.Parse(work.Run("profiles", "show", "Orders").Output);
        shown.RootElement.GetProperty("version").GetInt32().ShouldBe(2);
        shown.RootElement.GetProperty("exactDuplicates").GetString().ShouldBe("keep");
        work.Run("profiles").Output.ShouldMatch(@"\nOrders\s+2  \d{4}-\d\d-\d\d \d\d:\d\d\n\z");
    }

    [StoreFact]
    public void EverythingThatIsWrongInAProfileIsNamed()
    {
        var run = work.Run("profiles", "save", work.Write("bad.json", """{ "name": "", "decimalMark": "x" }"""));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("\n  name: ");
        run.Error.ShouldContain("\n  decimalMark: ");
    }
}
