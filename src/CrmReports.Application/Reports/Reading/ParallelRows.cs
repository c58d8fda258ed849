using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Rows that several threads read ahead, given in order to one reader.</summary>
internal sealed class ParallelRows(FieldType[] types, Stretches stretches) : ReportRows
{
    private readonly OrderedStretches<RowBlock> blocks = new(
        stretches,
        () => new RowBlock(types, (int)PurchaseQuery.Stretch * 9 / 8),
        (block, rows) =>
        {
            block.Clear();
            while (rows.Read())
            {
                block.Add(rows);
            }
        });

    private RowBlock? block;
    private int row;

    public override bool Read()
    {
        while (block is null || ++row >= block.Rows)
        {
            block = blocks.Next();
            if (block is null)
            {
                return false;
            }

            row = -1;
        }

        return true;
    }

    public override bool IsNull(int column) => block!.IsNull(row, column);

    public override long GetInt64(int column) => block!.Int64(row, column);

    public override double GetDouble(int column) => types[column] == FieldType.Number
        ? BitConverter.Int64BitsToDouble(block!.Int64(row, column))
        : block!.Int64(row, column);

    public override bool IsDateOnly(int column) => block!.IsDateOnly(row, column);

    public override ReadOnlySpan<byte> GetUtf8(int column) => block!.Utf8(row, column);

    protected override void Dispose(bool disposing) => blocks.Dispose();
}
