using System.Diagnostics.CodeAnalysis;

namespace CrmReports.Application.Reports.Grouping;

/// <summary>Numbers for texts: equal bytes have equal numbers, from 0 on in the order of first appearance.</summary>
internal sealed class TextCodes
{
    private readonly Dictionary<byte[], int> codes = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> bySpan;
    private readonly List<byte[]> texts = [];

    public TextCodes() => bySpan = codes.GetAlternateLookup<ReadOnlySpan<byte>>();

    public long Of(ReadOnlySpan<byte> text)
    {
        if (bySpan.TryGetValue(text, out var code))
        {
            return code;
        }

        var kept = text.ToArray();
        codes.Add(kept, texts.Count);
        texts.Add(kept);
        return texts.Count - 1;
    }

    public byte[] Text(long code) => texts[(int)code];

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] text) => GetHashCode(text.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
