using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Publishing;

internal static class CustomTypes
{
    /// <summary>The narrowest type that holds the values of both.</summary>
    public static FieldType Widest(FieldType a, FieldType b) => a == b ? a : (a, b) switch
    {
        (FieldType.Integer or FieldType.Decimal or FieldType.Number, FieldType.Integer or FieldType.Decimal or FieldType.Number) => FieldType.Number,
        (FieldType.Date or FieldType.DateTime, FieldType.Date or FieldType.DateTime) => FieldType.DateTime,
        _ => FieldType.Text,
    };
}
