using CrmReports.Application.Data;
using CrmReports.Data.SqlServer;

namespace CrmReports.Application.Tests.Data;

public sealed class AttemptsTests
{
    /// <summary>"Transaction was deadlocked", and "Invalid object name".</summary>
    private const int Deadlock = 1205;
    private const int NoTable = 208;

    [Fact]
    public void AFaultThatPassesBeginsTheStepAnew()
    {
        var seen = new List<int>();
        Attempts.Run(
            attempt =>
            {
                seen.Add(attempt);
                return attempt == 0 ? throw new SqlServerStoreException(Deadlock, "deadlock") : "done";
            },
            CancellationToken.None).ShouldBe("done");
        seen.ShouldBe([0, 1]);
    }

    [Fact]
    public void AnyOtherFaultEndsIt()
    {
        var times = 0;
        Should.Throw<SqlServerStoreException>(() => Attempts.Run<int>(
            _ =>
            {
                times++;
                throw new SqlServerStoreException(NoTable, "no such table");
            },
            CancellationToken.None));
        times.ShouldBe(1);
    }

    [Fact]
    public void WhoeverCancelsDoesNotWaitForAnotherAttempt()
    {
        using var work = new CancellationTokenSource();
        var times = 0;
        Should.Throw<SqlServerStoreException>(() => Attempts.Run<int>(
            _ =>
            {
                times++;
                work.Cancel();
                throw new SqlServerStoreException(Deadlock, "deadlock");
            },
            work.Token));
        times.ShouldBe(1);
    }
}
