using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>The constant bytes round the values of one column: everything between the row's number and the value.</summary>
internal sealed class CellMarks(ReportColumn column, int index, Styles styles, bool total)
{
    public ReportType Type { get; } = column.Type;

    /// <summary><c>&lt;c r="B</c>, to be followed by the number of the row.</summary>
    public byte[] Reference { get; } = Encoding.ASCII.GetBytes($"<c r=\"{Letters(index)}");

    public byte[] Value { get; } = Number(styles.Value(column, total));

    public byte[] Unformatted { get; } = Number(styles.Unformatted(total));

    public byte[] DateOnly { get; } = Number(styles.DateOnly(total));

    public byte[] Milliseconds { get; } = Number(styles.Milliseconds(total));

    public byte[] Boolean { get; } = Encoding.ASCII.GetBytes($"\"{Style(styles.Value(column, total))} t=\"b\"><v>");

    public byte[] PlainText { get; } = Text(styles.Unformatted(total));

    public byte[] FormulaLikeText { get; } = Text(styles.FormulaLikeText(total));

    public byte[] HeaderText { get; } = Text(Styles.Header);

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string Letters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    private static byte[] Number(int style) => Encoding.ASCII.GetBytes($"\"{Style(style)}><v>");

    private static byte[] Text(int style) => Encoding.ASCII.GetBytes($"\"{Style(style)} t=\"inlineStr\"><is><t>");

    private static string Style(int style) => style == Styles.General ? "" : $" s=\"{style}\"";
}
