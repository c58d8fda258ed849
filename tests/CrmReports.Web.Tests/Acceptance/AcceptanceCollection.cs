namespace CrmReports.Web.Tests.Acceptance;

/// <summary>These tests start the product as processes that use all cores, and some kill it at measured moments: they
/// run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AcceptanceCollection
{
    public const string Name = "Acceptance";
}
