namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>How large the generated file is and from which seed it is made. Two files of one shape are equal
/// byte by byte.</summary>
/// <param name="Rows">Data rows, the header not counted.</param>
/// <param name="Customers">From how many customers each row draws its own.</param>
/// <param name="Seed">Any number.</param>
public sealed record SalesShape(long Rows, int Customers, ulong Seed)
{
    public const long StandardRows = 1_010_000;
    public const int StandardCustomers = 200_000;

    /// <summary>The customers that go with a number of rows in the proportion of the standard file.</summary>
    public static int CustomersFor(long rows) => (int)Math.Max(1, rows * StandardCustomers / StandardRows);
}

/// <summary>What the file holds, counted while it was written: what an import with both cleaning rules has to
/// find.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="Duplicates">Rows that are exact copies of an earlier row.</param>
/// <param name="WithMissing">Rows with a missing value, copies not counted.</param>
/// <param name="KeptCustomers">Different customers among the rows that remain.</param>
public sealed record SalesFileFacts(
    string Path, long Bytes, long Rows, long Duplicates, long WithMissing, long KeptCustomers)
{
    public long Kept => Rows - Duplicates - WithMissing;
}
