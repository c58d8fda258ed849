using System.Collections.Immutable;

namespace CrmReports.Application.Reports;

/// <summary>Whose columns are described or correlated.</summary>
public enum ReportDataset
{
    /// <summary>One row per purchase, with its customer's fields and its newest interaction's.</summary>
    Purchases,

    /// <summary>One row per customer.</summary>
    Customers,

    /// <summary>One row per interaction, with its customer's fields and its purchase's, where it has these.</summary>
    Interactions,
}

public enum CorrelationMethod
{
    Pearson,
    Spearman,
}

/// <summary>The rows whose columns are read.</summary>
public abstract record ColumnRequest
{
    /// <summary>Fields with numbers, dates or booleans, and <c>running_total(purchase_amount)</c>. None takes all
    /// fields with numbers that hold some in these rows.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Null takes the purchases where there are any, else the interactions, else the customers.</summary>
    public ReportDataset? Dataset { get; init; }

    /// <inheritdoc cref="ReportDefinition.From"/>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="ReportDefinition.To"/>
    public DateOnly? To { get; init; }

    /// <inheritdoc cref="ReportDefinition.Filters"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The order that a running total follows; null is that of the files.</summary>
    public ReportOrder? Order { get; init; }
}

/// <summary>Asks for one row per column, or per group and column.</summary>
public sealed record StatisticsRequest : ColumnRequest
{
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>Groups beyond which it is refused, because a page is made of them; null makes them all.</summary>
    public int? MostGroups { get; init; }
}

/// <summary>Asks for one row per ordered pair of columns, each column with itself included.</summary>
public sealed record CorrelationRequest : ColumnRequest
{
    public CorrelationMethod Method { get; init; } = CorrelationMethod.Pearson;
}
