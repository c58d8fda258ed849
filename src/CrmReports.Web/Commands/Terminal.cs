using System.Text;

namespace CrmReports.Web.Commands;

/// <summary>Standard output for results, standard error for everything said about them; both UTF-8.</summary>
public sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal()
    {
        // Other systems' terminals read UTF-8 as it is.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        Bytes = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        Out = new StreamWriter(Bytes, Utf8, 4096) { NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), Utf8, 1024) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Text results. Flushed when the command ends.</summary>
    public TextWriter Out { get; }

    /// <summary>The same output for bytes; not to be mixed with <see cref="Out"/>.</summary>
    public Stream Bytes { get; }

    public TextWriter Error { get; }

    public bool OutIsTerminal => !Console.IsOutputRedirected;

    public bool ErrorIsTerminal => !Console.IsErrorRedirected;

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
