using System.Reflection;
using CrmReports.Application.Reports;
using CrmReports.Data.Sqlite;

namespace CrmReports.Web.Tests.Architecture;

/// <summary>Who may name whom. It stands with the tests of the web project because these see every assembly.</summary>
public sealed class DependenceTests
{
    private const string Product = "CrmReports.";
    private const string Application = "CrmReports.Application.";

    private static readonly string[] Stages = ["Sources", "Cleaning", "Conversion", "Duplicates", "Statistics", "Analysis"];

    private static readonly HashSet<string> TableTypes =
        [.. new[] { "ReportTable", "ReportColumn", "ReportRows", "ReportType", "Provenance", "MemoryRows", "OrderedStretches`1" }.Select(name => $"{Application}Reports.{name}")];

    private static readonly Lazy<IReadOnlyCollection<CodeReference>> InApplication = Read(typeof(ReportTable).Assembly);
    private static readonly Lazy<IReadOnlyCollection<CodeReference>> InSqlite = Read(typeof(SqliteDataStore).Assembly);
    private static readonly Lazy<IReadOnlyCollection<CodeReference>> InWeb = Read(typeof(WebSite).Assembly);

    [Fact]
    public void TheReaderSeesWhatIsThere()
    {
        InWeb.Value.ShouldContain(new CodeReference("Program", "CrmReports.Data.Sqlite.SqliteDataStore", ".ctor"));
        InApplication.Value.ShouldContain(r => r.From == $"{Application}Data.DataContext" && r.To == "Microsoft.EntityFrameworkCore.DbContext");
        InWeb.Value.ShouldContain(r => r.To == "System.TimeProvider" && r.Member == "get_System");
    }

    [Fact]
    public void StagesKnowNeitherDatabaseNorLogging() => None(
        from reference in InApplication.Value
        where IsIn(reference.From, Stages)
        where StartsWithAny(reference.To, "Microsoft.EntityFrameworkCore.", "Microsoft.Extensions.Logging.", "Microsoft.Data.", "SQLitePCL.")
            || IsIn(reference.To, "Data")
        select reference,
        "Sources, Cleaning, Conversion, Duplicates, Statistics and Analysis are pure: pass them values, not a database or a log.");

    [Fact]
    public void StagesHaveNoClockOfTheirOwn() => None(
        from reference in InApplication.Value
        where IsIn(reference.From, Stages) && IsClock(reference)
        select reference,
        "Sources, Cleaning, Conversion, Duplicates, Statistics and Analysis are pure: pass the time in.");

    [Fact]
    public void NoStageCallsImports() => None(
        from reference in InApplication.Value
        where IsIn(reference.From, Stages) && IsIn(reference.To, "Imports")
        select reference,
        "Imports calls the stages, never the other way round. Move what both need to the stage.");

    [Fact]
    public void ReportsKnowNothingOfImports() => None(
        from reference in InApplication.Value
        where IsIn(reference.From, "Reports") && IsIn(reference.To, "Imports")
        select reference,
        "Reports read the stores, not the import engine.");

    [Fact]
    public void ExportsKnowOnlyReportTables() => None(
        from reference in InApplication.Value
        where IsIn(reference.From, "Exports") && reference.To.StartsWith(Product, StringComparison.Ordinal)
        where !IsIn(reference.To, "Exports") && !TableTypes.Contains(reference.To)
        select reference,
        "Exports are made from a ReportTable and know nothing else of the product.");

    [Fact]
    public void TheApplicationNamesNoProviderAndNoWeb() => None(
        from reference in InApplication.Value
        where StartsWithAny(reference.To, "CrmReports.Data.", "CrmReports.Web.", "Microsoft.AspNetCore.", "Microsoft.Data.", "SQLitePCL.")
        select reference,
        "CrmReports.Application knows no HTTP and no database provider; IDataStore is what a provider implements.");

    [Fact]
    public void AProviderNamesNoOtherAndNoWeb() => None(
        from reference in InSqlite.Value
        where StartsWithAny(reference.To, "CrmReports.Data.", "CrmReports.Web.") && !reference.To.StartsWith("CrmReports.Data.Sqlite.", StringComparison.Ordinal)
        select reference,
        "A provider knows CrmReports.Application only.");

    [Fact]
    public void OnlyTheProgramNamesAProvider() => None(
        from reference in InWeb.Value
        where StartsWithAny(reference.To, "CrmReports.Data.", "Microsoft.Data.", "SQLitePCL.") && reference.From != "Program"
        select reference,
        "Only Program.cs chooses the provider; everything else takes an IDataStore.");

    [Fact]
    public void PagesHoldNoDbContext() => None(
        from reference in InWeb.Value
        where StartsWithAny(reference.From, "CrmReports.Web.Pages.") && StartsWithAny(reference.To, "Microsoft.EntityFrameworkCore.")
        select reference,
        "A page binds, calls and shows; queries belong to the application.");

    private static Lazy<IReadOnlyCollection<CodeReference>> Read(Assembly assembly) => new(() => CodeReferences.Of(assembly));

    private static bool IsIn(string type, params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (type.StartsWith($"{Application}{folder}.", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(string type, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (type.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClock(CodeReference reference) => (reference.To, reference.Member) is
        ("System.DateTime" or "System.DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today")
        or ("System.TimeProvider", "get_System")
        or ("System.Diagnostics.Stopwatch", _)
        or ("System.Environment", "get_TickCount" or "get_TickCount64");

    private static void None(IEnumerable<CodeReference> faults, string rule)
    {
        var found = faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal).Distinct().ToList();
        found.ShouldBeEmpty($"{rule}\n  {string.Join("\n  ", found)}\n");
    }
}
