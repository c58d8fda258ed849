using Xunit;
using Xunit.Sdk;

namespace CrmReports.Testing;

/// <summary>A test that runs on each database; skipped by name on one that is not here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CrmReports.Testing.StoreFactDiscoverer", "CrmReports.Testing")]
public class StoreFactAttribute : FactAttribute;

/// <summary>The same with several data sets.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CrmReports.Testing.StoreTheoryDiscoverer", "CrmReports.Testing")]
public class StoreTheoryAttribute : TheoryAttribute;

/// <summary>A test on each database with the public test data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataStoreFactAttribute : StoreFactAttribute
{
    public SharedDataStoreFactAttribute() => Skip = SharedData.SkipReason;
}

/// <summary>The same with several data sets.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataStoreTheoryAttribute : StoreTheoryAttribute
{
    public SharedDataStoreTheoryAttribute() => Skip = SharedData.SkipReason;
}
