using CrmReports.Application.Aggregation;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Adds up the new purchases of the staged rows for the sales rollup, on a thread of its own beside the one that
/// inserts them. Terms have numbers of this pass until <see cref="Save"/>.</summary>
internal sealed class SalesPass(PublishScope scope, RecordMatches purchases)
{
    private readonly TermTable localTerms = new();
    private readonly SalesTotals sales = new(scope.Session);
    private Task? running;

    public void Start() => running = Task.Run(Run, scope.Cancellation);

    /// <summary>Waits for the sums and writes them. To be called on the thread of the session.</summary>
    public void Save(IEnumerable<int> moreDays)
    {
        running!.GetAwaiter().GetResult();
        foreach (var day in moreDays.Where(day => day != SalesRollup.NoDay))
        {
            sales.AddDay(day);
        }

        sales.Save(local => local == SalesRollup.NoTerm ? SalesRollup.NoTerm : scope.Terms.IdOf(localTerms.TextOf(local)));
    }

    private void Run()
    {
        var pass = scope.Staged.Rows.Read();
        while (pass.Next())
        {
            if ((pass.Row & 0xFFFF) == 0)
            {
                scope.Cancellation.ThrowIfCancellationRequested();
            }

            if (!scope.Staged.IsAccepted(pass.Row) || !purchases.IsNew(pass.Row))
            {
                continue;
            }

            var row = new StagedRow(pass.Encoded);
            if (row.HasPurchase)
            {
                var sums = new PurchaseSums(row.Purchase, localTerms);
                sales.Add(sums.Place, sums.Amount, sums.Quantity);
                if (sums.Place.Day != SalesRollup.NoDay)
                {
                    sales.AddDay(sums.Place.Day);
                }
            }
        }
    }
}
