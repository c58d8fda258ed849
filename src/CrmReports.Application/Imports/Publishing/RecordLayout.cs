using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>How a cell lies in its table.</summary>
internal enum Placement : byte
{
    None,
    Integer,
    Text,

    /// <summary>The number of a term.</summary>
    Term,

    /// <summary>A day and, in the next column, the time of day.</summary>
    Moment,
}

/// <summary>The table of a kind of record: which slot lies in which column.</summary>
internal sealed class RecordLayout
{
    public static readonly RecordLayout Customers = new(
        RecordKind.Customer,
        "Customers",
        "CustomerKeys",
        "CustomerId",
        [],
        (Fields.CustomerId, "ExternalId", Placement.Text),
        (Fields.Name, "Name", Placement.Text),
        (Fields.Email, "Email", Placement.Text),
        (Fields.Phone, "Phone", Placement.Text),
        (Fields.Gender, "Gender", Placement.Text),
        (Fields.BirthDate, "BirthDate", Placement.Integer),
        (Fields.Age, "Age", Placement.Integer),
        (Fields.Address, "Address", Placement.Text),
        (Fields.City, "City", Placement.Text),
        (Fields.CustomerRegion, "Region", Placement.Text),
        (Fields.Country, "Country", Placement.Text),
        (Fields.PostalCode, "PostalCode", Placement.Text),
        (Fields.Segment, "Segment", Placement.Text),
        (Fields.CustomerChannel, "Channel", Placement.Text),
        (Fields.RegisteredOn, "RegisteredOn", Placement.Integer),
        (Fields.LeftOn, "LeftOn", Placement.Integer),
        (Fields.Consent, "Consent", Placement.Integer));

    public static readonly RecordLayout Purchases = new(
        RecordKind.Purchase,
        "Purchases",
        "PurchaseKeys",
        "PurchaseId",
        ["CustomerId"],
        (Fields.LineId, "LineId", Placement.Text),
        (Fields.OrderId, "OrderId", Placement.Text),
        (Fields.PurchaseDate, "Day", Placement.Moment),
        (Fields.ProductId, "ProductIdTerm", Placement.Term),
        (Fields.Product, "ProductTerm", Placement.Term),
        (Fields.Category, "CategoryTerm", Placement.Term),
        (Fields.Quantity, "Quantity", Placement.Integer),
        (Fields.UnitPrice, "UnitPrice", Placement.Integer),
        (Fields.PurchaseAmount, "Amount", Placement.Integer),
        (Fields.Currency, "CurrencyTerm", Placement.Term),
        (Fields.Region, "RegionTerm", Placement.Term),
        (Fields.Channel, "ChannelTerm", Placement.Term));

    public static readonly RecordLayout Interactions = new(
        RecordKind.Interaction,
        "Interactions",
        "InteractionKeys",
        "InteractionId",
        ["CustomerId", "PurchaseId"],
        (Fields.InteractionId, "ExternalId", Placement.Text),
        (Fields.InteractionKind, "KindTerm", Placement.Term),
        (Fields.Topic, "TopicTerm", Placement.Term),
        (Fields.InteractionChannel, "ChannelTerm", Placement.Term),
        (Fields.InteractionDate, "Day", Placement.Moment),
        (Fields.Satisfaction, "Score", Placement.Integer),
        (Fields.SatisfactionScale, "ScoreScale", Placement.Integer),
        (Fields.Comment, "Comment", Placement.Text));

    private readonly (int Column, Placement Placement)[] places = new (int, Placement)[Slot.FirstCustom];

    private RecordLayout(
        RecordKind kind,
        string table,
        string keyTable,
        string keyColumn,
        string[] links,
        params (Field Field, string Column, Placement Placement)[] fields)
    {
        Kind = kind;
        Table = table;
        KeyTable = keyTable;
        KeyColumn = keyColumn;
        List<string> columns = ["Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", .. links];
        foreach (var (field, column, placement) in fields)
        {
            places[field.Number] = (columns.Count, placement);
            columns.Add(column);
            if (placement == Placement.Moment)
            {
                columns.Add("TimeOfDay");
            }
        }

        if (kind == RecordKind.Customer)
        {
            AgeAsOf = columns.Count;
            columns.Add("AgeAsOf");
        }

        Columns = [.. columns];
    }

    public const int Id = 0;
    public const int ImportId = 1;
    public const int RowNumber = 2;
    public const int KeyHi = 3;
    public const int KeyLo = 4;
    public const int Custom = 5;

    /// <summary>The columns of <see cref="RecordKind.Purchase"/> and <see cref="RecordKind.Interaction"/>.</summary>
    public const int CustomerLink = 6;

    /// <summary>The column of <see cref="RecordKind.Interaction"/>.</summary>
    public const int PurchaseLink = 7;

    public RecordKind Kind { get; }

    public string Table { get; }

    public string KeyTable { get; }

    public string KeyColumn { get; }

    public string[] Columns { get; }

    /// <summary>The column of a customer's age's day; 0 for other kinds.</summary>
    public int AgeAsOf { get; }

    /// <summary>Takes a key @p0, @p1 of the record @p2 out of its table.</summary>
    public string DeleteKey => $"DELETE FROM {KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 AND {KeyColumn} = @p2";

    public string SelectList => string.Join(", ", Columns.Select(column => $"\"{column}\""));

    public (int Column, Placement Placement) PlaceOf(int slot) => places[slot];

    public string ColumnOf(Field field) => Columns[places[field.Number].Column];

    public static RecordLayout Of(RecordKind kind) => kind switch
    {
        RecordKind.Customer => Customers,
        RecordKind.Purchase => Purchases,
        RecordKind.Interaction => Interactions,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
