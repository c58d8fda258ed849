using System.Text.RegularExpressions;

namespace CrmReports.Application.Sources;

/// <summary>What a cell looks like: enough to tell a header from the data below it.</summary>
internal enum CellShape
{
    Empty,
    Number,
    Date,
    Email,

    /// <summary>Text with digits in it.</summary>
    Code,

    Word,
}

internal static partial class CellShapes
{
    private static readonly HashSet<string> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "--", ".", "?", "NA", "N/A", "#N/A", "NaN", "NULL", "(null)", "nil", "none", "\\N", "无", "空",
    };

    public static CellShape Of(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.IsEmpty || (text.Length < 8 && Markers.Contains(text.ToString())))
        {
            return CellShape.Empty;
        }

        if (text.Length > 60)
        {
            return CellShape.Word;
        }

        return Date().IsMatch(text) ? CellShape.Date
            : Number().IsMatch(text) ? CellShape.Number
            : Email().IsMatch(text) ? CellShape.Email
            : text.ContainsAnyInRange('0', '9') ? CellShape.Code
            : CellShape.Word;
    }

    [GeneratedRegex(@"^[\s$€£¥￥(+\-−]*\d[\d.,'’  ．，]*([eE][+\-]?\d+)?[\s%)€$元]*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?([T ]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AaPp][Mm])?( ?(Z|[+-]\d{2}:?\d{2}))?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}( +\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?)?|\d{1,2}[- ]\p{L}{3,9}\.?[- ,]+\d{2,4}|\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Email();
}
