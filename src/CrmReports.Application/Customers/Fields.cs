namespace CrmReports.Application.Customers;

/// <summary>The built-in fields. Anything else in a source becomes a custom field.</summary>
public static class Fields
{
    public static readonly Field CustomerId = new("customer_id", RecordKind.Customer, FieldType.Text);
    public static readonly Field Name = new("name", RecordKind.Customer, FieldType.Text);
    public static readonly Field Email = new("email", RecordKind.Customer, FieldType.Text);
    public static readonly Field Phone = new("phone", RecordKind.Customer, FieldType.Text);
    public static readonly Field Gender = new("gender", RecordKind.Customer, FieldType.Text);
    public static readonly Field BirthDate = new("birth_date", RecordKind.Customer, FieldType.Date);
    public static readonly Field Age = new("age", RecordKind.Customer, FieldType.Integer);
    public static readonly Field Address = new("address", RecordKind.Customer, FieldType.Text);
    public static readonly Field City = new("city", RecordKind.Customer, FieldType.Text);
    public static readonly Field CustomerRegion = new("customer_region", RecordKind.Customer, FieldType.Text);
    public static readonly Field Country = new("country", RecordKind.Customer, FieldType.Text);
    public static readonly Field PostalCode = new("postal_code", RecordKind.Customer, FieldType.Text);
    public static readonly Field Segment = new("segment", RecordKind.Customer, FieldType.Text);
    public static readonly Field CustomerChannel = new("customer_channel", RecordKind.Customer, FieldType.Text);
    public static readonly Field RegisteredOn = new("registered_on", RecordKind.Customer, FieldType.Date);
    public static readonly Field LeftOn = new("left_on", RecordKind.Customer, FieldType.Date);
    public static readonly Field Consent = new("consent", RecordKind.Customer, FieldType.Boolean);

    public static readonly Field LineId = new("line_id", RecordKind.Purchase, FieldType.Text);
    public static readonly Field OrderId = new("order_id", RecordKind.Purchase, FieldType.Text);
    public static readonly Field PurchaseDate = new("purchase_date", RecordKind.Purchase, FieldType.DateTime);
    public static readonly Field ProductId = new("product_id", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Product = new("product", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Category = new("category", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Quantity = new("quantity", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field UnitPrice = new("unit_price", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field PurchaseAmount = new("purchase_amount", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field Currency = new("currency", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Region = new("region", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Channel = new("channel", RecordKind.Purchase, FieldType.Text, IsTerm: true);

    public static readonly Field InteractionId = new("interaction_id", RecordKind.Interaction, FieldType.Text);
    public static readonly Field InteractionKind = new("interaction_kind", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field Topic = new("topic", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field InteractionChannel = new("interaction_channel", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field InteractionDate = new("interaction_date", RecordKind.Interaction, FieldType.DateTime);
    public static readonly Field Satisfaction = new("satisfaction", RecordKind.Interaction, FieldType.Decimal);
    public static readonly Field SatisfactionScale = new("satisfaction_scale", RecordKind.Interaction, FieldType.Decimal);
    public static readonly Field Comment = new("comment", RecordKind.Interaction, FieldType.Text);

    /// <summary>All built-in fields in the order in which exports write them.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        CustomerId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, CustomerRegion, Country, PostalCode,
        Segment, CustomerChannel, RegisteredOn, LeftOn, Consent,
        LineId, OrderId, PurchaseDate, ProductId, Product, Category, Quantity, UnitPrice, PurchaseAmount, Currency,
        Region, Channel,
        InteractionId, InteractionKind, Topic, InteractionChannel, InteractionDate, Satisfaction, SatisfactionScale,
        Comment,
    ];

    private static readonly Dictionary<string, Field> ByName = All.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public static Field? Find(string name) => ByName.GetValueOrDefault(name);
}
