using System.Data;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Gives values to the names @p0, @p1, … of a statement.</summary>
internal static partial class Parameters
{
    /// <summary>A request has at most 2,100 parameters; more values than this are written into the text.</summary>
    private const int Most = 2000;

    /// <summary>Texts up to here have one type, so that the server keeps one plan for them.</summary>
    private const int ShortText = 4000;

    public static void Write(SqlCommand command, string sql, ReadOnlySpan<object?> values)
    {
        var inText = new string?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            // A null has no type of its own, and any that is given may not fit where it stands.
            inText[i] = values[i] is null ? "NULL" : values.Length > Most ? Literal(values[i]!) : null;
            if (inText[i] is null)
            {
                command.Parameters.Add(Of($"@p{i}", values[i]!));
            }
        }

        command.CommandText = Array.TrueForAll(inText, text => text is null) ? sql : Replace(sql, inText);
    }

    public static SqlParameter Of(string name, object value) => value switch
    {
        long number => new SqlParameter(name, SqlDbType.BigInt) { Value = number },
        int number => new SqlParameter(name, SqlDbType.BigInt) { Value = (long)number },
        bool flag => new SqlParameter(name, SqlDbType.BigInt) { Value = flag ? 1L : 0L },
        double number => new SqlParameter(name, SqlDbType.Float) { Value = number },
        string text => new SqlParameter(name, SqlDbType.NVarChar, text.Length <= ShortText ? ShortText : -1) { Value = text },
        byte[] bytes => new SqlParameter(name, SqlDbType.VarBinary, -1) { Value = bytes },
        DateTime moment => new SqlParameter(name, SqlDbType.DateTime2) { Value = moment },
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be a parameter.", nameof(value)),
    };

    private static string Replace(string sql, string?[] inText) => Name().Replace(
        sql,
        name => int.Parse(name.ValueSpan[2..], CultureInfo.InvariantCulture) is var place && place < inText.Length && inText[place] is { } text ? text : name.Value);

    private static string Literal(object value) => value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        double number => number.ToString("E16", CultureInfo.InvariantCulture),
        string text => $"N'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        DateTime moment => $"CAST('{moment.ToString("O", CultureInfo.InvariantCulture).TrimEnd('Z')}' AS datetime2)",
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be a parameter.", nameof(value)),
    };

    [GeneratedRegex("@p[0-9]+")]
    private static partial Regex Name();
}
