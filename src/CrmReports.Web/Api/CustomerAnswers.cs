using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Imports.Editing;

namespace CrmReports.Web.Api;

/// <summary>A customer in a list.</summary>
/// <param name="Key">What stands in the addresses of the customer: the id of the source, or ~ and a number.</param>
/// <param name="Id">As the source gave it.</param>
/// <param name="Revenue">Net of returns, in the currency of the page; null without amounts.</param>
public sealed record CustomerListed(
    string Key,
    string? Id,
    string? Name,
    string? Email,
    string? Phone,
    string? City,
    string? Region,
    string? Country,
    string? Segment,
    decimal? Revenue,
    long Purchases,
    DateOnly? LastPurchase,
    DateOnly? RegisteredOn)
{
    public static CustomerListed Of(CustomerRow row) => new(
        row.Key,
        row.ExternalId,
        row.Name,
        row.Email,
        row.Phone,
        row.City,
        row.Region,
        row.Country,
        row.Segment,
        CustomerAnswer.Amount(row.Revenue),
        row.Purchases,
        CustomerAnswer.Day(row.LastPurchase),
        CustomerAnswer.Day(row.RegisteredOn));
}

/// <param name="Next">The 'after' of the next page; null where there is none.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Currency">Of the revenues: that of most purchases; null where these name none.</param>
/// <param name="OtherCurrencies">Whether there are amounts in others, which are left out of the revenues.</param>
public sealed record CustomerListAnswer(IReadOnlyList<CustomerListed> Items, string? Next, long Total, string? Currency, bool OtherCurrencies, long DataVersion);

/// <summary>Who states a value: an import in a row, or a person by hand.</summary>
/// <param name="Value">What is stated; null where the field is cleared.</param>
/// <param name="Import">Null for an edit by hand.</param>
/// <param name="Row">Of the import's file, the header not counted.</param>
/// <param name="Line">Of the file, on which the row starts; null where it was not kept.</param>
/// <param name="Person">Who edited by hand.</param>
public sealed record SourceAnswer(object? Value, long? Import, string? File, long? Row, long? Line, string? Person, DateTime At)
{
    public static SourceAnswer Of(Statement statement) => new(
        CustomerAnswer.Value(statement.Value),
        statement.Person is null ? statement.ImportId : null,
        statement.Person is null ? statement.FileName : null,
        statement.Person is null ? statement.Row : null,
        statement.Line,
        statement.Person,
        DateTime.SpecifyKind(statement.At, DateTimeKind.Utc));
}

/// <summary>What was bought in one currency, net of returns.</summary>
public sealed record CustomerSumAnswer(string? Currency, long Purchases, decimal? Amount, DateOnly? FirstPurchase, DateOnly? LastPurchase);

/// <summary>An edit by hand.</summary>
public sealed record EditAnswer(long Id, string Field, object? Before, object? Value, DateTime At, string By, DateTime? TakenBackAt, string? TakenBackBy)
{
    public static EditAnswer Of(EditEntry edit) => new(
        edit.Id,
        edit.Field,
        CustomerAnswer.Value(edit.Before),
        CustomerAnswer.Value(edit.Value),
        DateTime.SpecifyKind(edit.At, DateTimeKind.Utc),
        edit.Person,
        edit.TakenBackAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
        edit.TakenBackBy);
}

/// <summary>One customer as programs see them.</summary>
/// <param name="Fields">Every field by its name, custom ones too; null where there is no value. PATCH takes the same names.</param>
/// <param name="Sources">Of each field that somebody states, who does: the one that stands first.</param>
/// <param name="Sums">By currency.</param>
/// <param name="Orders">Different order ids; null where no purchase has one.</param>
/// <param name="Edits">By hand, newest first.</param>
/// <param name="LastEdit">Sent back with PATCH, it is refused where somebody else has edited since.</param>
public sealed record CustomerAnswer(
    string Key,
    IReadOnlyDictionary<string, object?> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<SourceAnswer>> Sources,
    IReadOnlyList<CustomerSumAnswer> Sums,
    long? Orders,
    long Interactions,
    IReadOnlyList<EditAnswer> Edits,
    long LastEdit,
    long DataVersion)
{
    public static CustomerAnswer Of(CustomerProfile profile) => new(
        profile.Key,
        profile.Origins.Fields.ToDictionary(field => field.Name, field => Value(field.Value), StringComparer.Ordinal),
        profile.Origins.Fields.Where(field => field.Statements.Count > 0)
            .ToDictionary(field => field.Name, field => (IReadOnlyList<SourceAnswer>)[.. field.Statements.Select(SourceAnswer.Of)], StringComparer.Ordinal),
        [.. profile.Sums.Select(sum => new CustomerSumAnswer(sum.Currency, sum.Purchases, Amount(sum.Amount), Day(sum.FirstDay), Day(sum.LastDay)))],
        profile.Orders,
        profile.Interactions,
        [.. profile.Origins.Edits.Select(EditAnswer.Of)],
        profile.Origins.LastEdit,
        profile.DataVersion);

    /// <summary>A number or truth value as such, everything else as text.</summary>
    internal static object? Value(FieldValue value) => value switch
    {
        { Text: null } => null,
        { Type: FieldType.Boolean } => value.Text == "true",
        { Type: FieldType.Integer } when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        { Type: FieldType.Decimal } when decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        { Type: FieldType.Number } when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => value.Text,
    };

    /// <summary>Without zeros at the end: 12.5, not 12.5000.</summary>
    internal static decimal? Amount(long? tenThousandths) => tenThousandths is { } amount ? Scale.ToDecimal(amount) / 1.0000000000000000000000000000m : null;

    internal static DateOnly? Day(int? day) => day is { } known ? CivilDate.FromDays(known) : null;
}

/// <summary>A purchase of a customer.</summary>
/// <param name="Date">ISO day, with a time of the day where the source has one.</param>
/// <param name="Row">Of the import's file, the header not counted.</param>
/// <param name="Line">Of the file, on which the row starts; null where it was not kept.</param>
public sealed record CustomerPurchaseAnswer(
    string? Date,
    string? Order,
    string? Product,
    string? Category,
    decimal? Quantity,
    decimal? UnitPrice,
    decimal? Amount,
    string? Currency,
    long Import,
    long Row,
    long? Line)
{
    public static CustomerPurchaseAnswer Of(CustomerPurchaseRow row) => new(
        When(row.Day, row.TimeOfDay),
        row.OrderId,
        row.Product,
        row.Category,
        CustomerAnswer.Amount(row.Quantity),
        CustomerAnswer.Amount(row.UnitPrice),
        CustomerAnswer.Amount(row.Amount),
        row.Currency,
        row.ImportId,
        row.RowNumber,
        row.Line);

    private static string? When(int? day, int? time) => (day, time) switch
    {
        (null, _) => null,
        ({ } date, { } at) => CivilDate.FromDays(date).ToDateTime(TimeOnly.MinValue).AddMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        ({ } date, null) => CivilDate.FromDays(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}

public sealed record CustomerPurchasesAnswer(IReadOnlyList<CustomerPurchaseAnswer> Items, string? Next, long Total);
