using System.Globalization;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Sources;

/// <summary>Where the table starts in the sample.</summary>
/// <param name="Index">The record that is the header or, without one, the first row of data.</param>
/// <param name="HasHeader">Whether that record is the header.</param>
/// <param name="AllText">Whether nothing but custom speaks for it: every column is text.</param>
/// <param name="Rows">Records that the header has, 0 without one.</param>
/// <param name="IsSecondDoubtful">Whether the second of these is a guess.</param>
/// <param name="IsLineDoubtful">Whether records of the same width stand above it.</param>
internal readonly record struct FoundHeader(int Index, bool HasHeader, bool AllText, int Rows, bool IsSecondDoubtful = false, bool IsLineDoubtful = false);

/// <summary>
/// Tells a header from data by comparing it with the rows below: words above a column of numbers, dates or codes are
/// names; a number above numbers is data. Where every column is text, the first record is taken for the header.
/// </summary>
internal static partial class HeaderDetection
{
    private const int RowsCompared = 100;

    /// <summary>How many titles of the width of the table may stand above it.</summary>
    private const int MostTitles = 10;

    /// <summary>Names that columns of customer files have; lower case, letters only.</summary>
    private static readonly HashSet<string> KnownNames =
    [
        "id", "key", "code", "no", "nr", "number", "name", "firstname", "lastname", "surname", "fullname", "customer",
        "customerid", "customername", "client", "company", "email", "mail", "phone", "mobile", "telephone", "tel",
        "address", "street", "city", "town", "state", "province", "country", "zip", "zipcode", "postcode", "date",
        "time", "datetime", "created", "createdat", "updated", "orderdate", "invoicedate", "order", "orderid",
        "invoice", "invoiceno", "product", "productid", "item", "sku", "stockcode", "description", "category", "type",
        "kind", "status", "price", "unitprice", "amount", "total", "qty", "quantity", "currency", "discount", "value",
        "gender", "sex", "age", "birthday", "birthdate", "dob", "score", "rating", "comment", "comments", "note",
        "notes", "segment", "channel", "source", "url", "title", "text",
        "编号", "客户编号", "客户", "客户名称", "姓名", "名称", "性别", "年龄", "电话", "手机", "邮箱", "地址", "城市",
        "省份", "国家", "邮编", "日期", "时间", "订单号", "订单编号", "产品", "商品", "类别", "分类", "数量", "单价",
        "价格", "金额", "总价", "备注", "状态", "渠道", "地区", "评分",
        .. Fields.All.Select(field => Letters(field.Name)),
    ];

    public static FoundHeader Find(List<SampleRow> rows, CsvOptions options)
    {
        var index = options.HeaderLine is null ? FirstOfTable(rows) : 0;
        if ((options.HasHeader ?? (options.HeaderLine is null ? null : true)) is { } declared)
        {
            return declared ? WithRows(rows, index, false, options) : new FoundHeader(0, false, false, 0);
        }

        var evidence = Evidence(rows, index);
        return evidence >= 0 ? WithRows(rows, index, evidence == 0, options) : new FoundHeader(index, false, false, 0);
    }

    private static FoundHeader WithRows(List<SampleRow> rows, int index, bool allText, CsvOptions options)
    {
        var isSecond = options.HeaderRows is null && IsSecondHeader(rows, index);
        var isBelowOthers = options.HeaderLine is null && index > 0 && rows[index - 1].Cells.Length == rows[index].Cells.Length && Filled(rows[index - 1]) == Filled(rows[index]);
        return new FoundHeader(index, true, allText, Math.Min(options.HeaderRows ?? (isSecond ? 2 : 1), rows.Count - index), isSecond, isBelowOthers);
    }

    /// <summary>
    /// Passes over titles and dates above the table: records narrower than the table, padded to its width with empty fields,
    /// or less like a header than a later one while no data stand between them. Only a record that may be a header ends
    /// them, so that a first row that is short stays a row.
    /// </summary>
    private static int FirstOfTable(List<SampleRow> rows)
    {
        var width = Widths.Usual(rows);
        var index = width < 2 ? 0 : rows.FindIndex(row => row.Cells.Length == width && (width == 2 || Filled(row) > 1));
        if (index < 0 || Filled(rows[index]) < 0.8 * width)
        {
            return 0;
        }

        index = BestOfFirst(rows, index, width);
        if (index == 0)
        {
            return 0;
        }

        var evidence = Evidence(rows, index);
        return evidence > 0 ? index
            : IsHeaderOfWiderRows(rows[index - 1], width) ? index - 1
            : evidence == 0 ? index : 0;
    }

    /// <summary>A title that happens to have the width of the table: a later record is more like its header, and nothing above
    /// that is like its data.</summary>
    private static int BestOfFirst(List<SampleRow> rows, int first, int width)
    {
        var best = first;
        for (var index = first + 1; index < Math.Min(rows.Count - 1, first + MostTitles); index++)
        {
            if (IsLikeBelow(rows, index - 1))
            {
                break;
            }

            // Both over the same rows, so that what stands between them speaks neither for nor against one.
            var evidence = rows[index].Cells.Length == width && Filled(rows[index]) >= 0.8 * width ? Evidence(rows, index) : 0;
            if (evidence >= 2 && evidence >= Evidence(rows, best, index + 1) + 1)
            {
                best = index;
            }
        }

        return best;
    }

    /// <summary>Whether a record has, in most columns that are not text, what the rows below have there.</summary>
    private static bool IsLikeBelow(List<SampleRow> rows, int index)
    {
        var (alike, other) = Compare(rows, index);
        return alike > 0 && alike >= other;
    }

    /// <summary>Words, units or a repeated header above columns that are not text, and nothing that is like them.</summary>
    private static bool IsSecondHeader(List<SampleRow> rows, int header)
    {
        if (rows.Count < header + 4)
        {
            return false;
        }

        var second = rows[header + 1];
        var (alike, other) = Compare(rows, header + 1);
        return second.Cells.Length >= rows[header].Cells.Length - 1 && alike == 0 && (other >= 2 || (other == 1 && AreNames(second, rows[header])));
    }

    /// <summary>Whether another header says the same: every word of it is known, or stands in the header too.</summary>
    private static bool AreNames(SampleRow row, SampleRow header) => row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell))
        .All(cell => KnownNames.Contains(Letters(cell)) || header.Cells.Contains(cell));

    /// <summary>In how many columns of numbers, dates or the like a record has the same, and in how many it has words.</summary>
    private static (int Alike, int Words) Compare(List<SampleRow> rows, int index)
    {
        var below = rows.Skip(index + 1).Take(RowsCompared).ToList();
        var (alike, words) = (0, 0);
        for (var column = 0; column < Math.Min(rows[index].Cells.Length, 200); column++)
        {
            var shape = CellShapes.Of(rows[index].Cells[column]);
            if (shape != CellShape.Empty && UsualShape([.. below.Where(row => row.Cells.Length > column).Select(row => row.Cells[column])]) is { } usual and not CellShape.Word)
            {
                alike += shape == usual ? 1 : 0;
                words += shape is CellShape.Word ? 1 : 0;
            }
        }

        return (alike, words);
    }

    /// <summary>What four of five cells of a column are, or null.</summary>
    private static CellShape? UsualShape(List<string> cells)
    {
        var shapes = cells.Select(CellShapes.Of).Where(shape => shape != CellShape.Empty).ToList();
        var usual = shapes.GroupBy(shape => shape).MaxBy(group => group.Count());
        return usual is not null && usual.Count() >= 0.8 * shapes.Count ? usual.Key : null;
    }

    private static bool IsHeaderOfWiderRows(SampleRow row, int width) =>
        row.Cells.Length == width - 1
        && row.Cells.Length >= 2
        && row.Cells.All(cell => CellShapes.Of(cell) == CellShape.Word)
        && row.Cells.Distinct(StringComparer.Ordinal).Count() == row.Cells.Length;

    /// <summary>Positive when the record looks like a header, negative when it looks like data, 0 when nothing tells.</summary>
    private static double Evidence(List<SampleRow> rows, int index) => Evidence(rows, index, index + 1);

    private static double Evidence(List<SampleRow> rows, int index, int from)
    {
        var cells = rows[index].Cells;
        var below = rows.Skip(from).Take(RowsCompared).ToList();
        var years = AreYears(cells) && !below.Exists(row => AreYears(row.Cells));
        var evidence = AreNumberedNames(cells) || (IsQuotedAlone(rows[index], below) && !AreAllData(cells)) ? 2.0 : 0.0;
        for (var column = 0; column < Math.Min(cells.Length, 200); column++)
        {
            var shape = CellShapes.Of(cells[column]);
            if (shape == CellShape.Empty || (years && shape == CellShape.Number))
            {
                continue;
            }

            evidence += KnownNames.Contains(Letters(cells[column])) || (IsIdentifier(cells[column]) && !below.Exists(row => row.Cells.Length > column && IsIdentifier(row.Cells[column]))) ? 1 : 0;
            evidence += Evidence(cells[column], shape, [.. below.Where(row => row.Cells.Length > column).Select(row => row.Cells[column])]);
        }

        return evidence;
    }

    private static double Evidence(string cell, CellShape shape, List<string> below)
    {
        var shapes = below.Select(CellShapes.Of).Where(other => other != CellShape.Empty).ToList();
        if (shapes.Count == 0)
        {
            return below.Count == 0 && shape is CellShape.Number or CellShape.Date or CellShape.Email ? -1 : 0;
        }

        var usual = shapes.GroupBy(other => other).MaxBy(group => group.Count())!;
        if (usual.Key == CellShape.Word || usual.Count() < 0.8 * shapes.Count)
        {
            // A value that keeps coming back is data; a second header line or one chance hit is not enough.
            return below.Count(other => other == cell) >= Math.Max(2, 0.2 * below.Count) ? -0.5 : 0;
        }

        return shape == CellShape.Word ? 1
            : shape != usual.Key ? 0
            : shape == CellShape.Code ? -0.5 : -1;
    }

    /// <summary>V1, V2, V3; column_1, column_2: names that a program has given.</summary>
    private static bool AreNumberedNames(string[] cells)
    {
        var prefix = cells[0].TrimEnd("0123456789".ToCharArray());
        return cells.Length >= 2 && prefix.Length > 0
            && int.TryParse(cells[0].AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first is 0 or 1
            && cells.Select((cell, column) => cell == string.Create(CultureInfo.InvariantCulture, $"{prefix}{first + column}")).All(isNext => isNext);
    }

    /// <summary>Names in quotes above rows that hardly quote anything.</summary>
    private static bool IsQuotedAlone(SampleRow row, List<SampleRow> below) =>
        row.Cells.Length >= 2 && row.Wrapped == row.Cells.Length && below.Count > 0 && below.All(other => other.Wrapped == 0);

    private static bool AreAllData(string[] cells) => cells.All(cell => CellShapes.Of(cell) is not (CellShape.Word or CellShape.Code));

    /// <summary>A name as programs write it: order_id, firstName.</summary>
    private static bool IsIdentifier(string cell) => Identifier().IsMatch(cell);

    [System.Text.RegularExpressions.GeneratedRegex("^([A-Za-z][a-z0-9]*(_[A-Za-z0-9]+)+|[a-z]+([A-Z][a-z0-9]*)+)$")]
    private static partial System.Text.RegularExpressions.Regex Identifier();

    /// <summary>Years that rise from column to column are the names of a pivot table's columns.</summary>
    private static bool AreYears(string[] cells)
    {
        var numbers = cells.Where(cell => CellShapes.Of(cell) == CellShape.Number).ToList();
        var years = numbers.Select(number => int.TryParse(number.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).ToList();
        return years.Count >= 2 && years.Count < cells.Length
            && years.All(year => year is >= 1900 and <= 2100)
            && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
    }

    /// <summary>Whether a name is one for running numbers, alone or with another one whose separator was lost.</summary>
    public static bool IsNumberName(string name) =>
        name.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.ToLowerInvariant() is "id" or "no" or "nr" or "number" or "key" or "编号")
        || name.EndsWith("id", StringComparison.OrdinalIgnoreCase);

    private static int Filled(SampleRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static string Letters(string name) =>
        name.Length > 40 ? string.Empty : string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
}
