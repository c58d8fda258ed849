using System.Globalization;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Sources;

/// <summary>Where the table starts in the sample.</summary>
/// <param name="Index">The record that is the header or, without one, the first row of data.</param>
/// <param name="HasHeader">Whether that record is the header.</param>
/// <param name="AllText">Whether nothing but custom speaks for it: every column is text.</param>
internal readonly record struct FoundHeader(int Index, bool HasHeader, bool AllText);

/// <summary>
/// Tells a header from data by comparing it with the rows below: words above a column of numbers, dates or codes are
/// names; a number above numbers is data. Where every column is text, the first record is taken for the header.
/// </summary>
internal static class HeaderDetection
{
    private const int RowsCompared = 100;

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
            return new FoundHeader(declared || options.HeaderLine is not null ? index : 0, declared, AllText: false);
        }

        var evidence = Evidence(rows, index);
        return new FoundHeader(index, evidence >= 0, evidence == 0);
    }

    /// <summary>
    /// Passes over titles and dates above the table: records narrower than the table, or padded to its width with
    /// empty fields. Only a record that may be a header ends them, so that a first row that is short stays a row.
    /// </summary>
    private static int FirstOfTable(List<SampleRow> rows)
    {
        var width = Widths.Usual(rows);
        var index = width < 2 ? 0 : rows.FindIndex(row => row.Cells.Length == width && (width == 2 || Filled(row) > 1));
        if (index <= 0 || Filled(rows[index]) < 0.8 * width)
        {
            return 0;
        }

        var evidence = Evidence(rows, index);
        return evidence > 0 ? index
            : IsHeaderOfWiderRows(rows[index - 1], width) ? index - 1
            : evidence == 0 ? index : 0;
    }

    private static bool IsHeaderOfWiderRows(SampleRow row, int width) =>
        row.Cells.Length == width - 1
        && row.Cells.Length >= 2
        && row.Cells.All(cell => CellShapes.Of(cell) == CellShape.Word)
        && row.Cells.Distinct(StringComparer.Ordinal).Count() == row.Cells.Length;

    /// <summary>Positive when the record looks like a header, negative when it looks like data, 0 when nothing tells.</summary>
    private static double Evidence(List<SampleRow> rows, int index)
    {
        var cells = rows[index].Cells;
        var below = rows.Skip(index + 1).Take(RowsCompared).ToList();
        var years = AreYears(cells) && !below.Exists(row => AreYears(row.Cells));
        var evidence = 0.0;
        for (var column = 0; column < Math.Min(cells.Length, 200); column++)
        {
            var shape = CellShapes.Of(cells[column]);
            if (shape == CellShape.Empty || (years && shape == CellShape.Number))
            {
                continue;
            }

            evidence += KnownNames.Contains(Letters(cells[column])) ? 1 : 0;
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

    /// <summary>Years that rise from column to column are the names of a pivot table's columns.</summary>
    private static bool AreYears(string[] cells)
    {
        var numbers = cells.Where(cell => CellShapes.Of(cell) == CellShape.Number).ToList();
        var years = numbers.Select(number => int.TryParse(number.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).ToList();
        return years.Count >= 2 && years.Count < cells.Length
            && years.All(year => year is >= 1900 and <= 2100)
            && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static int Filled(SampleRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static string Letters(string name) =>
        name.Length > 40 ? string.Empty : string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
}
