using System.Security;
using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>The cell formats of a workbook: one number format each, plain and again (bold, a line above) for totals.</summary>
internal sealed class Styles
{
    public const int General = 0;

    public const int Header = 1;

    private const int Grouped = 2;
    private const int Ungrouped = 3;
    private const int Figure = 4;
    private const int Share = 5;
    private const int Day = 6;
    private const int Moment = 7;
    private const int FineMoment = 8;
    private const int FormulaLike = 9;
    private const int FirstCurrency = 10;

    /// <summary>Excel's own formats end at 163.</summary>
    private const int FirstFormatId = 164;

    private readonly List<string> formats =
        ["General", "General", "#,##0", "0", "#,##0.00##", "0.00%", "yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm:ss", "yyyy\\-mm\\-dd\\ hh:mm:ss.000", "General"];

    private readonly List<string> currencies = [];

    public Styles(IReadOnlyList<ReportColumn> columns)
    {
        // Two decimals always and four where there are some: an exact amount is never shown rounded.
        currencies.AddRange(columns.Where(IsMoney).Select(column => column.Currency!).Distinct());
        formats.AddRange(currencies.Select(currency => $"#,##0.00##\\ \"{currency.Replace("\"", "", StringComparison.Ordinal)}\""));
    }

    /// <summary>The format of a column's values.</summary>
    public int Value(ReportColumn column, bool total) => Of(
        column.Type switch
        {
            ReportType.Text => General,
            ReportType.Integer => IsLabel(column.Name) ? Ungrouped : Grouped,
            ReportType.Decimal => IsMoney(column) ? FirstCurrency + currencies.IndexOf(column.Currency!) : Figure,
            ReportType.Number => Figure,
            ReportType.Percent => Share,
            ReportType.Date => Day,
            ReportType.DateTime => Moment,
            ReportType.Boolean => General,
            _ => throw new NotSupportedException($"Excel knows no values of type {column.Type}."),
        },
        total);

    public int DateOnly(bool total) => Of(Day, total);

    public int Milliseconds(bool total) => Of(FineMoment, total);

    /// <summary>Text that begins like a formula: Excel's mark (quotePrefix) that it stays text when it is edited.</summary>
    public int FormulaLikeText(bool total) => Of(FormulaLike, total);

    public int Unformatted(bool total) => Of(General, total);

    /// <summary>The part xl/styles.xml.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        var own = formats.Distinct().Where(format => format != "General").ToList();
        xml.Append("<numFmts count=\"").Append(own.Count).Append("\">");
        foreach (var format in own)
        {
            xml.Append("<numFmt numFmtId=\"").Append(FirstFormatId + own.IndexOf(format)).Append("\" formatCode=\"").Append(SecurityElement.Escape(format)).Append("\"/>");
        }

        xml.Append("""
            </numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>
            <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A97A8"/></bottom><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF8A97A8"/></top><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """);
        xml.Append("<cellXfs count=\"").Append(formats.Count * 2).Append("\">");
        for (var style = 0; style < formats.Count * 2; style++)
        {
            AppendFormat(xml, style % formats.Count, own, total: style >= formats.Count);
        }

        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }

    private void AppendFormat(StringBuilder xml, int style, List<string> own, bool total)
    {
        var format = formats[style] == "General" ? 0 : FirstFormatId + own.IndexOf(formats[style]);
        xml.Append("<xf numFmtId=\"").Append(format).Append("\" xfId=\"0\" applyNumberFormat=\"1\"");
        xml.Append(total ? " fontId=\"1\" fillId=\"0\" borderId=\"2\" applyFont=\"1\" applyBorder=\"1\""
            : style == Header ? " fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            : " fontId=\"0\" fillId=\"0\" borderId=\"0\"");
        xml.Append(style == FormulaLike ? " quotePrefix=\"1\"/>" : "/>");
    }

    private int Of(int style, bool total) => total ? formats.Count + style : style;

    private static bool IsMoney(ReportColumn column) => column.Type == ReportType.Decimal && !string.IsNullOrEmpty(column.Currency);

    /// <summary>Integers that name something rather than count it: 2011 must not be shown as 2,011.</summary>
    private static bool IsLabel(string name) =>
        name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || name.Contains("year", StringComparison.OrdinalIgnoreCase)
        || name.Contains('年', StringComparison.Ordinal);
}
