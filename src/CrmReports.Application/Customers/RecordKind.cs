namespace CrmReports.Application.Customers;

/// <summary>The three kinds of record. One source row may speak of one of each. The numbers are stored.</summary>
public enum RecordKind
{
    Customer = 0,
    Purchase = 1,
    Interaction = 2,
}
