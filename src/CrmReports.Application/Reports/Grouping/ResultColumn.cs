namespace CrmReports.Application.Reports.Grouping;

/// <summary>A finished column: one value per group, without an object for each.</summary>
internal sealed class ResultColumn
{
    private readonly long[]? whole;
    private readonly double[]? real;
    private readonly byte[]?[]? texts;
    private readonly bool[] present;
    private bool[]? dateOnly;

    public ResultColumn(ReportColumn column, int rows)
    {
        Column = column;
        present = new bool[rows];
        switch (column.Type)
        {
            case ReportType.Text:
                texts = new byte[]?[rows];
                break;
            case ReportType.Number or ReportType.Percent:
                real = new double[rows];
                break;
            default:
                whole = new long[rows];
                break;
        }
    }

    public ReportColumn Column { get; }

    /// <summary>The value of the totals row, boxed; null where it has no meaning.</summary>
    public object? Total { get; set; }

    public bool IsNull(int row) => !present[row];

    public long Int64(int row) => whole![row];

    public double Double(int row) => real![row];

    public ReadOnlySpan<byte> Utf8(int row) => texts![row];

    public bool IsDateOnly(int row) => dateOnly is not null && dateOnly[row];

    public void Set(int row, long? value)
    {
        present[row] = value is not null;
        whole![row] = value ?? 0;
    }

    public void Set(int row, double? value)
    {
        present[row] = value is not null;
        real![row] = value ?? 0;
    }

    public void Set(int row, byte[]? utf8)
    {
        present[row] = utf8 is not null;
        texts![row] = utf8;
    }

    /// <param name="other">A column of the same type.</param>
    public void CopyFrom(ResultColumn other, int from, int row)
    {
        present[row] = other.present[from];
        if (whole is not null)
        {
            whole[row] = other.whole![from];
        }
        else if (real is not null)
        {
            real[row] = other.real![from];
        }
        else
        {
            texts![row] = other.texts![from];
        }
    }

    public void MarkDateOnly(int row)
    {
        dateOnly ??= new bool[present.Length];
        dateOnly[row] = true;
    }

    /// <summary>Missing values last, whichever the direction.</summary>
    public int Compare(int a, int b, bool descending)
    {
        if (!present[a] || !present[b])
        {
            return present[b].CompareTo(present[a]);
        }

        var order = whole is not null ? whole[a].CompareTo(whole[b])
            : real is not null ? real[a].CompareTo(real[b])
            : texts![a].AsSpan().SequenceCompareTo(texts[b]);
        return descending ? -order : order;
    }
}

/// <summary>A pass over finished columns.</summary>
internal sealed class ResultRows(IReadOnlyList<ResultColumn> columns, ReadOnlyMemory<int> order) : ReportRows
{
    private int current = -1;
    private int row;

    public override bool Read()
    {
        if (++current >= order.Length)
        {
            return false;
        }

        row = order.Span[current];
        return true;
    }

    public override bool IsNull(int column) => columns[column].IsNull(row);

    public override long GetInt64(int column) => columns[column].Int64(row);

    public override double GetDouble(int column) => columns[column].Double(row);

    public override bool IsDateOnly(int column) => columns[column].IsDateOnly(row);

    public override ReadOnlySpan<byte> GetUtf8(int column) => columns[column].Utf8(row);
}
