using System.Text;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>Renders docs/fields.md, so that the page and the code cannot tell different things.</summary>
public static class FieldGuide
{
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("""
            # Fields

            The built-in fields and the headers that are recognised for them. Case, spaces, underscores, accents and character width do not matter: `CustomerID`, `Customer Id` and `customer_id` are the same. Any other column becomes a custom field under its own name. A profile can map every column otherwise ([profiles](profiles.md)).

            This page is made from the code (`FieldGuide`); a test compares them.


            """.ReplaceLineEndings("\n"));
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            AppendKind(page, kind);
        }

        AppendContext(page);
        return page.ToString();
    }

    private static void AppendKind(StringBuilder page, RecordKind kind)
    {
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"## {kind}\n\n");
        page.Append("| Field | Record | Type | Meaning | English headers | Chinese headers |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var words in HeaderMatcherWords.All.Where(words => words.Field.Kind == kind))
        {
            var english = string.Join(", ", words.English);
            var chinese = string.Join("、", words.Chinese);
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{words.Field.Name}` | {Lower(kind)} | {TypeName(words.Field.Type)} | {words.Meaning} | {english} | {chinese} |\n");
        }

        page.Append('\n');
    }

    private static void AppendContext(StringBuilder page)
    {
        page.Append("""
            ## Headers that depend on the file

            These mean the purchase's field in a file with purchase columns (order, product, quantity, price, amount, purchase date), else the interaction's field in a file with interaction columns (score, comment, topic, kind), else the customer's.

            | Headers | With purchase columns | With interaction columns | Customers only |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var words in HeaderMatcherWords.InContext)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {string.Join(", ", words.Header)} | {NameOf(words.Purchase)} | {NameOf(words.Interaction)} | {NameOf(words.Customer)} |\n");
        }

        page.Append("""

            In a file of purchases without a region, `country` fills two fields: the customer's country and the purchase's region. The purchase keeps where it was sold, also where a row has no customer or the customer moves later.

            `source_import` and `source_row` are the marks of our own exports and are not imported.

            """.ReplaceLineEndings("\n"));
    }

    private static string NameOf(Field? field) => field is null ? "custom field" : $"`{field.Name}`";

    private static string Lower(RecordKind kind) => kind switch
    {
        RecordKind.Customer => "customer",
        RecordKind.Purchase => "purchase",
        _ => "interaction",
    };

    private static string TypeName(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Integer => "whole number",
        FieldType.Number => "number",
        FieldType.Decimal => "decimal, 4 places",
        FieldType.Date => "date",
        FieldType.DateTime => "date, with or without time",
        _ => "yes or no",
    };
}
