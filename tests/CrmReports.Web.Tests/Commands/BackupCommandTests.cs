using System.Diagnostics;

namespace CrmReports.Web.Tests.Commands;

/// <summary>Backup and restore as commands, and by processes that are killed.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly Workplace work = new();

    private string Backup => Path.Combine(work.Folder, "backup.zip");

    public void Dispose() => work.Dispose();

    [Fact]
    public void ABackupComesBackWhenItIsMeant()
    {
        Import("1");
        work.Run("backup", "-o", Backup).Output.ShouldStartWith($"{Backup}: data version 1, ");
        Import("2");

        var refused = work.Run("restore", Backup);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("holds 2 imports and 2 customers");
        refused.Error.ShouldContain("--yes");

        work.Run("restore", Backup, "--yes").Output.ShouldEndWith("data version 1.\n");
        Version().ShouldBe("1");
    }

    [Fact]
    public void ADamagedStoreIsReplaced()
    {
        Import("1");
        work.Run("backup", "-o", Backup).ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(work.DataFolder, "data.db"), "not a database");
        work.Run("restore", Backup, "--yes").ShouldBe(new CommandRun(0, work.Run("restore", Backup, "--yes").Output, ""));
        Version().ShouldBe("1");
    }

    [Fact]
    public void WhatIsNoBackupIsNamed()
    {
        work.Run("restore", work.Write("rows.csv", "a,b\n")).Error.ShouldStartWith("crmreports: rows.csv is no backup");
        work.Run("restore", Path.Combine(work.Folder, "none.zip")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task ARestoreIsRefusedWhileTheSiteServes()
    {
        Import("1");
        work.Run("backup", "-o", Backup).ExitCode.ShouldBe(0);
        using var site = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        while (await site.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Open ", StringComparison.Ordinal))
        {
        }

        var refused = work.Run("restore", Backup, "--yes");
        work.Run("backup", "-o", Backup).ExitCode.ShouldBe(0, "a backup may be made while the site serves");
        site.Kill();
        await site.WaitForExitAsync();

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("Stop it");
        work.Run("restore", Backup, "--yes").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void AKilledRestoreLeavesTheOldOrTheNew()
    {
        Import("1");
        work.Run("backup", "-o", Backup).ExitCode.ShouldBe(0);
        Import("2");
        var whole = Stopwatch.StartNew();
        work.Run("restore", Backup, "--yes").ExitCode.ShouldBe(0);
        whole.Stop();

        foreach (var share in new[] { 0.4, 0.6, 0.7, 0.8, 0.9 })
        {
            Import("2");
            using (var restore = work.Start(["restore", Backup, "--yes"]))
            {
                restore.WaitForExit(whole.Elapsed * share);
                restore.Kill();
                restore.WaitForExit();
            }

            Version().ShouldBeOneOf("1", "2");
            work.Run("doctor", "--verify").ExitCode.ShouldBe(0);
            work.Run("restore", Backup, "--yes").ExitCode.ShouldBe(0);
        }
    }

    private void Import(string customer) =>
        work.Run("import", work.Write($"rows{customer}.csv", $"customer_id,order_date,amount\n{customer},2024-01-05,2.50\n")).ExitCode.ShouldBe(0);

    private string Version()
    {
        var doctor = work.Run("doctor");
        doctor.ExitCode.ShouldBe(0, doctor.Output);
        const string before = "data version ";
        return doctor.Output[(doctor.Output.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split(',')[0];
    }
}
