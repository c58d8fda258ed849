using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>The start tags of one column's cells, everything before the value. They bear no reference (B7), which is
/// optional (ECMA-376 part 1, 18.3.1.4) and would double the compressed size; so an empty cell must be written too.</summary>
internal sealed class CellMarks(ReportColumn column, Styles styles, bool total)
{
    public ReportType Type { get; } = column.Type;

    public byte[] Value { get; } = Number(styles.Value(column, total));

    public byte[] Unformatted { get; } = Number(styles.Unformatted(total));

    public byte[] DateOnly { get; } = Number(styles.DateOnly(total));

    public byte[] Milliseconds { get; } = Number(styles.Milliseconds(total));

    public byte[] Boolean { get; } = Encoding.ASCII.GetBytes($"<c{Style(styles.Value(column, total))} t=\"b\"><v>");

    public TextTag PlainText { get; } = new(styles.Unformatted(total));

    public TextTag FormulaLikeText { get; } = new(styles.FormulaLikeText(total));

    /// <summary>A whole cell without a value.</summary>
    public byte[] Empty { get; } = Encoding.ASCII.GetBytes($"<c{Style(styles.Unformatted(total))}/>");

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    public static string Letters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    private static byte[] Number(int style) => Encoding.ASCII.GetBytes($"<c{Style(style)}><v>");

    private static string Style(int style) => style == Styles.General ? "" : $" s=\"{style}\"";

    /// <summary>The start tags of an inline text.</summary>
    public sealed class TextTag(int style)
    {
        public byte[] Trimmed { get; } = Encoding.ASCII.GetBytes($"<c{Style(style)} t=\"inlineStr\"><is><t>");

        /// <summary>For texts whose white space a parser could drop.</summary>
        public byte[] Spaced { get; } = Encoding.ASCII.GetBytes($"<c{Style(style)} t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    }
}
