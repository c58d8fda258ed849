using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

/// <summary>A cell that a test can keep and compare.</summary>
internal sealed record Reading(
    CellKind Kind, Problem Problem, Correction Corrections, long Bits, string? Currency, string Text, CellHint Hint)
{
    public static Reading Of(string field, ColumnSettings settings) =>
        Of(Encoding.UTF8.GetBytes(field), new ColumnReader(settings));

    public static Reading Of(string field, FieldType? type) => Of(field, new ColumnSettings { Type = type });

    public static Reading Of(byte[] field, ColumnReader reader)
    {
        var cell = default(Cell);
        reader.Read(field, new ReaderScratch(), ref cell);
        return new Reading(
            cell.Kind, cell.Problem, cell.Corrections, cell.Bits, Currencies.Unpack(cell.Currency),
            Encoding.UTF8.GetString(cell.Text), cell.Hint);
    }

    /// <summary>Reads a column as an import does: deferred texts again, with what the whole column told.</summary>
    public static (IReadOnlyList<Reading> Values, ColumnVerdict Verdict) Column(ColumnSettings settings, params string[] fields)
    {
        var reader = new ColumnReader(settings);
        var scratch = new ReaderScratch();
        var evidence = new ColumnEvidence();
        var cell = default(Cell);
        var first = new List<Reading>();
        foreach (var field in fields)
        {
            reader.Read(Encoding.UTF8.GetBytes(field), scratch, ref cell);
            if (cell.Kind != CellKind.Missing && cell.Problem == Problem.None)
            {
                evidence.Observe(cell);
            }

            first.Add(new Reading(
                cell.Kind, cell.Problem, cell.Corrections, cell.Bits, Currencies.Unpack(cell.Currency),
                Encoding.UTF8.GetString(cell.Text), cell.Hint));
        }

        var verdict = evidence.Settle(settings);
        var values = verdict.Settled is null
            ? first
            : [.. first.Select(value => value.Kind == CellKind.Deferred ? Of(value.Text, verdict.Settled) : value)];
        return (values, verdict);
    }

    /// <summary>The value in words: a number with a dot, an ISO date, a text in quotes, the name of a problem, or missing.</summary>
    public override string ToString()
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (Problem != Problem.None)
        {
            return Problem.ToString();
        }

        return Kind switch
        {
            CellKind.Missing => "missing",
            CellKind.Integer => Bits.ToString(invariant),
            CellKind.Decimal => (Bits / 10_000m).ToString("0.####", invariant),
            CellKind.Number => BitConverter.Int64BitsToDouble(Bits).ToString("R", invariant),
            CellKind.Date => CivilDate.FromDays(Bits).ToString("yyyy-MM-dd", invariant),
            CellKind.DateTime => DateTime.UnixEpoch.AddMilliseconds(Bits).ToString("yyyy-MM-ddTHH:mm:ss.FFF", invariant),
            CellKind.Boolean => Bits == 1 ? "true" : "false",
            CellKind.Deferred => $"deferred '{Text}'",
            _ => $"'{Text}'",
        };
    }
}
