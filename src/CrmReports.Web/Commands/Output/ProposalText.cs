using System.Globalization;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands.Output;

/// <summary>What the values of a file decided about its reading, and what its rows do to each other, in lines for a terminal.</summary>
internal static class ProposalText
{
    public static void Write(ImportResult result, TextWriter output)
    {
        string[] lines = [.. Lines(result)];
        if (lines.Length == 0)
        {
            return;
        }

        output.WriteLine();
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(ImportResult result)
    {
        if (result.Proposal is { } proposal)
        {
            if (proposal.Rows is { IsOpen: false } rows)
            {
                yield return Invariant($"Each row is a purchase: {rows.Ids:N0} different values of '{rows.IdHeader}' repeat with different values of {Quoted(rows.Differing)} ({LookedAt(proposal)}). To make each row a customer: --rows customers");
            }

            if (proposal.Currency is { } currency)
            {
                yield return $"Amounts without a currency are taken to be in {currency}. To choose: --currency CODE or --currency none";
            }

            foreach (var group in proposal.Columns.GroupBy(column => column.Finding))
            {
                var columns = Quoted([.. group.Select(column => column.Header)]);
                yield return group.Key switch
                {
                    ColumnFinding.Empty => $"Left out, empty in every row: {columns}",
                    ColumnFinding.Secret => $"Left out, looks like passwords or tokens: {columns}. To keep: custom in a profile",
                    ColumnFinding.WholeNumbers => $"Taken without .0 (17850.0 is 17850): {columns}",
                    ColumnFinding.Joined => $"Joined into the name: {columns}",
                    _ => throw new InvalidOperationException($"{group.Key}"),
                };
            }

            if (proposal.Key is { IsProposed: true } key)
            {
                yield return key.Fields.Count == 0
                    ? "No column tells the customers apart: each row that names one makes a customer. To choose: --key email, or --key phone,name"
                    : Invariant($"Customers are told apart by {Counts(key)} ({LookedAt(proposal)}). To choose: --key email, --key phone,name or --key none");
            }
        }

        var overwrites = result.Counts.Overwrites;
        foreach (var (rows, what) in new[] { (overwrites.Customers, "a customer"), (overwrites.Purchases, "a purchase"), (overwrites.Interactions, "an interaction") })
        {
            if (rows > 0)
            {
                yield return Invariant($"Warning: {rows:N0} {(rows == 1 ? "row changes" : "rows change")} {what} named before in this file; the last value of each field counts.");
            }
        }
    }

    /// <summary>phone and name: 677 different; phone alone: 551.</summary>
    private static string Counts(KeyFinding key)
    {
        var used = key.Counts.FirstOrDefault(count => Same(count.Fields, key.Fields));
        var others = key.Counts.Where(count => count != used && count.Rows > 0).Select(count => Invariant($"{Names(count.Fields)}: {count.Different:N0}"));
        return Invariant($"{Names(key.Fields)}: {used?.Different ?? 0:N0} different{string.Concat(others.Select(other => $"; {other}"))}");
    }

    internal static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal));

    private static string LookedAt(ImportProposal proposal) => proposal.IsWhole
        ? Invariant($"all {proposal.RowsLookedAt:N0} rows")
        : Invariant($"by the first {proposal.RowsLookedAt:N0} rows");

    private static string Names(IReadOnlyList<string> fields) => string.Join(" and ", fields);

    private static string Quoted(IReadOnlyList<string> headers) => string.Join(", ", headers.Select(header => $"'{header}'"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
