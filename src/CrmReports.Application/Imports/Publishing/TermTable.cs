using CrmReports.Application.Data;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>The numbers of terms: those of the store, and new ones given as texts turn up.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<byte[], long> ids = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], long>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<byte[]> added = [];
    private readonly Dictionary<long, byte[]> texts = [];
    private long last;

    /// <summary>An empty table, for numbers that no store knows.</summary>
    public TermTable() => lookup = ids.GetAlternateLookup<ReadOnlySpan<byte>>();

    public TermTable(IStoreSession session)
        : this()
    {
        using var rows = session.Query("SELECT Id, Text FROM Terms");
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            var text = rows.GetUtf8(1).ToArray();
            ids[text] = id;
            texts[id] = text;
            last = Math.Max(last, id);
        }
    }

    public long IdOf(ReadOnlySpan<byte> text)
    {
        if (lookup.TryGetValue(text, out var id))
        {
            return id;
        }

        var copy = text.ToArray();
        ids[copy] = ++last;
        texts[last] = copy;
        added.Add(copy);
        return last;
    }

    public byte[] TextOf(long id) => texts[id];

    /// <summary>Writes the new ones.</summary>
    public void Save(IStoreSession session)
    {
        if (added.Count == 0)
        {
            return;
        }

        using var sink = session.Insert("Terms", "Id", "Text");
        foreach (var text in added)
        {
            sink.Set(0, ids[text]);
            sink.Set(1, (ReadOnlySpan<byte>)text);
            sink.Next();
        }

        sink.Complete();
        added.Clear();
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] text) => GetHashCode((ReadOnlySpan<byte>)text);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> text)
        {
            var hash = new HashCode();
            hash.AddBytes(text);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
