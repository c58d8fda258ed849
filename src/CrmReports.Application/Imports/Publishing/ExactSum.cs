namespace CrmReports.Application.Imports.Publishing;

/// <summary>Sums that are kept beside the records, in ten-thousandths.</summary>
internal static class ExactSum
{
    /// <param name="what">Of what it is the sum: "the purchase amounts of one customer".</param>
    /// <exception cref="ImportException">It does not fit into 64 bits.</exception>
    public static long Of(long sum, long value, string what)
    {
        var next = (Int128)sum + value;
        return next >= long.MinValue && next <= long.MaxValue
            ? (long)next
            : throw new ImportException($"The sum of {what} is greater than can be kept exactly (922,337,203,685,477.5807). Nothing was published; correct the amounts in the file, or leave their column out.");
    }
}
