using System.Text;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Cleaning;

/// <summary>The first steps for every field of a column: formula guard, trim, Unicode form, null markers.</summary>
internal sealed class FieldCleaner
{
    private static readonly ByteWords DefaultMarkers = new(NullMarkers.Defaults);

    private readonly bool unguard;
    private readonly bool isText;
    private readonly bool trim;
    private readonly Normalisation form;
    private readonly ByteWords markers;

    /// <param name="settings">The column's settings.</param>
    /// <param name="isText">Whether the text itself is the value, so that it is brought to a Unicode form.</param>
    /// <param name="known">Words that mean a value in this column even if they are null markers.</param>
    public FieldCleaner(ColumnSettings settings, bool isText, IReadOnlyCollection<string> known)
    {
        this.isText = isText;
        unguard = settings.Unguard;
        trim = settings.Rule.Trim || !isText;
        form = settings.Rule.Normalise;
        markers = settings.Rule.NullMarkers is null && known.Count == 0 ? DefaultMarkers : new ByteWords((settings.Rule.NullMarkers ?? NullMarkers.Defaults)
            .Where(marker => !known.Contains(marker, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a field that is plainly a number or a date can be read without asking for null markers.</summary>
    public bool LeavesFiguresAlone => !unguard && !markers.AnyLooksLikeFigures;

    /// <summary>True for an ASCII text that no step would change, nor take for missing.</summary>
    public bool IsCleanAscii(ReadOnlySpan<byte> field) =>
        !field.IsEmpty && Edges.AreClean(field) && !(unguard && field[0] == '\'')
        && Ascii.IsValid(field) && !(markers.MayContain(field) && markers.IndexOf(field) >= 0);

    /// <summary>The cleaned text; empty and <paramref name="isMissing"/> where there is no value.</summary>
    public ReadOnlySpan<byte> Clean(
        ReadOnlySpan<byte> field, ReaderScratch scratch, scoped ref Correction corrections, out bool isMissing)
    {
        isMissing = true;
        var isGuarded = unguard && !field.IsEmpty && field[0] == '\'';
        var text = isGuarded ? field[1..] : field;
        if (trim)
        {
            var trimmed = Edges.Trim(text);
            if (trimmed.Length != text.Length && !trimmed.IsEmpty)
            {
                corrections |= Correction.Trimmed;
            }

            text = trimmed;
        }

        // The guard stood before a text: what we exported had a value, whatever it looks like.
        if (text.IsEmpty || (!isGuarded && IsMarker(text, scratch)))
        {
            return [];
        }

        var normal = isText ? TextForm.Normalise(text, form, scratch, ref corrections) : text;
        isMissing = normal.IsEmpty;
        return normal;
    }

    private bool IsMarker(ReadOnlySpan<byte> text, ReaderScratch scratch)
    {
        if (markers.IndexOf(text) >= 0)
        {
            return true;
        }

        // A full-width letter takes three bytes.
        return text[0] == 0xEF && text.Length <= markers.Longest * 3
            && markers.IndexOf(WidthFold.Fold(text, scratch, out _)) >= 0;
    }
}
