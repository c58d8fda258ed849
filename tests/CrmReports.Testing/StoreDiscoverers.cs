using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmReports.Testing;

/// <summary>Makes one test of a <see cref="StoreFactAttribute"/> for each database.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<StoreProvider>().Select(provider => new StoreTestCase(provider, messages, discoveryOptions, testMethod));
}

/// <summary>Makes the tests of a <see cref="StoreTheoryAttribute"/> for each database; where a database is not here, one
/// test that is skipped stands for all data sets.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<StoreProvider>().SelectMany(provider => provider.SkipReason() is null
            ? new OnOne(provider, messages).Discover(discoveryOptions, testMethod, factAttribute)
            : [new StoreTestCase(provider, messages, discoveryOptions, testMethod)]);

    private sealed class OnOne(StoreProvider provider, IMessageSink messages) : TheoryDiscoverer(messages)
    {
        protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
            ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
            [new StoreTestCase(provider, DiagnosticMessageSink, discoveryOptions, testMethod, dataRow)];

        protected override IEnumerable<IXunitTestCase> CreateTestCasesForSkip(
            ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, string skipReason) =>
            [new StoreTestCase(provider, DiagnosticMessageSink, discoveryOptions, testMethod)];

        protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
            ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
            [new StoreTheoryTestCase(provider, DiagnosticMessageSink, discoveryOptions, testMethod)];
    }
}
