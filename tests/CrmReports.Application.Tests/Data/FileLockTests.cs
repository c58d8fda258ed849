using CrmReports.Application.Data;

namespace CrmReports.Application.Tests.Data;

/// <summary>Locks that somebody holds, and locks that nobody can have.</summary>
public sealed class FileLockTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ALockThatIsHeldIsNotGivenTwiceAndItsFileIsForTheOwnerAlone()
    {
        var path = Path.Combine(folder.Path, "a.lock");
        using (FileLock.TryTake(path).ShouldNotBeNull())
        {
            FileLock.TryTake(path).ShouldBeNull();
            FileLock.TryShare(path).ShouldBeNull();
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        using var one = FileLock.TryShare(path).ShouldNotBeNull();
        using var two = FileLock.TryShare(path).ShouldNotBeNull();
    }

    [Fact]
    public void ALockThatCannotBeHadNamesItsFolderInsteadOfSayingThatSomebodyHoldsIt()
    {
        // A file that nobody can open for writing, not even the superuser.
        const string Unwritable = "/sys/kernel/notes";
        if (!File.Exists(Unwritable))
        {
            return;
        }

        var fault = Should.Throw<FolderFaultException>(() => FileLock.TryTake(Unwritable));
        fault.Trouble.ShouldBe(StoreTrouble.ReadOnly);
        fault.Message.ShouldContain("The folder /sys/kernel cannot be written");
    }

    [Fact]
    public void AFaultSaysWhatKeepsAnythingFromBeingWritten()
    {
        StoreTroubles.Of(new IOException("no space", 28)).ShouldBe(StoreTrouble.DiskFull);
        StoreTroubles.Of(new IOException("read-only", 30)).ShouldBe(StoreTrouble.ReadOnly);
        StoreTroubles.Of(new InvalidOperationException("outer", new UnauthorizedAccessException())).ShouldBe(StoreTrouble.ReadOnly);
        StoreTroubles.Of(new IOException("held", 11)).ShouldBe(StoreTrouble.None);
        new FolderFaultException(StoreTrouble.ReadOnly, "/var/lib/crmreports", new IOException()).Message.ShouldBe(
            "The folder /var/lib/crmreports cannot be written. Check whose it is and whether its disk is mounted read-only; nothing was changed.");
    }
}
