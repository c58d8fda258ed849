using System.Collections;

namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>Writes the file that every contender reads: 8 columns, 1 % exact copies of earlier rows, 2 % of the
/// rows without one of their values, the same customer details in each row of a customer. Nothing is kept in
/// memory but one bit per customer.</summary>
public sealed class SalesFile(SalesShape shape)
{
    private const int CopiesInTenThousand = 100;

    private readonly SalesRows rows = new(shape);
    private readonly BitArray keptCustomers = new(shape.Customers);
    private long duplicates;
    private long withMissing;

    public static SalesFileFacts Write(SalesShape shape, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var file = new SalesFile(shape);
        long bytes = file.WriteTo(stream);

        // On the disk before anything is measured, so that no contender pays for writing this file back.
        stream.Flush(flushToDisk: true);
        return file.Facts(path, bytes);
    }

    /// <summary>How many rows make a file of about this many bytes, judged from a sample of the same shape.</summary>
    public static long RowsFor(long bytes, int? customers, ulong seed)
    {
        const long Sample = 50_000;
        long roughRows = bytes / 80;
        var shape = new SalesShape(Sample, customers ?? SalesShape.CustomersFor(roughRows), seed);
        long sampleBytes = new SalesFile(shape).WriteTo(Stream.Null);
        return (long)Math.Ceiling((double)bytes * Sample / sampleBytes);
    }

    private long WriteTo(Stream stream)
    {
        var lines = new Utf8Lines(stream);
        lines.Write("customer_id,name,email,age,city,order_date,category,purchase_amount"u8);
        lines.EndLine();
        long originals = 0;
        for (long number = 0; number < shape.Rows; number++)
        {
            var draws = new Draws(~shape.Seed, (ulong)number);
            bool copy = originals > 0 && draws.Below(10_000) < CopiesInTenThousand;
            SalesRow row = rows.At(copy ? EarlierRow(ref draws, originals) : originals++);
            Count(row, copy);
            rows.Write(row, lines);
        }

        lines.Flush();
        return lines.BytesWritten;
    }

    private static long EarlierRow(ref Draws draws, long originals) => draws.Below((int)Math.Min(originals, int.MaxValue));

    private void Count(SalesRow row, bool copy)
    {
        if (copy)
        {
            duplicates++;
        }
        else if (row.Missing != SalesColumn.None)
        {
            withMissing++;
        }
        else
        {
            keptCustomers[row.Customer] = true;
        }
    }

    private SalesFileFacts Facts(string path, long bytes)
    {
        long customers = 0;
        foreach (bool kept in keptCustomers)
        {
            customers += kept ? 1 : 0;
        }

        return new SalesFileFacts(path, bytes, shape.Rows, duplicates, withMissing, customers);
    }
}
