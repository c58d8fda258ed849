using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Of rows that come in the order of their first column, the last of each value. Which one is the last shows only when
/// the next one is read, so the values are kept aside; letting the database find it took three times as long.
/// </summary>
internal sealed class NewestRows(ReportRows rows, FieldType[] types) : ReportRows
{
    private readonly bool[] present = new bool[types.Length];
    private readonly long[] whole = new long[types.Length];
    private readonly byte[][] texts = [.. types.Select(type => type == FieldType.Text ? new byte[64] : [])];
    private bool begun;
    private bool ended;

    public override bool Read()
    {
        if (!begun)
        {
            (begun, ended) = (true, !rows.Read());
        }

        if (ended)
        {
            return false;
        }

        do
        {
            Keep();
            ended = !rows.Read();
        }
        while (!ended && rows.GetInt64(0) == whole[0]);
        return true;
    }

    public override bool IsNull(int column) => !present[column];

    public override long GetInt64(int column) => whole[column];

    public override double GetDouble(int column) => whole[column];

    public override ReadOnlySpan<byte> GetUtf8(int column) => texts[column].AsSpan(0, (int)whole[column]);

    protected override void Dispose(bool disposing) => rows.Dispose();

    private void Keep()
    {
        for (var i = 0; i < types.Length; i++)
        {
            present[i] = !rows.IsNull(i);
            whole[i] = 0;
            if (!present[i])
            {
                continue;
            }

            if (types[i] == FieldType.Text)
            {
                KeepText(i);
            }
            else
            {
                whole[i] = rows.GetInt64(i);
            }
        }
    }

    /// <summary>The number beside a text is its length.</summary>
    private void KeepText(int column)
    {
        var text = rows.GetUtf8(column);
        if (texts[column].Length < text.Length)
        {
            texts[column] = new byte[text.Length * 2];
        }

        text.CopyTo(texts[column]);
        whole[column] = text.Length;
    }
}
