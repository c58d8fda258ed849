namespace CrmReports.Application.Imports.Staging;

/// <summary>A staged row as CSV: the cleaned cells in the order of the source's columns. Stands in for the source's own
/// row where that is no longer at hand.</summary>
internal sealed class RawRow(ImportPlan plan)
{
    private readonly SlotCells cells = new(plan);
    private readonly RowBuffer text = new();

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in StagedRow row)
    {
        cells.Load(row);
        text.Clear();
        for (var column = 0; column < plan.ColumnCount; column++)
        {
            if (column > 0)
            {
                text.Byte(plan.Separator);
            }

            if (plan.SlotOfColumn(column) is { } slot)
            {
                CsvField.Write(text, cells.TextOf(slot, row), plan.Separator);
            }
        }

        return text.Written;
    }
}
