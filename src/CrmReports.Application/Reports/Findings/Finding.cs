namespace CrmReports.Application.Reports.Findings;

/// <summary>A true statement about figures: which sentence, and what it names. Its words are in the reader's language,
/// so they are written where pages are.</summary>
/// <param name="Key">The name of the sentence.</param>
/// <param name="Arguments">Texts are data; others are the records below, or whole numbers.</param>
public sealed record Finding(string Key, params IReadOnlyList<object> Arguments);

/// <summary>Money in the currency of the report.</summary>
public sealed record MoneyArgument(decimal Value);

/// <summary>0.25 is 25 %.</summary>
public sealed record ShareArgument(double Value);

/// <summary>The value of a measure, read as its column says.</summary>
public sealed record ValueArgument(object? Value, ReportColumn Column);

/// <summary>A number of no unit, such as a correlation.</summary>
public sealed record NumberArgument(double Value, int Digits);

/// <summary>Whole months, or any days.</summary>
public sealed record DaysArgument(DayRange Days);

/// <summary>The value of a field; null where it is missing.</summary>
public sealed record NameArgument(string? Text);

/// <summary>The name of a field or measure.</summary>
public sealed record FieldArgument(string Name);
