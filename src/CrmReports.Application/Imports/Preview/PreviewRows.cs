using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Reads the first rows of an upload as an import would, and keeps what a person needs to see of them.</summary>
internal sealed class PreviewRows
{
    private const int RowsShown = 8;
    private const int LongestSample = 80;

    private readonly ColumnState[] columns;
    private readonly ReaderScratch scratch = new();
    private readonly List<IReadOnlyList<string>> shown = [];

    public PreviewRows(IReadOnlyList<ColumnMapping> mappings, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone) =>
        columns = [.. mappings.Select(mapping => new ColumnState(mapping, profile, origin, zone))];

    public IReadOnlyList<IReadOnlyList<string>> Shown => shown;

    public long Count { get; private set; }

    public bool Add(in SourceRow row)
    {
        if (shown.Count < RowsShown)
        {
            var fields = new string[columns.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = i < row.FieldCount ? Text(row.Field(i)) : "";
            }

            shown.Add(fields);
        }

        Count++;
        if (row.Problem == Problem.None)
        {
            scratch.Reset();
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(row.Field(i), scratch);
            }
        }

        return true;
    }

    public IReadOnlyList<ColumnPreview> Columns() => [.. columns.Select(column => column.Result())];

    private static string Text(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.Length > LongestSample * 4 ? utf8[..(LongestSample * 4)] : utf8);
        return text.Length <= LongestSample ? text : text[..(char.IsHighSurrogate(text[LongestSample - 1]) ? LongestSample - 1 : LongestSample)] + "…";
    }

    private sealed class ColumnState
    {
        private readonly ColumnMapping mapping;
        private readonly ColumnReader? reader;
        private readonly ColumnEvidence evidence = new();
        private readonly List<string> samples = [];
        private long empty;
        private long filled;
        private long faulty;
        private string? faultyExample;

        public ColumnState(ColumnMapping mapping, ImportProfile profile, SourceOrigin origin, TimeZoneInfo zone)
        {
            this.mapping = mapping;
            var field = mapping.Targets.Count > 0 ? mapping.Targets[0] : null;
            reader = mapping.Ignored ? null : new ColumnReader(ImportColumns.Settings(mapping, field, profile, origin, zone));
        }

        public void Add(ReadOnlySpan<byte> field, ReaderScratch scratch)
        {
            var cell = Cell.Missing;
            if (reader is not null)
            {
                reader.Read(field, scratch, ref cell);
            }
            else if (!field.IsEmpty)
            {
                cell = new Cell { Kind = CellKind.Text };
            }

            if (cell.Problem != Problem.None)
            {
                faulty++;
                faultyExample ??= Text(field);
            }
            else if (cell.Kind == CellKind.Missing)
            {
                empty++;
                return;
            }
            else
            {
                evidence.Observe(cell);
            }

            filled++;
            if (samples.Count < 2 && Text(field) is var text && !samples.Contains(text))
            {
                samples.Add(text);
            }
        }

        public ColumnPreview Result()
        {
            if (reader is null)
            {
                return new ColumnPreview(mapping, Guess.Sure, samples, empty, null, null, null, Problem.None, null, 0);
            }

            var verdict = evidence.Settle(reader.Settings);
            var settled = verdict.Settled ?? reader.Settings;
            return new ColumnPreview(
                mapping,
                GuessOf(verdict),
                samples,
                empty,
                settled.Type ?? FieldType.Text,
                settled.DateOrder,
                settled.DecimalMark,
                verdict.Ambiguity,
                verdict.Ambiguity != Problem.None ? verdict.Example : faultyExample,
                faulty,
                verdict.Open);
        }

        private Guess GuessOf(ColumnVerdict verdict) =>
            verdict.Ambiguity != Problem.None || faulty * 5 > filled ? Guess.PleaseCheck
            : mapping.Confidence switch
            {
                MatchConfidence.Declared or MatchConfidence.Exact => Guess.Sure,
                MatchConfidence.Synonym => Guess.Likely,
                _ => Guess.Unknown,
            };
    }
}
