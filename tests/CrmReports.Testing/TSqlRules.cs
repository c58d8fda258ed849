using System.Collections.Concurrent;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrmReports.Testing;

/// <summary>Reads statements as SQL Server 2019 does, by Microsoft's own parser of its grammar, and knows what compatible servers
/// lack: so that SQL which no server has run yet is known to be T-SQL, and in the subset that is promised.</summary>
public static class TSqlRules
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a script; nothing where it is right.</summary>
    public static IReadOnlyList<string> Faults(string sql) => Known.GetOrAdd(sql, Read);

    /// <exception cref="InvalidOperationException">It is not T-SQL, or not in the subset.</exception>
    public static string Checked(string sql) =>
        Faults(sql) is { Count: > 0 } faults ? throw new InvalidOperationException($"{string.Join("; ", faults)}: {sql}") : sql;

    private static IReadOnlyList<string> Read(string sql)
    {
        using var reader = new StringReader(sql);
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
        }

        var subset = new Subset();
        script.Accept(subset);
        return subset.Faults;
    }

    /// <summary>Finds what the grammar takes and a server would not.</summary>
    private sealed class Subset : TSqlFragmentVisitor
    {
        /// <summary>Those of whatever parser there is are nodes of their own: CAST, COALESCE, NULLIF, LEFT.</summary>
        private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
        {
            "ABS", "AVG", "COUNT", "COUNT_BIG", "MAX", "MIN", "ROUND", "ROW_NUMBER", "SUM",
            "DATABASE_PRINCIPAL_ID", "DB_ID", "DB_NAME", "HAS_PERMS_BY_NAME", "ISJSON", "JSON_VALUE", "LOWER", "OBJECT_ID", "SCHEMA_ID", "SUSER_ID", "SYSUTCDATETIME",
        };

        /// <summary>Words that are values elsewhere; here they would be taken for columns.</summary>
        private static readonly HashSet<string> Values = new(StringComparer.OrdinalIgnoreCase) { "TRUE", "FALSE", "ROWID" };

        public List<string> Faults { get; } = [];

        public override void Visit(FunctionCall node)
        {
            if (!Functions.Contains(node.FunctionName.Value))
            {
                Faults.Add($"a function that is not in the subset: {node.FunctionName.Value}");
            }
            else if (node.Parameters.Count > 1 && node.FunctionName.Value.ToUpperInvariant() is "MIN" or "MAX")
            {
                Faults.Add($"{node.FunctionName.Value} of several values");
            }
        }

        public override void Visit(Identifier node)
        {
            if (node.QuoteType == QuoteType.NotQuoted && Values.Contains(node.Value))
            {
                Faults.Add($"{node.Value} as a value");
            }
        }

        public override void Visit(SqlDataTypeReference node)
        {
            if (node.SqlDataTypeOption is SqlDataTypeOption.Text or SqlDataTypeOption.NText or SqlDataTypeOption.Image)
            {
                Faults.Add($"the type {node.SqlDataTypeOption}");
            }
        }

        /// <summary>T-SQL takes <c>a = 1</c> for a column that is called a.</summary>
        public override void Visit(SelectScalarExpression node)
        {
            if (node.ColumnName is { } name && name.StartOffset < node.Expression.StartOffset)
            {
                Faults.Add($"a condition as a value: {name.Value} = …");
            }
        }

        public override void Visit(MergeStatement node) => Faults.Add("MERGE");

        public override void Visit(IIfCall node) => Faults.Add("IIF");

        public override void Visit(UserDefinedTypePropertyAccess node) => Faults.Add("::");

        public override void Visit(ProcedureReference node)
        {
            if (node.Name.BaseIdentifier.Value is not ("sp_getapplock" or "sp_executesql"))
            {
                Faults.Add($"the procedure {node.Name.BaseIdentifier.Value}");
            }
        }
    }
}
