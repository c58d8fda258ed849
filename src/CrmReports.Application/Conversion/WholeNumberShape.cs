namespace CrmReports.Application.Conversion;

/// <summary>Figures with a decimal part of nothing but zeros. It is how they are read, as 5.0 is 5 in a column of numbers,
/// and no correction.</summary>
internal static class WholeNumberShape
{
    /// <summary>Whether the text is figures, a dot and zeros.</summary>
    public static bool HasZeros(ReadOnlySpan<byte> text)
    {
        var dot = text.IndexOf((byte)'.');
        return dot > 0
            && dot < text.Length - 1
            && !text[..dot].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !text[(dot + 1)..].ContainsAnyExcept((byte)'0');
    }

    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> text) => HasZeros(text) ? text[..text.IndexOf((byte)'.')] : text;
}
