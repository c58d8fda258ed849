using CrmReports.Application.Conversion;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Reads a source once into the staging area, then settles what only the whole column could tell.</summary>
internal sealed class Stager(string folder, CsvSource source, ImportPlan plan, ImportLimits limits, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private const int RowsBetweenReports = 50_000;

    /// <summary>One core is left to the thread that writes the rows in order.</summary>
    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 8);

    private readonly List<RowStager> stagers = [];
    private readonly SpoolFile spoolFile = new(Path.Combine(folder, "keys.tmp"), limits.SpoolBytes, limits.Partitions ?? Partitioning.ForFile(source.TotalBytes));

    /// <exception cref="ImportException">The file as a whole cannot be read as it should.</exception>
    public StagedImport Stage()
    {
        var staged = new StagedImport(plan, new ImportSpools(spoolFile), spoolFile, limits, new StageFile(Path.Combine(folder, "rows.tmp")));
        try
        {
            ReadSource(staged);
            foreach (var stager in stagers)
            {
                staged.Ledgers.Add(stager.Ledger);
            }

            staged.LineShift = LineShift();
            plan.ReadAs = ReadAs.Of(plan, [.. plan.Slots.Select((_, i) => AllEvidence(i))]);
            FindDuplicates(staged);
            if (staged.HasUnsettled)
            {
                Settle(staged);
            }

            staged.Spools.Complete();
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Ends before the disk is full for everybody else: nothing is published, and the upload is kept.</summary>
    private void ThrowIfDiskFull()
    {
        if (limits.FreeBytesOf(folder) is { } free && free < limits.FreeBytes)
        {
            throw new ImportException($"The disk has too little room for the rows of this file: {free >> 20} MiB are free, and {limits.FreeBytes >> 20} MiB have to stay so. Nothing was changed; make room, then count the rows again.");
        }
    }

    private void ReadSource(StagedImport staged)
    {
        ThrowIfDiskFull();
        foreach (var mapped in source.Read(() => NewWorker(staged), static (RowStager worker, in SourceRow row) => worker.Map(row), Workers))
        {
            staged.Count(mapped.Row, mapped.Fate);
            if (mapped.Length > 0)
            {
                staged.Rows.Add(mapped.Row, mapped.Chunk.AsSpan(mapped.Start, mapped.Length));
            }

            if (staged.Read % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                ThrowIfDiskFull();
                progress?.Report(new ImportProgress(ImportPhase.Reading, staged.Read, Share(), staged.RejectedSoFar));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        staged.Rows.Complete();
    }

    /// <summary>One for all rows, or none.</summary>
    private long? LineShift()
    {
        var least = stagers.Count == 0 ? 0 : stagers.Min(stager => stager.LineShifts.Least);
        return stagers.Count > 0 && least == stagers.Max(stager => stager.LineShifts.Greatest) ? least : null;
    }

    private double? Share() => source.TotalBytes is > 0 and var total ? Math.Min(1, source.BytesRead / (double)total) : null;

    private RowStager NewWorker(StagedImport staged)
    {
        lock (stagers)
        {
            var stager = new RowStager(plan, staged.Spools, new LedgerSpill(Path.Combine(folder, $"ledger{stagers.Count}.tmp")));
            stagers.Add(stager);
            return stager;
        }
    }

    private void FindDuplicates(StagedImport staged)
    {
        staged.Spools.Rows.Complete();
        var ledger = new LedgerSpill(Path.Combine(folder, "duplicates.tmp"));
        staged.Ledgers.Add(ledger);
        DuplicateRows.Find(staged.Spools.Rows, (duplicate, original) =>
        {
            staged.Duplicate.Set(duplicate.Row);
            ledger.Add(new SpilledEntry
            {
                Row = duplicate.Row,
                Line = duplicate.Extra,
                Kind = LedgerKind.Duplicate,
                Column = -1,
                Detail = original.Row,
            });
        });
    }

    private void Settle(StagedImport staged)
    {
        var ledger = new LedgerSpill(Path.Combine(folder, "settled.tmp"));
        staged.Ledgers.Add(ledger);
        new Settler(plan, SettledReaders(staged), staged, ledger, cancellation).Run(new StageFile(Path.Combine(folder, "settled-rows.tmp")));
    }

    /// <summary>What each slot's column turned out to be, as readers that defer nothing.</summary>
    private ColumnReader?[] SettledReaders(StagedImport staged)
    {
        var readers = new ColumnReader?[plan.Slots.Count];
        for (var i = 0; i < readers.Length; i++)
        {
            var slot = plan.Slots[i];
            readers[i] = slot.Reader is null || !slot.MayDefer ? slot.Reader : Settled(i, slot, staged);
        }

        return readers;
    }

    private ColumnEvidence AllEvidence(int index)
    {
        var all = new ColumnEvidence();
        foreach (var evidence in stagers.Select(stager => stager.Evidence[index]).OfType<ColumnEvidence>())
        {
            all.Merge(evidence);
        }

        return all;
    }

    private ColumnReader Settled(int index, Slot slot, StagedImport staged)
    {
        // The first slot of a column has seen all of it.
        var first = slot.IsSecondTarget ? plan.Slots.TakeWhile(other => other.Column != slot.Column).Count() : index;
        var verdict = AllEvidence(first).Settle(slot.Reader!.Settings);
        if (verdict.Doubt != Problem.None)
        {
            staged.Doubts[slot.Column] = verdict.Doubt;
        }

        if (verdict.Settled is { } settings)
        {
            return new ColumnReader(settings);
        }

        throw new ImportException(Ambiguity(slot, verdict));
    }

    private static string OpenOrders(string values, ColumnVerdict verdict)
    {
        var (orders, options) = verdict.Open switch
        {
            DateOrderSet.DayFirst | DateOrderSet.MonthFirst => ("day first or month first", "--date-order dmy or --date-order mdy"),
            DateOrderSet.DayFirst | DateOrderSet.YearFirst => ("day first or year first", "--date-order dmy or --date-order ymd"),
            DateOrderSet.None => ("", ""),
            _ => ("day first, month first or year first", "--date-order dmy, mdy or ymd"),
        };
        return orders.Length == 0
            ? $"its dates are written in different orders, so {values} such as '{verdict.Example}' can be read in several ways. Correct the file, or say one order with --date-order (dateOrder in the profile); dates written otherwise are then rejected."
            : $"{values} such as '{verdict.Example}' can be read {orders}, and the column does not say which. Say it with {options} (or dateOrder in the profile).";
    }

    private static string Ambiguity(Slot slot, ColumnVerdict verdict)
    {
        var values = verdict.AmbiguousCount == 1 ? "1 value" : $"{verdict.AmbiguousCount} values";
        return verdict.Ambiguity == Problem.AmbiguousDate
            ? $"Column '{slot.Header}': " + OpenOrders(values, verdict)
            : $"Column '{slot.Header}': {values} such as '{verdict.Example}' can be read with a decimal comma or with a decimal dot, and the column does not say which. Say it with --decimal . or --decimal , (or decimalMark in the profile).";
    }
}
