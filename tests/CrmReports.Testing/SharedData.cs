using Xunit;

namespace CrmReports.Testing;

/// <summary>The folder of public test data beside the checkout; absent on other machines, and then the tests that
/// need it show as skipped.</summary>
public static class SharedData
{
    public static string? Root { get; } = Find();

    public static string? SkipReason => Root is null ? "Needs ../shared/data, which is not beside this checkout." : null;

    public static string PathOf(string relative) =>
        Path.Combine(Root ?? throw new InvalidOperationException("The shared data folder is not here."), relative);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(candidate, "INDEX.md")))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test with the public test data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.SkipReason;
}

/// <summary>The same with several data sets.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.SkipReason;
}
