using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports.Staging;

/// <summary>An import as it lies in the staging area: its rows, the keys of its records, what was rejected and
/// corrected. Nothing of it is visible.</summary>
internal sealed class StagedImport(ImportPlan plan, ImportSpools spools, SpoolFile spoolFile, ImportLimits limits, StageFile rows) : IDisposable
{
    private readonly RowBits corrected = new();
    private readonly RowBits dropped = new();

    public ImportPlan Plan => plan;

    public ImportSpools Spools => spools;

    public ImportLimits Limits => limits;

    public StageFile Rows { get; set; } = rows;

    public List<LedgerSpill> Ledgers { get; } = [];

    /// <summary>Source rows; row numbers go from 1 to here.</summary>
    public int Read { get; private set; }

    /// <summary>What added to a row's number gives its line in the file; null where no one number does.</summary>
    public long? LineShift { get; set; }

    /// <summary>By column of the source: why it is kept as text although it looks like numbers or dates.</summary>
    public Dictionary<int, Conversion.Problem> Doubts { get; } = [];

    public bool HasUnsettled { get; private set; }

    public RowBits Rejected { get; } = new();

    public RowBits Duplicate { get; } = new();

    /// <summary>Rows rejected for what the store says of their customer.</summary>
    public List<(int Row, long CustomerKey, Conversion.Problem Problem)> LateRejects { get; } = [];

    /// <summary>Rows rejected for what their columns as a whole say.</summary>
    public RowBits RejectedWhenSettled { get; } = new();

    public SpoolFile SpoolFile => spoolFile;

    public long RejectedSoFar { get; private set; }

    /// <summary>Neither rejected nor a duplicate.</summary>
    public bool IsAccepted(int row) => !Rejected[row] && !Duplicate[row];

    public void Count(int row, RowFate fate)
    {
        Read = Math.Max(Read, row);
        switch (fate)
        {
            case RowFate.Rejected:
                Reject(row, false);
                break;
            case RowFate.Dropped:
                Reject(row, true);
                break;
            case RowFate.AcceptedCorrected:
                corrected.Set(row);
                break;
            case RowFate.Unsettled:
                HasUnsettled = true;
                break;
            case RowFate.UnsettledCorrected:
                HasUnsettled = true;
                corrected.Set(row);
                break;
            case RowFate.Accepted:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fate), fate, null);
        }
    }

    public void Reject(int row, bool isDropped)
    {
        Rejected.Set(row);
        RejectedSoFar++;
        if (isDropped)
        {
            dropped.Set(row);
        }
    }

    public void Correct(int row) => corrected.Set(row);

    /// <summary>Rejected, dropped, duplicate and corrected rows, one outcome each: a row that repeats another is a
    /// duplicate, whatever the rules said of it.</summary>
    public (long Rejected, long Dropped, long Duplicates, long Corrected) Outcomes()
    {
        long rejects = 0, drops = 0, duplicates = 0, corrections = 0;
        for (var row = 1; row <= Read; row++)
        {
            if (Duplicate[row])
            {
                duplicates++;
            }
            else if (Rejected[row])
            {
                rejects++;
                drops += dropped[row] ? 1 : 0;
            }
            else
            {
                corrections += corrected[row] ? 1 : 0;
            }
        }

        return (rejects, drops, duplicates, corrections);
    }

    public void Dispose()
    {
        Rows.Dispose();
        spoolFile.Dispose();
        foreach (var ledger in Ledgers)
        {
            ledger.Dispose();
        }
    }
}
