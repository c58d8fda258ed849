using System.Net;
using System.Net.Sockets;
using CrmReports.Application.Data;
using CrmReports.Data.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.Tests.Data;

public sealed class ServerWatchTests
{
    private const string Text = "Server=127.0.0.1,{0};Database=none;User ID=nobody;Password=none;Connect Timeout=2;Encrypt=false";

    [Fact]
    public async Task EverybodyIsRefusedAtOnceUntilTheServerAnswers()
    {
        var (asked, back) = (0, false);
        var answers = false;
        var watch = new ServerWatch(_ => Task.FromResult(Interlocked.Increment(ref asked) > 0 && Volatile.Read(ref answers)), () => back = true, TimeProvider.System);
        Should.NotThrow(watch.RefuseWhileAway);

        watch.Note(await Refusal());

        SpinWait.SpinUntil(() => IsRefused(watch), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        back.ShouldBeFalse();
        Volatile.Write(ref answers, true);
        SpinWait.SpinUntil(() => !IsRefused(watch), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        back.ShouldBeTrue();
        asked.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task AFaultThatASecondQuestionDoesNotMeetRefusesNobody()
    {
        using var asked = new SemaphoreSlim(0);
        var watch = new ServerWatch(_ => Task.FromResult(asked.Release() == 0), () => throw new InvalidOperationException("It was never away."), TimeProvider.System);

        watch.Note(await Refusal());

        (await asked.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        IsRefused(watch).ShouldBeFalse();
    }

    [Fact]
    public async Task WhateverGoesWrongInAskingItIsAskedAgain()
    {
        var asked = 0;
        var watch = new ServerWatch(_ => ++asked < 3 ? throw new NotSupportedException() : Task.FromResult(true), () => { }, TimeProvider.System);

        watch.Note(await Refusal());

        SpinWait.SpinUntil(() => asked == 3, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        SpinWait.SpinUntil(() => !IsRefused(watch), TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    /// <summary>By sessions of ours and by EF Core alike.</summary>
    [Fact]
    public void AServerThatHangsUpIsAFaultThatPasses()
    {
        using var server = new HangingUp();
        var store = new SqlServerDataStore(new SqlServerSettings(string.Format(null, Text, server.Port)));

        var own = Should.Throw<SqlServerStoreException>(() => store.Read());
        var ofContext = Should.Throw<SqlServerStoreException>(() =>
        {
            using var context = store.NewOperationsContext();
            context.People.Any();
        });
        var ofTransaction = Should.Throw<SqlServerStoreException>(() =>
        {
            using var context = store.NewOperationsContext();
            context.Database.BeginTransaction();
        });

        foreach (var fault in new[] { own, ofContext, ofTransaction })
        {
            IStoreFault.IsPassing(fault).ShouldBeTrue();
            fault.Message.ShouldStartWith("The database none on 127.0.0.1");
        }
    }

    private static bool IsRefused(ServerWatch watch)
    {
        try
        {
            watch.RefuseWhileAway();
            return false;
        }
        catch (SqlServerStoreException)
        {
            return true;
        }
    }

    private static async Task<SqlServerStoreException> Refusal()
    {
        using var server = new HangingUp();
        return await Task.Run(() => Should.Throw<SqlServerStoreException>(new SqlServerConnections(string.Format(null, Text, server.Port)).OpenOwn));
    }

    /// <summary>Takes calls and hangs up.</summary>
    private sealed class HangingUp : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public HangingUp()
        {
            listener.Start();
            _ = Answer();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void Dispose() => listener.Dispose();

        private async Task Answer()
        {
            try
            {
                while (true)
                {
                    (await listener.AcceptTcpClientAsync()).Dispose();
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                // The test has ended.
            }
        }
    }
}
