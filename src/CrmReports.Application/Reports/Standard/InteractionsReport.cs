using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>Every interaction with its customer, streamed; grouped or measured, the figures of groups of them.</summary>
internal static class InteractionsReport
{
    public static readonly ReportInfo Info = new(
        "interactions",
        "Every request, complaint and survey answer with its customer, also those of no purchase; with groups or measures, counts and scores by period or any field.",
        [],
        []);

    /// <summary>What is measured where groups are asked for and no measures.</summary>
    private static readonly string[] Measures = ["count", "mean(satisfaction)"];

    public static bool Streams(ReportDefinition definition) => definition.GroupBy is null && definition.Measures is not { Count: > 0 };

    public static ReportTable Grouped(ReportSession session, ReportDefinition definition)
    {
        var hasScores = session.Catalogue.BuiltIn.Any(field => field.Name == Fields.Satisfaction.Name);
        return SalesReport.RunInteractions(session, definition, Info with { Measures = hasScores ? Measures : Measures[..1] });
    }

    public static ReportTable Run(ReportSession session, ReportDefinition definition)
    {
        var catalogue = session.Catalogue;
        var selection = Selection.Of(catalogue, definition.From, definition.To, definition.Filters);
        List<ReportField> fields =
        [
            .. catalogue.BuiltIn.Concat(catalogue.Custom).Where(field => field.Kind != RecordKind.Purchase), .. StoreFields.SourceOf(RecordKind.Purchase),
        ];
        var query = new InteractionQuery(
            session,
            selection with { WithUndated = false },
            [.. fields.Select(field => new FieldUse(field))],
            new PurchaseReading
            {
                Order = definition.Order ?? ReportOrder.File,
                Sort = [.. definition.Sort.Select(sort => (Sorted(fields, catalogue, sort), sort.Descending))],
                Limit = definition.Limit ?? long.MaxValue,
                Offset = definition.Offset ?? 0,
            });
        var rows = FiguresPass.Run(session, selection, [], [], fromRollups: false, [], ReportDataset.Interactions).Rows;
        return new ReportTable
        {
            Name = Info.Name,
            Columns = [.. fields.Select(field => new ReportColumn(field.Name, field.ReportType))],
            Open = query.Open,
            Provenance = Provenances.Of(
                catalogue,
                [.. Selection.InWords(definition.From, definition.To, definition.Filters), .. Provenances.OrderInWords(definition)],
                rows.Used,
                rows.Undated > 0 ? [new(LeftOut.NoInteractionDate, rows.Undated)] : []),
            Snapshot = session,
        };
    }

    /// <summary>Also by a field that the table does not show.</summary>
    private static ReportField Sorted(List<ReportField> fields, Catalogue catalogue, ReportSort sort) =>
        fields.Find(field => field.Name == sort.Column) ?? catalogue.Find(sort.Column)
        ?? throw ReportException.UnknownSort(sort, fields.Select(field => field.Name));
}
