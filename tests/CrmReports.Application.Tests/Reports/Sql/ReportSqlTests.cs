using System.Runtime.CompilerServices;
using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;
using CrmReports.Data.SqlServer;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>That what is asked of the databases is what was reviewed. No server is asked: SQLite answers in the place of both.</summary>
public sealed class ReportSqlTests
{
    [Fact]
    public void TheSqlOfEveryReportIsWhatWasReviewedForSqlite() => SqlSnapshot.Check("sqlite.sql", Asked(new SqliteDialect()));

    [Fact]
    public void TheSqlOfEveryReportIsWhatWasReviewedForSqlServer() => SqlSnapshot.Check("sqlserver.sql", Asked(new SqlServerDialect()));

    [Fact]
    public void NoSqlForSqlServerHasWhatTSqlLacks() =>
        Asked(new SqlServerDialect())
            .SelectMany(shape => shape.Statements.SelectMany(statement => TSqlRules.Faults(statement.Text).Select(fault => $"{shape.Shape}: {fault} in {statement.Text}")))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT a FROM t ORDER BY a LIMIT 3")]
    [InlineData("SELECT a || b FROM t")]
    [InlineData("SELECT CAST(a AS TEXT) FROM t")]
    [InlineData("SELECT MAX(a, b) FROM t")]
    [InlineData("SELECT SUM(a > 1) FROM t")]
    [InlineData("SELECT a IS NULL FROM t")]
    [InlineData("SELECT a FROM t ORDER BY a IS NULL, a")]
    [InlineData("SELECT a FROM t WHERE b IN (SELECT c = 1 FROM u)")]
    [InlineData("SELECT a FROM t WHERE b IS NOT DISTINCT FROM c")]
    [InlineData("SELECT a FROM t WHERE b = TRUE")]
    [InlineData("SELECT rowid FROM t")]
    [InlineData("SELECT json_extract(a, '$.b') FROM t")]
    [InlineData("SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY a) FROM t")]
    [InlineData("MERGE INTO t USING u ON 1 = 1")]
    [InlineData("SELECT a FROM t OFFSET 3 ROWS FETCH NEXT 1 ROWS ONLY")]
    [InlineData("SELECT a FROM (SELECT b AS a FROM t ORDER BY b) u")]
    [InlineData("SELECT Key FROM t")]
    [InlineData("SELECT STRING_AGG(a, ',') FROM t")]
    [InlineData("SELECT IIF(a = 1, 2, 3) FROM t")]
    [InlineData("PRAGMA a")]
    public void TheRulesOfTSqlSeeWhatIsWrong(string sql) => TSqlRules.Faults(sql).ShouldNotBeEmpty();

    [Theory]
    [InlineData("SELECT MAX(CASE WHEN a > 1 THEN 1 ELSE 0 END), COALESCE(a, 'LIMIT || 3') AS \"limit\" FROM t WHERE (a = 1 OR (b IS NULL AND c <> 'x''y')) ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a DESC")]
    [InlineData("SELECT a FROM (SELECT b AS a, ROW_NUMBER() OVER (PARTITION BY c ORDER BY d DESC) AS p FROM t WHERE e IN (1, 2)) u WHERE p = 1")]
    [InlineData("SELECT (SELECT MAX(a) FROM t WHERE b = 1), (SELECT a FROM t WHERE b > 2 ORDER BY a OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY) FROM u WHERE NOT EXISTS (SELECT 1 FROM v WHERE v.a = u.a)")]
    public void TheRulesOfTSqlLeaveWhatIsRight(string sql) => TSqlRules.Faults(sql).ShouldBeEmpty();

    [Theory]
    [InlineData("src/CrmReports.Data.SqlServer/Schema/data.sql")]
    [InlineData("src/CrmReports.Data.SqlServer/Schema/operations.sql")]
    [InlineData("deploy/sql/login.sql")]
    public void EveryScriptForAnAdministratorIsTSql(string file) => TSqlRules.Faults(File.ReadAllText(Path.Combine(SourceTree(), file))).ShouldBeEmpty();

    [Fact]
    public void WhatSetsTheServerUpIsTSql() =>
        ServerSetup.Of(new SqlServerSettings("")).SelectMany(step => TSqlRules.Faults(step.Missing).Concat(TSqlRules.Faults(step.Statement))).ShouldBeEmpty();

    private static string SourceTree([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../..");

    private static List<(string Shape, IReadOnlyList<Statement> Statements)> Asked(ISqlDialect spoken)
    {
        var asked = new List<(string Shape, IReadOnlyList<Statement> Statements)>();
        var failed = new List<string>();
        Ask(new SqlShop(spoken, SqlShop.EveryField), [ReportShapes.Beginning, .. ReportShapes.OfEveryField()]);
        Ask(new SqlShop(spoken, SqlShop.FewFields), ReportShapes.OfFewFields());
        failed.ShouldBeEmpty("A shape cannot be made, or SQLite does not understand its SQL.");
        return asked;

        void Ask(SqlShop shop, IEnumerable<(string Name, Action<SqlShop> Ask)> shapes)
        {
            using (shop)
            {
                foreach (var (name, ask) in shapes)
                {
                    try
                    {
                        ask(shop);
                    }
                    catch (Exception fault)
                    {
                        failed.Add($"{name}: {fault}");
                    }

                    var statements = shop.Store.Take();
                    asked.Add((name, asked.Count == 0 ? statements : [.. statements.Except(asked[0].Statements)]));
                }
            }
        }
    }
}
