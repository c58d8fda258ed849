using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Where the built-in fields lie in the tables.</summary>
internal static class StoreFields
{
    private static readonly Dictionary<Field, string> Columns = new()
    {
        [Fields.CustomerId] = "ExternalId",
        [Fields.Name] = "Name",
        [Fields.Email] = "Email",
        [Fields.Phone] = "Phone",
        [Fields.Gender] = "Gender",
        [Fields.BirthDate] = "BirthDate",
        [Fields.Age] = "Age",
        [Fields.Address] = "Address",
        [Fields.City] = "City",
        [Fields.CustomerRegion] = "Region",
        [Fields.Country] = "Country",
        [Fields.PostalCode] = "PostalCode",
        [Fields.Segment] = "Segment",
        [Fields.CustomerChannel] = "Channel",
        [Fields.RegisteredOn] = "RegisteredOn",
        [Fields.LeftOn] = "LeftOn",
        [Fields.Consent] = "Consent",
        [Fields.LineId] = "LineId",
        [Fields.OrderId] = "OrderId",
        [Fields.PurchaseDate] = "Day",
        [Fields.ProductId] = "ProductIdTerm",
        [Fields.Product] = "ProductTerm",
        [Fields.Category] = "CategoryTerm",
        [Fields.Quantity] = "Quantity",
        [Fields.UnitPrice] = "UnitPrice",
        [Fields.PurchaseAmount] = "Amount",
        [Fields.Currency] = "CurrencyTerm",
        [Fields.Region] = "RegionTerm",
        [Fields.Channel] = "ChannelTerm",
        [Fields.InteractionId] = "ExternalId",
        [Fields.InteractionKind] = "KindTerm",
        [Fields.Topic] = "TopicTerm",
        [Fields.InteractionChannel] = "ChannelTerm",
        [Fields.InteractionDate] = "Day",
        [Fields.Satisfaction] = "Score",
        [Fields.SatisfactionScale] = "ScoreScale",
        [Fields.Comment] = "Comment",
    };

    /// <summary>Where a record comes from: named apart from the fields of sources, so that our own export is known
    /// again when it is imported.</summary>
    public static IReadOnlyList<ReportField> SourceOf(RecordKind kind) =>
    [
        new("source_import", kind, FieldType.Integer, FieldSource.Column, "ImportId"),
        new("source_row", kind, FieldType.Integer, FieldSource.Column, "RowNumber"),
    ];

    public static IReadOnlyList<ReportField> Periods { get; } =
    [
        .. Enum.GetValues<PeriodUnit>().Select(unit => new ReportField(
            unit.ToString().ToLowerInvariant(), RecordKind.Purchase, FieldType.Text, FieldSource.Period, "Day", unit)),
    ];

    public static ReportField Of(Field field) =>
        new(field.Name, field.Kind, field.Type, SourceOf(field), Columns[field]);

    private static FieldSource SourceOf(Field field) =>
        field.IsTerm ? FieldSource.Term
        : field.Type == FieldType.DateTime ? FieldSource.Moment
        : FieldSource.Column;
}
