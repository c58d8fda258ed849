using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>The words of a search as they are looked for.</summary>
internal static class SearchWords
{
    private const int MostWords = 8;
    private const int LeastDigits = 5;

    public static IReadOnlyList<byte[]> Of(string text)
    {
        var trimmed = text.Trim();
        if (IsPhone(trimmed))
        {
            // Looked for as digits alone, which stand beside every number that is written otherwise.
            return [[.. trimmed.Where(char.IsAsciiDigit).Select(digit => (byte)digit)]];
        }

        var folded = Encoding.UTF8.GetString(TextFold.Of(trimmed));
        return [.. folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(Encoding.UTF8.GetBytes)];
    }

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= LeastDigits
        && text.Any(letter => !char.IsAsciiDigit(letter))
        && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '-' or '(' or ')' or '/')
        && text[0] is '+' or '(' or '0';
}

/// <summary>Marks the customers that a search leaves.</summary>
internal sealed class CustomerMarks(IStoreSession session, ISqlDialect dialect, CustomerIndex index)
{
    public RowMarks Of(IReadOnlyList<byte[]> words, IReadOnlyList<CustomerFilter> filters)
    {
        RowMarks? marks = null;
        foreach (var one in words.Select(OfWord).Concat(filters.Select(OfFilter)))
        {
            if (marks is null)
            {
                marks = one;
            }
            else
            {
                marks.And(one);
            }
        }

        return marks!;
    }

    private RowMarks OfWord(byte[] word)
    {
        var marks = new RowMarks(index.Count);
        Parallel.For(0, index.Parts.Length, part => index.Parts[part].Find(word, marks, index.Starts[part]));
        return marks;
    }

    private RowMarks OfFilter(CustomerFilter filter)
    {
        var column = Array.IndexOf(IndexPart.CodedFields, filter.Field);
        if (column < 0)
        {
            return OfStored(filter);
        }

        var wanted = filter.Values.Select(index.Codes[column].Find).Where(code => code >= 0).ToHashSet();
        var marks = new RowMarks(index.Count);
        Parallel.For(0, index.Parts.Length, number =>
        {
            var values = index.Parts[number].Codes[column];
            for (var row = 0; row < values.Count; row++)
            {
                if (wanted.Contains(values[row]))
                {
                    marks.Set(index.Starts[number] + row);
                }
            }
        });
        return marks;
    }

    /// <summary>As databases write a truth value of a JSON text.</summary>
    private static string[] Truths(string value) => FilterTruth.Parse(value) switch
    {
        true => ["true", "1"],
        false => ["false", "0"],
        null => [value],
    };

    /// <summary>Fields that are not in the index are asked of the store.</summary>
    private RowMarks OfStored(CustomerFilter filter)
    {
        var stored = FilterFields.Column(filter.Field);
        var type = stored is null ? FilterFields.TypeOfCustom(session, filter.Field) : null;
        var column = stored ?? (type is null ? null : dialect.JsonValue("Custom", filter.Field));
        var values = filter.Values.Where(value => value.Length > 0).SelectMany(value => type == FieldType.Boolean ? Truths(value) : [value]).ToArray();
        var tests = new List<string>();
        if (column is null)
        {
            return new RowMarks(index.Count);
        }

        if (values.Length > 0)
        {
            tests.Add($"{dialect.AsText(column)} IN ({string.Join(", ", values.Select((_, number) => $"@p{number}"))})");
        }

        if (filter.Values.Any(value => value.Length == 0))
        {
            tests.Add($"{column} IS NULL");
        }

        var marks = new RowMarks(index.Count);
        if (tests.Count == 0)
        {
            return marks;
        }

        using var rows = session.Query($"SELECT Id FROM Customers WHERE {string.Join(" OR ", tests)} ORDER BY Id", [.. values]);
        var (part, row) = (0, 0);
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            while (part < index.Parts.Length - 1 && (index.Parts[part].Count == 0 || index.Parts[part].Ids[^1] < id))
            {
                (part, row) = (part + 1, 0);
            }

            while (index.Parts[part].Ids[row] < id)
            {
                row++;
            }

            marks.Set(index.Starts[part] + row);
        }

        return marks;
    }
}
