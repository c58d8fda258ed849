using System.Text;
using System.Text.Json;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports;

/// <summary>Writes what became of the rows of a staged import into the ledger.</summary>
internal sealed class LedgerWriter(IDataStore store, StagedImport staged, long importId)
{
    /// <summary>Entries of a row are numbered within the spill they come from: a row has at most two for each column.</summary>
    private const int NumbersPerSpill = 4096;

    private int spillNumber;
    private int lastRow;
    private int number;

    public void Write()
    {
        using var session = store.WriteOperations();
        session.Execute("DELETE FROM Ledger WHERE ImportId = @p0", importId);
        session.Execute(
            "UPDATE Imports SET Headers = @p1, Separator = @p2 WHERE Id = @p0",
            importId,
            JsonSerializer.Serialize(staged.Plan.Headers),
            ((char)staged.Plan.Separator).ToString());
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

        session.Commit();
    }

    private void Write(IRowSink sink, in SpilledEntry entry)
    {
        var isDuplicate = entry.Kind == LedgerKind.Duplicate;
        if (staged.Duplicate[entry.Row] != isDuplicate || (entry.Kind == LedgerKind.Corrected && staged.Rejected[entry.Row]))
        {
            return;
        }

        Start(sink, entry.Row, entry.Line, entry.Kind, entry.Problem, entry.CustomerKey);
        sink.Set(7, (long)entry.Corrections);
        if (entry.Column >= 0)
        {
            sink.Set(5, Encoding.UTF8.GetBytes(staged.Plan.Headers[entry.Column]));
            sink.Set(8, entry.Value);
        }

        if (entry.Kind == LedgerKind.Corrected)
        {
            sink.Set(9, entry.NewValue);
        }

        if (!entry.Raw.IsEmpty)
        {
            sink.Set(11, entry.Raw);
        }

        if (entry.Detail != 0)
        {
            sink.Set(10, entry.Detail);
        }

        sink.Next();
    }

    private void WriteLate(IRowSink sink)
    {
        if (staged.LateRejects.Count == 0)
        {
            return;
        }

        var late = staged.LateRejects.ToDictionary(reject => reject.Row);
        var raw = new RawRow(staged.Plan);
        var pass = staged.Rows.Read();
        while (pass.Next())
        {
            if (late.TryGetValue(pass.Row, out var reject))
            {
                var row = new StagedRow(pass.Encoded);
                Start(sink, reject.Row, row.Line, LedgerKind.Rejected, reject.Problem, reject.CustomerKey);
                sink.Set(7, 0L);
                sink.Set(11, raw.Of(row));
                sink.Next();
            }
        }
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
