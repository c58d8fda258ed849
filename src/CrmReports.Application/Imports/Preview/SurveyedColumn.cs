using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports;

/// <summary>What the first values of one column are like.</summary>
internal sealed class SurveyedColumn
{
    private readonly ColumnReader reader;
    private readonly ColumnEvidence evidence = new();

    public SurveyedColumn(ColumnMapping mapping, ImportProfile profile, TimeZoneInfo zone) =>
        reader = new ColumnReader(ImportColumns.Settings(mapping, mapping.Targets.Count > 0 ? mapping.Targets[0] : null, profile, SourceOrigin.Foreign, zone));

    /// <summary>Values that are not missing.</summary>
    public long Filled { get; private set; }

    /// <summary>Values that are figures, a dot and zeros.</summary>
    public long WithZeros { get; private set; }

    /// <summary>Values that look like a password's hash or a token.</summary>
    public long Secrets { get; private set; }

    /// <summary>What the values are; null where they can be read in two ways.</summary>
    public FieldType? Type => evidence.Settle(reader.Settings).Settled?.Type;

    /// <summary>The value's hash; 0 for a missing one.</summary>
    public long Add(ReadOnlySpan<byte> field, ReaderScratch scratch, KeyedHash hash)
    {
        var cell = Cell.Missing;
        reader.Read(field, scratch, ref cell);
        if (cell.Problem == Problem.None && cell.Kind == CellKind.Missing)
        {
            return 0;
        }

        Filled++;
        var trimmed = field.Trim((byte)' ');
        WithZeros += WholeNumberShape.HasZeros(trimmed) ? 1 : 0;
        Secrets += SecretText.IsSecret(trimmed) ? 1 : 0;
        if (cell.Problem == Problem.None)
        {
            evidence.Observe(cell);
        }

        // Numbers and dates are compared as they are written: how they are read may not be known yet.
        var isText = cell.Problem == Problem.None && cell.Kind == CellKind.Text;
        return hash.Of(isText ? cell.Text : trimmed).Hi | 1;
    }
}
