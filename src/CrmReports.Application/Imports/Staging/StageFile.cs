using System.Runtime.InteropServices;
using CrmReports.Application.Duplicates;
using Microsoft.Win32.SafeHandles;

namespace CrmReports.Application.Imports.Staging;

/// <summary>The staged rows of an import in file order: row number, length, encoded row.</summary>
internal sealed class StageFile : IDisposable
{
    private const int BlockBytes = 512 * 1024;
    private const int HeaderBytes = 2 * sizeof(int);

    private readonly FileStream file;
    private byte[] block = new byte[BlockBytes];
    private int fill;

    public StageFile(string path) =>
        file = TemporaryFile.OpenStream(path);

    public void Add(int row, ReadOnlySpan<byte> encoded)
    {
        if (block.Length - fill < encoded.Length + HeaderBytes)
        {
            Flush();
            if (block.Length < encoded.Length + HeaderBytes)
            {
                block = new byte[encoded.Length + HeaderBytes];
            }
        }

        MemoryMarshal.Write(block.AsSpan(fill), row);
        MemoryMarshal.Write(block.AsSpan(fill + sizeof(int)), encoded.Length);
        encoded.CopyTo(block.AsSpan(fill + HeaderBytes));
        fill += encoded.Length + HeaderBytes;
    }

    /// <summary>Ends writing.</summary>
    public void Complete()
    {
        Flush();
        block = [];
    }

    /// <summary>A pass over all rows; several may go on at once.</summary>
    public Pass Read() => new(file.SafeFileHandle);

    public void Dispose() => file.Dispose();

    private void Flush()
    {
        file.Write(block, 0, fill);
        fill = 0;
    }

    internal sealed class Pass(SafeFileHandle file)
    {
        private byte[] bytes = new byte[BlockBytes];
        private int position;
        private int end;
        private long offset;

        public int Row { get; private set; }

        public ReadOnlySpan<byte> Encoded => bytes.AsSpan(position - length, length);

        private int length;

        public bool Next()
        {
            if (!Have(HeaderBytes))
            {
                return false;
            }

            Row = MemoryMarshal.Read<int>(bytes.AsSpan(position));
            length = MemoryMarshal.Read<int>(bytes.AsSpan(position + sizeof(int)));
            position += HeaderBytes;
            if (!Have(length))
            {
                throw new EndOfStreamException("The staged rows end within a row.");
            }

            position += length;
            return true;
        }

        private bool Have(int count)
        {
            if (end - position >= count)
            {
                return true;
            }

            var rest = end - position;
            var target = bytes.Length < count ? new byte[count] : bytes;
            bytes.AsSpan(position, rest).CopyTo(target);
            bytes = target;
            position = 0;
            end = rest;
            while (end < count && RandomAccess.Read(file, bytes.AsSpan(end), offset) is > 0 and var read)
            {
                end += read;
                offset += read;
            }

            return end >= count;
        }
    }
}

/// <summary>The parts of an encoded row.</summary>
internal readonly ref struct StagedRow
{
    private const byte CorrectedFlag = 1;
    private const byte UnsettledFlag = 2;
    private const byte PurchaseFlag = 4;
    private const byte InteractionFlag = 8;
    private const byte KeyedFlag = 16;
    private const byte ContentFlag = 32;
    private const byte NotesFlag = 64;

    private readonly byte flags;

    public StagedRow(ReadOnlySpan<byte> encoded)
    {
        var reader = new CellReader(encoded);
        flags = reader.Byte();
        Line = reader.Number();
        CustomerKey = (flags & ContentFlag) != 0 ? new Hash128(reader.Int64(), reader.Int64()) : default;
        PurchaseKey = (flags & PurchaseFlag) != 0 ? new Hash128(reader.Int64(), reader.Int64()) : default;
        InteractionKey = (flags & InteractionFlag) != 0 ? new Hash128(reader.Int64(), reader.Int64()) : default;
        Notes = (flags & NotesFlag) != 0 ? reader.Block() : default;
        Customer = reader.Block();
        Purchase = reader.Block();
        Interaction = reader.Rest;
    }

    public long Line { get; }

    /// <summary>The identity of a customer known by content alone.</summary>
    public Hash128 CustomerKey { get; }

    public Hash128 PurchaseKey { get; }

    public Hash128 InteractionKey { get; }

    /// <summary>As <see cref="RowBuilder.Notes"/>.</summary>
    public ReadOnlySpan<byte> Notes { get; }

    public ReadOnlySpan<byte> Customer { get; }

    public ReadOnlySpan<byte> Purchase { get; }

    public ReadOnlySpan<byte> Interaction { get; }

    public bool IsUnsettled => (flags & UnsettledFlag) != 0;

    public bool IsCorrected => (flags & CorrectedFlag) != 0;

    public bool HasPurchase => (flags & PurchaseFlag) != 0;

    public bool HasInteraction => (flags & InteractionFlag) != 0;

    public CustomerReference Reference =>
        (flags & KeyedFlag) != 0 ? CustomerReference.Keyed
        : (flags & ContentFlag) != 0 ? CustomerReference.ByContent
        : CustomerReference.None;

    public static void Write(RowBuffer target, RowBuilder built, in RecordKeys keys, long line, bool corrected, bool unsettled)
    {
        target.Byte((byte)(
            (corrected ? CorrectedFlag : 0)
            | (unsettled ? UnsettledFlag : 0)
            | (built.Notes.IsEmpty ? 0 : NotesFlag)
            | (built.Facts.HasPurchase ? PurchaseFlag : 0)
            | (built.Facts.HasInteraction ? InteractionFlag : 0)
            | built.Facts.Customer switch
            {
                CustomerReference.Keyed => KeyedFlag,
                CustomerReference.ByContent => ContentFlag,
                CustomerReference.None => 0,
                _ => throw new InvalidOperationException(),
            }));
        target.Number(line);
        WriteKey(target, keys.Customer, built.Facts.Customer == CustomerReference.ByContent);
        WriteKey(target, keys.Purchase, built.Facts.HasPurchase);
        WriteKey(target, keys.Interaction, built.Facts.HasInteraction);
        if (!built.Notes.IsEmpty)
        {
            target.Block(built.Notes);
        }

        target.Block(built.Slice(Customers.RecordKind.Customer));
        target.Block(built.Slice(Customers.RecordKind.Purchase));
        target.Bytes(built.Slice(Customers.RecordKind.Interaction));
    }

    private static void WriteKey(RowBuffer target, Hash128 key, bool isThere)
    {
        if (isThere)
        {
            target.Int64(key.Hi);
            target.Int64(key.Lo);
        }
    }
}
