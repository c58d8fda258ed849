namespace CrmReports.Application.Customers;

/// <summary>A request, a complaint, a survey answer: with a score where one was given.</summary>
public sealed class Interaction
{
    public long Id { get; init; }

    public long? CustomerId { get; set; }

    /// <summary>The purchase that the same source row states, if any.</summary>
    public long? PurchaseId { get; set; }

    public string? ExternalId { get; set; }

    public long? KindTerm { get; set; }

    public long? TopicTerm { get; set; }

    public long? ChannelTerm { get; set; }

    public int? Day { get; set; }

    public int? TimeOfDay { get; set; }

    /// <summary>Ten-thousandths.</summary>
    public long? Score { get; set; }

    /// <summary>The best score possible, in ten-thousandths.</summary>
    public long? ScoreScale { get; set; }

    public string? Comment { get; set; }

    public string? Custom { get; set; }

    public long ImportId { get; set; }

    public long RowNumber { get; set; }

    public long KeyHi { get; init; }

    public long KeyLo { get; init; }
}
