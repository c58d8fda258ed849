namespace CrmReports.Application.Customers;

/// <summary>The three kinds of record. One source row may speak of one of each.</summary>
public enum RecordKind
{
    Customer,
    Purchase,
    Interaction,
}
