namespace CrmReports.Application.Customers;

/// <summary>The built-in fields. Anything else in a source becomes a custom field. Their numbers stand in what is stored:
/// a new field takes the next one wherever it stands in the list, and no number is ever given again.</summary>
public static class Fields
{
    public static readonly Field CustomerId = new(0, "customer_id", RecordKind.Customer, FieldType.Text);
    public static readonly Field Name = new(1, "name", RecordKind.Customer, FieldType.Text);
    public static readonly Field Email = new(2, "email", RecordKind.Customer, FieldType.Text);
    public static readonly Field Phone = new(3, "phone", RecordKind.Customer, FieldType.Text);
    public static readonly Field Gender = new(4, "gender", RecordKind.Customer, FieldType.Text);
    public static readonly Field BirthDate = new(5, "birth_date", RecordKind.Customer, FieldType.Date);
    public static readonly Field Age = new(6, "age", RecordKind.Customer, FieldType.Integer);
    public static readonly Field Address = new(7, "address", RecordKind.Customer, FieldType.Text);
    public static readonly Field City = new(8, "city", RecordKind.Customer, FieldType.Text);
    public static readonly Field CustomerRegion = new(9, "customer_region", RecordKind.Customer, FieldType.Text);
    public static readonly Field Country = new(10, "country", RecordKind.Customer, FieldType.Text);
    public static readonly Field PostalCode = new(11, "postal_code", RecordKind.Customer, FieldType.Text);
    public static readonly Field Segment = new(12, "segment", RecordKind.Customer, FieldType.Text);
    public static readonly Field CustomerChannel = new(13, "customer_channel", RecordKind.Customer, FieldType.Text);
    public static readonly Field RegisteredOn = new(14, "registered_on", RecordKind.Customer, FieldType.Date);
    public static readonly Field LeftOn = new(15, "left_on", RecordKind.Customer, FieldType.Date);
    public static readonly Field Consent = new(16, "consent", RecordKind.Customer, FieldType.Boolean);

    public static readonly Field LineId = new(17, "line_id", RecordKind.Purchase, FieldType.Text);
    public static readonly Field OrderId = new(18, "order_id", RecordKind.Purchase, FieldType.Text);
    public static readonly Field PurchaseDate = new(19, "purchase_date", RecordKind.Purchase, FieldType.DateTime);
    public static readonly Field ProductId = new(20, "product_id", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Product = new(21, "product", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Category = new(22, "category", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Quantity = new(23, "quantity", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field UnitPrice = new(24, "unit_price", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field PurchaseAmount = new(25, "purchase_amount", RecordKind.Purchase, FieldType.Decimal);
    public static readonly Field Currency = new(26, "currency", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Region = new(27, "region", RecordKind.Purchase, FieldType.Text, IsTerm: true);
    public static readonly Field Channel = new(28, "channel", RecordKind.Purchase, FieldType.Text, IsTerm: true);

    public static readonly Field InteractionId = new(29, "interaction_id", RecordKind.Interaction, FieldType.Text);
    public static readonly Field InteractionKind = new(30, "interaction_kind", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field Topic = new(31, "topic", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field InteractionChannel = new(32, "interaction_channel", RecordKind.Interaction, FieldType.Text, IsTerm: true);
    public static readonly Field InteractionDate = new(33, "interaction_date", RecordKind.Interaction, FieldType.DateTime);
    public static readonly Field Satisfaction = new(34, "satisfaction", RecordKind.Interaction, FieldType.Decimal);
    public static readonly Field SatisfactionScale = new(35, "satisfaction_scale", RecordKind.Interaction, FieldType.Decimal);
    public static readonly Field Comment = new(36, "comment", RecordKind.Interaction, FieldType.Text);

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

    private static readonly Field?[] ByNumber = [.. Enumerable.Range(0, Field.FirstCustom).Select(number => All.SingleOrDefault(field => field.Number == number))];

    /// <exception cref="ArgumentOutOfRangeException">No field has the number.</exception>
    public static Field Numbered(int number) => ByNumber[number] ?? throw new ArgumentOutOfRangeException(nameof(number), number, "No field has this number.");

    public static Field? Find(string name) => ByName.GetValueOrDefault(name);
}
