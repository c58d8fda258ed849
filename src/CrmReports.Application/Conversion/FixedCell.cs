namespace CrmReports.Application.Conversion;

/// <summary>A cell that outlives its row: the constant of a rule, an allowed value.</summary>
internal readonly record struct FixedCell(CellKind Kind, long Bits, int Currency, byte[]? Text);
