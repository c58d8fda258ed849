namespace CrmReports.Application.Conversion;

/// <summary>Turns the texts of one column into values of its type. Immutable, shared by threads.</summary>
internal abstract class Converter
{
    /// <summary>The short way for a field as it stands: true where it needed no cleaning and <paramref name="cell"/> holds its
    /// value. False says nothing; the cell is then to be cleared.</summary>
    public abstract bool TryPlain(ReadOnlySpan<byte> field, ref Cell cell);

    /// <summary>Converts a cleaned text that is not missing.</summary>
    /// <returns>The problem that keeps the text from being a value; None also for a deferred one.</returns>
    public abstract Problem Convert(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell);
}
