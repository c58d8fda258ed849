using System.Globalization;
using System.Text;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>A statement and the types of its parameters. Their values are the data's, not the product's.</summary>
internal sealed record Statement(string Text, string Parameters) : IComparable<Statement>
{
    private const int LongLine = 100;

    private static readonly string[] Clauses = ["FROM", "LEFT JOIN", "CROSS JOIN", "JOIN", "WHERE", "GROUP BY", "ORDER BY"];

    public static Statement Of(string text, ReadOnlySpan<object?> parameters)
    {
        var types = new List<(string Type, int Count)>();
        foreach (var parameter in parameters)
        {
            var type = parameter switch
            {
                null => "null",
                string => "text",
                double => "number",
                byte[] => "bytes",
                _ => "integer",
            };
            types = types.Count > 0 && types[^1].Type == type ? [.. types[..^1], (type, types[^1].Count + 1)] : [.. types, (type, 1)];
        }

        return new Statement(text, string.Join(", ", types.Select(type => type.Count == 1 ? type.Type : string.Create(CultureInfo.InvariantCulture, $"{type.Count} x {type.Type}"))));
    }

    public int CompareTo(Statement? other) => string.CompareOrdinal(Text, other?.Text) is not 0 and var order ? order : string.CompareOrdinal(Parameters, other?.Parameters);

    /// <summary>As people read it: the clauses of a long one stand below each other.</summary>
    public override string ToString() => (Text.Length > LongLine ? Folded() : Text) + ";" + (Parameters.Length > 0 ? $" -- {Parameters}" : "");

    private string Folded()
    {
        var folded = new StringBuilder();
        var (depth, isQuoted) = (0, false);
        for (var i = 0; i < Text.Length; i++)
        {
            isQuoted ^= Text[i] == '\'';
            depth += isQuoted ? 0 : Text[i] == '(' ? 1 : Text[i] == ')' ? -1 : 0;
            var begins = Text[i] == ' ' && depth == 0 && !isQuoted && !EndsWithKindOfJoin(folded) && Array.Exists(Clauses, clause => string.CompareOrdinal(Text, i + 1, clause + " ", 0, clause.Length + 1) == 0);
            folded.Append(begins ? "\n    " : Text[i]);
        }

        return folded.ToString();
    }

    private static bool EndsWithKindOfJoin(StringBuilder folded) =>
        folded.Length > 5 && folded.ToString(folded.Length - 5, 5) is " LEFT" or "CROSS";
}
