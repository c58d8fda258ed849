using System.Text;
using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>Keeps texts: leading zeros and long figures survive; only a rule changes letters.</summary>
internal sealed class TextConverter : Converter
{
    private readonly FieldCleaner cleaner;
    private readonly CellKind kind;
    private readonly TextShape shape;
    private readonly LetterCase letterCase;
    private readonly bool phoneDigits;

    /// <param name="settings">The column's settings; without a type its texts are deferred as they are.</param>
    /// <param name="cleaner">Says which fields need no cleaning.</param>
    public TextConverter(ColumnSettings settings, FieldCleaner cleaner)
    {
        this.cleaner = cleaner;
        var isDeferred = settings.Type is null && !settings.Settled;
        kind = isDeferred ? CellKind.Deferred : CellKind.Text;
        shape = isDeferred ? TextShape.None : settings.Shape;
        letterCase = isDeferred ? LetterCase.Keep : settings.Rule.Case;
        phoneDigits = settings.Rule.PhoneDigits;
    }

    public override bool TryPlain(ReadOnlySpan<byte> field, ref Cell cell)
    {
        if (letterCase != LetterCase.Keep || !cleaner.IsCleanAscii(field) || !HasPlainShape(field))
        {
            return false;
        }

        cell.Kind = kind;
        cell.Text = field;
        return true;
    }

    public override Problem Convert(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell)
    {
        var problem = Problem.None;
        var shaped = shape switch
        {
            TextShape.Email => EmailShape.Read(text, scratch, ref cell, out problem),
            TextShape.Phone => PhoneShape.Read(text, phoneDigits, scratch, ref cell, out problem),
            TextShape.Currency => CurrencyShape.Read(text, scratch, ref cell, out problem),
            TextShape.WholeNumber => WholeNumberShape.Read(text),
            _ => text,
        };
        cell.Kind = kind;
        cell.Text = letterCase == LetterCase.Keep || shape == TextShape.Currency
            ? shaped
            : TextCase.Apply(shaped, letterCase, scratch, ref cell.Corrections);
        return problem;
    }

    private bool HasPlainShape(ReadOnlySpan<byte> field) => shape switch
    {
        TextShape.None => true,
        TextShape.Email => EmailShape.IsPlain(field),
        TextShape.WholeNumber => !field.Contains((byte)'.'),
        TextShape.Phone => !phoneDigits && PhoneShape.HasEnoughDigits(field),
        _ => false,
    };
}
