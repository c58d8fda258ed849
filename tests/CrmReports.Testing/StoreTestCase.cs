using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmReports.Testing;

/// <summary>A test as it runs on one database.</summary>
internal sealed class StoreTestCase : XunitTestCase
{
    private StoreProvider provider;

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(
        StoreProvider provider,
        IMessageSink messages,
        ITestFrameworkDiscoveryOptions options,
        ITestMethod method,
        object[]? arguments = null)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, arguments) => this.provider = provider;

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        CurrentProvider.Value = provider;
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(provider), provider.ToString());
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        provider = Enum.Parse<StoreProvider>(data.GetValue<string>(nameof(provider)));
        base.Deserialize(data);
    }

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        base.GetDisplayName(factAttribute, displayName) + provider.Suffix();

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? provider.SkipReason()!;

    protected override string GetUniqueID() => base.GetUniqueID() + provider.Suffix();
}

/// <summary>A theory, the data of which are known only when it runs, on one database.</summary>
internal sealed class StoreTheoryTestCase : XunitTheoryTestCase
{
    private StoreProvider provider;

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization.")]
    public StoreTheoryTestCase()
    {
    }

    public StoreTheoryTestCase(StoreProvider provider, IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method) => this.provider = provider;

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        CurrentProvider.Value = provider;
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(provider), provider.ToString());
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        provider = Enum.Parse<StoreProvider>(data.GetValue<string>(nameof(provider)));
        base.Deserialize(data);
    }

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        base.GetDisplayName(factAttribute, displayName) + provider.Suffix();

    protected override string GetUniqueID() => base.GetUniqueID() + provider.Suffix();
}
