using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CrmReports.Data.SqlServer;

namespace CrmReports.Application.Tests.Data;

public sealed class ServerWatchTests
{
    [Fact]
    public async Task OneFaultSufficesAndTheServerIsAskedUntilItAnswers()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var callers = 0;
        var hangingUp = Task.Run(async () =>
        {
            while (true)
            {
                using var caller = await server.AcceptTcpClientAsync();
                Interlocked.Increment(ref callers);
            }
        });
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var connections = new SqlServerConnections($"Server=127.0.0.1,{port};Database=none;User ID=nobody;Password=none;Connect Timeout=2;Encrypt=false");

        Should.Throw<SqlServerStoreException>(connections.OpenOwn).IsServerAway.ShouldBeTrue();

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            var fault = Should.Throw<SqlServerStoreException>(connections.Open);
            fault.IsTransient.ShouldBeTrue();
            fault.Message.ShouldContain("cannot be opened");
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        var before = Volatile.Read(ref callers);
        SpinWait.SpinUntil(() => Volatile.Read(ref callers) > before, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        server.Stop();
        await Should.ThrowAsync<SocketException>(() => hangingUp);
    }
}
