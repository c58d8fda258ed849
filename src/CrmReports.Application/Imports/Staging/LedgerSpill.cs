using CrmReports.Application.Conversion;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Rejected and corrected cells, written to a temporary file by one thread and read back in one go. Many
/// rejects must not cost memory.</summary>
internal sealed class LedgerSpill : IDisposable
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Longer values are cut in the ledger; the source keeps them whole.</summary>
    public const int MaxValueBytes = 1_000;

    /// <summary>Longer rows too.</summary>
    public const int MaxRawBytes = 64 * 1024;

    private readonly string path;
    private readonly RowBuffer buffer = new(FlushAt * 2);
    private FileStream? file;

    public LedgerSpill(string path) => this.path = path;

    public long Entries { get; private set; }

    public void Add(in SpilledEntry entry)
    {
        Entries++;
        buffer.Number(entry.Row);
        buffer.Number(entry.Line);
        buffer.Byte((byte)entry.Kind);
        buffer.Byte((byte)entry.Problem);
        buffer.Number((long)entry.Corrections);
        buffer.Number(entry.Column + 1);
        buffer.Number(entry.Detail);
        buffer.Int64(entry.CustomerKey);
        buffer.Block(Cut(entry.Value, MaxValueBytes));
        buffer.Block(Cut(entry.NewValue, MaxValueBytes));
        buffer.Block(Cut(entry.Raw, MaxRawBytes));
        if (buffer.Length >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Calls <paramref name="visit"/> for every entry in the order of writing.</summary>
    public void Read(SpillVisitor visit)
    {
        Flush();
        if (file is null)
        {
            return;
        }

        file.Flush();
        file.Position = 0;
        var header = new byte[sizeof(int)];
        var block = Array.Empty<byte>();
        while (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length)
        {
            var length = BitConverter.ToInt32(header);
            block = block.Length < length ? new byte[length] : block;
            file.ReadExactly(block.AsSpan(0, length));
            var reader = new CellReader(block.AsSpan(0, length));
            while (!reader.AtEnd)
            {
                visit(Next(ref reader));
            }
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }

    private static SpilledEntry Next(ref CellReader reader) => new()
    {
        Row = (int)reader.Number(),
        Line = reader.Number(),
        Kind = (LedgerKind)reader.Byte(),
        Problem = (Problem)reader.Byte(),
        Corrections = (Correction)reader.Number(),
        Column = (int)reader.Number() - 1,
        Detail = (int)reader.Number(),
        CustomerKey = reader.Int64(),
        Value = reader.Block(),
        NewValue = reader.Block(),
        Raw = reader.Block(),
    };

    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Not in the middle of a character.
        while ((text[most] & 0xC0) == 0x80)
        {
            most--;
        }

        return text[..most];
    }

    private void Flush()
    {
        if (buffer.Length == 0)
        {
            return;
        }

        file ??= TemporaryFile.OpenStream(path);
        file.Write(BitConverter.GetBytes(buffer.Length));
        file.Write(buffer.Written);
        buffer.Clear();
    }
}

internal delegate void SpillVisitor(in SpilledEntry entry);

/// <summary>An entry on its way to the ledger; the texts are valid during the visit.</summary>
internal ref struct SpilledEntry
{
    public int Row;
    public long Line;
    public LedgerKind Kind;
    public Problem Problem;
    public Correction Corrections;

    /// <summary>The source's column, or -1 for the whole row.</summary>
    public int Column;

    /// <summary>What <see cref="SourceRow.ProblemDetail"/> says of a row that cannot be read.</summary>
    public int Detail;

    /// <summary>High half of the customer's key, or 0.</summary>
    public long CustomerKey;

    public ReadOnlySpan<byte> Value;
    public ReadOnlySpan<byte> NewValue;
    public ReadOnlySpan<byte> Raw;
}
