namespace CrmReports.Application.Aggregation;

/// <summary>Sums and counts of purchases by day and the purchase's own dimensions; kept right inside every transaction
/// that changes purchases. Counts and integer sums only: anything else is computed from the purchases.</summary>
public sealed class SalesRollup
{
    /// <summary>The day of purchases without a date.</summary>
    public const int NoDay = int.MinValue;

    /// <summary>The term of a dimension without a value.</summary>
    public const long NoTerm = 0;

    public int Day { get; init; }

    public long CategoryTerm { get; init; }

    public long RegionTerm { get; init; }

    public long ChannelTerm { get; init; }

    public long CurrencyTerm { get; init; }

    /// <summary>Purchases.</summary>
    public long Purchases { get; set; }

    /// <summary>Purchases with an amount.</summary>
    public long Amounts { get; set; }

    /// <summary>The sum of the amounts, ten-thousandths.</summary>
    public long Amount { get; set; }

    /// <summary>Purchases with a quantity.</summary>
    public long Quantities { get; set; }

    /// <summary>The sum of the quantities, ten-thousandths.</summary>
    public long Quantity { get; set; }
}

/// <summary>What each customer bought, by currency.</summary>
public sealed class CustomerTotal
{
    public long CustomerId { get; init; }

    /// <summary><see cref="SalesRollup.NoTerm"/> without a currency.</summary>
    public long CurrencyTerm { get; init; }

    public long Purchases { get; set; }

    public long Amounts { get; set; }

    public long Amount { get; set; }

    public int? FirstDay { get; set; }

    public int? LastDay { get; set; }
}

/// <summary>The periods of every day on which something was bought or happened.</summary>
public sealed class CalendarDay
{
    /// <summary>Days since 1970-01-01.</summary>
    public int Day { get; init; }

    /// <summary>2024.</summary>
    public int Year { get; init; }

    /// <summary>20241 is the first quarter of 2024.</summary>
    public int Quarter { get; init; }

    /// <summary>202401.</summary>
    public int Month { get; init; }

    /// <summary>ISO week: 202453.</summary>
    public int Week { get; init; }

    public static CalendarDay Of(int day)
    {
        var date = DateOnly.FromDayNumber(day + EpochDayNumber);
        var moment = date.ToDateTime(TimeOnly.MinValue);
        return new CalendarDay
        {
            Day = day,
            Year = date.Year,
            Quarter = date.Year * 10 + (date.Month + 2) / 3,
            Month = date.Year * 100 + date.Month,
            Week = System.Globalization.ISOWeek.GetYear(moment) * 100 + System.Globalization.ISOWeek.GetWeekOfYear(moment),
        };
    }

    /// <summary><see cref="DateOnly.DayNumber"/> of 1970-01-01.</summary>
    public const int EpochDayNumber = 719_162;
}
