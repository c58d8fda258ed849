namespace CrmReports.Web.Commands.Output;

/// <summary>One line on standard error that keeps saying how far the work is; silent where nobody watches.</summary>
public sealed class StatusLine(Terminal terminal) : IDisposable
{
    private const long Pause = 100;
    private const string EraseLine = "\r\u001b[K";

    private readonly Lock mutex = new();
    private readonly bool watched = terminal.ErrorIsTerminal;
    private long next;
    private bool shown;

    public void Show<T>(T value, Func<T, string> describe)
    {
        if (!watched || Environment.TickCount64 < Volatile.Read(ref next))
        {
            return;
        }

        lock (mutex)
        {
            next = Environment.TickCount64 + Pause;
            shown = true;
            terminal.Error.Write(EraseLine + describe(value));
        }
    }

    public void Clear()
    {
        lock (mutex)
        {
            if (shown)
            {
                terminal.Error.Write(EraseLine);
                shown = false;
            }
        }
    }

    public void Dispose() => Clear();
}
