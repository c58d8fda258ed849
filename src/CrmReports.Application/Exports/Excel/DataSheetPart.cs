namespace CrmReports.Application.Exports.Excel;

/// <summary>
/// The part of one sheet while it is written. What comes before <see cref="Release"/> is held back in memory, since
/// the column widths stand before the rows that they are taken from.
/// </summary>
internal sealed class DataSheetPart : IDisposable
{
    /// <summary>Fits the second-level cache.</summary>
    private const int BufferSize = 128 * 1024;

    private const int MostHeld = 4 * 1024 * 1024;

    private readonly Stream part;
    private readonly BackgroundWriter background;
    private MemoryStream? held = new();

    public DataSheetPart(WorkbookPackage package)
    {
        part = package.OpenSheet();
        background = new BackgroundWriter(part, BufferSize);
        Buffer = new Utf8Buffer(BufferSize, Drain);
    }

    public Utf8Buffer Buffer { get; }

    public bool IsHeld => held is not null;

    public bool HoldsEnough => held is { Length: > MostHeld };

    /// <summary>Writes what stands first, then what was held back; from now on everything goes through.</summary>
    public void Release(ReadOnlySpan<byte> head)
    {
        if (held is null)
        {
            return;
        }

        Buffer.Flush();
        var rows = held.GetBuffer().AsSpan(0, (int)held.Length);
        held = null;
        Buffer.Write(head);
        Buffer.Write(rows);
    }

    /// <summary>Waits until everything is in the archive.</summary>
    public void Complete()
    {
        Buffer.Flush();
        background.Complete();
    }

    public void Dispose()
    {
        background.Dispose();
        part.Dispose();
    }

    private byte[] Drain(byte[] bytes, int length)
    {
        if (held is null)
        {
            return background.Exchange(bytes, length);
        }

        held.Write(bytes, 0, length);
        return bytes;
    }
}
