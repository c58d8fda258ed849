using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Writes what became of the rows of a staged import into the ledger.</summary>
internal sealed class LedgerWriter(IDataStore store, StagedImport staged, long importId, Func<CsvSource> openSource)
{
    /// <summary>Entries of a row are numbered within the spill they come from: a row has at most two for each column.</summary>
    private const int NumbersPerSpill = 4096;

    /// <summary>High halves of the keys of erased persons: of rows about them nothing is kept but that they were rejected.</summary>
    private readonly HashSet<long> erased = Erased(store);

    private int spillNumber;
    private int lastRow;
    private int number;

    public void Write()
    {
        using var session = store.WriteOperations();
        session.Execute("DELETE FROM Ledger WHERE ImportId = @p0", importId);
        session.Execute(
            "UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0",
            importId,
            JsonText.Of(staged.Plan.Headers),
            ((char)staged.Plan.Separator).ToString(),
            staged.Plan.ReadAs is { } readAs ? ImportProfileFile.Write(readAs) : null);
        using (var sink = session.Insert(
            "Ledger",
            "ImportId", "RowNumber", "Number", "Line", "Kind", "Column", "Problem", "Corrections", "Value", "NewValue", "OriginalRow", "Raw", "CustomerKey"))
        {
            foreach (var spill in staged.Ledgers)
            {
                spill.Read((in SpilledEntry entry) => Write(sink, entry));
                spillNumber++;
                lastRow = 0;
            }

            WriteLate(sink);
            sink.Complete();
        }

        AddWords(session);
        session.Commit();
    }

    private void Write(IRowSink sink, in SpilledEntry entry)
    {
        var isDuplicate = entry.Kind == LedgerKind.Duplicate;
        if (staged.Duplicate[entry.Row] != isDuplicate || (entry.Kind == LedgerKind.Corrected && staged.Rejected[entry.Row]))
        {
            return;
        }

        var isErased = erased.Contains(entry.CustomerKey);
        if (isErased && entry.Kind == LedgerKind.Corrected)
        {
            return;
        }

        Start(sink, entry.Row, entry.Line, entry.Kind, entry.Problem, entry.CustomerKey);
        sink.Set(7, (long)entry.Corrections);
        if (entry.Column >= 0)
        {
            sink.Set(5, Encoding.UTF8.GetBytes(staged.Plan.Headers[entry.Column]));
        }

        if (entry.Column >= 0 && !isErased)
        {
            sink.Set(8, entry.Value);
        }

        if (entry.Kind == LedgerKind.Corrected)
        {
            sink.Set(9, entry.NewValue);
        }

        if (!entry.Raw.IsEmpty && !isErased)
        {
            sink.Set(11, entry.Raw);
        }

        if (entry.Detail != 0)
        {
            sink.Set(10, entry.Detail);
        }

        sink.Next();
    }

    /// <summary>Rows that the store's customers rejected.</summary>
    private void WriteLate(IRowSink sink)
    {
        if (staged.LateRejects.Count == 0)
        {
            return;
        }

        var late = staged.LateRejects.ToDictionary(reject => reject.Row);
        foreach (var row in Rows(late.ContainsKey))
        {
            var reject = late[row.Number];
            Start(sink, row.Number, row.Line, LedgerKind.Rejected, reject.Problem, reject.CustomerKey);
            sink.Set(7, 0L);
            if (reject.Problem != Problem.Erased)
            {
                sink.Set(11, LedgerSpill.Cut(row.Raw, LedgerSpill.MaxRawBytes));
            }

            sink.Next();
        }
    }

    /// <summary>The words of rows that were rejected when their columns were settled.</summary>
    private void AddWords(IStoreSession session)
    {
        foreach (var row in staged.RejectedWhenSettled.Count() == 0 ? [] : Rows(row => staged.RejectedWhenSettled[row]))
        {
            session.Execute(
                "UPDATE Ledger SET Raw = @p2 WHERE ImportId = @p0 AND RowNumber = @p1 AND Kind = 0 AND Value IS NOT NULL "
                + "AND Number = (SELECT MIN(l.Number) FROM Ledger l WHERE l.ImportId = @p0 AND l.RowNumber = @p1 AND l.Kind = 0)",
                importId,
                row.Number,
                Encoding.UTF8.GetString(LedgerSpill.Cut(row.Raw, LedgerSpill.MaxRawBytes)));
        }
    }

    private sealed record SourceWords(int Number, long Line, byte[] Raw);

    /// <summary>Rows as they stand in the source, which is read again for them: the stage holds what was made of them, and
    /// that would be made anew of a corrected row (12.5 in a file with decimal commas, a unit converted twice).</summary>
    private IEnumerable<SourceWords> Rows(Func<int, bool> isWanted)
    {
        using var source = openSource();
        var found = source.Read(
            () => isWanted,
            static (Func<int, bool> isWanted, in SourceRow row) =>
                isWanted((int)row.Number) ? new SourceWords((int)row.Number, row.Line, row.Raw.ToArray()) : null,
            workers: 1);
        foreach (var row in found)
        {
            if (row is not null)
            {
                yield return row;
            }
        }
    }

    private static HashSet<long> Erased(IDataStore store)
    {
        var erased = new HashSet<long>();
        using var session = store.Read();
        using var rows = session.Query("SELECT KeyHi FROM Tombstones");
        while (rows.Read())
        {
            erased.Add(rows.GetInt64(0));
        }

        return erased;
    }

    private void Start(IRowSink sink, int row, long line, LedgerKind kind, Problem problem, long customerKey)
    {
        number = row == lastRow ? number + 1 : spillNumber * NumbersPerSpill;
        lastRow = row;
        sink.Set(0, importId);
        sink.Set(1, row);
        sink.Set(2, number);
        sink.Set(3, line);
        sink.Set(4, (long)kind);
        sink.Set(6, (long)problem);
        if (customerKey != 0)
        {
            sink.Set(12, customerKey);
        }
    }
}
