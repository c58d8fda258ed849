using System.Text;
using System.Text.RegularExpressions;

namespace CrmReports.Application.Sources;

/// <summary>A first line <c>sep=;</c>, which spreadsheets write, names the separator and is no data.</summary>
internal static partial class SeparatorHint
{
    public static void Read(ref SampleText sample, ref CsvOptions options, List<string> notes)
    {
        var line = Encoding.Latin1.GetString(sample.Rest[..Math.Min(sample.Rest.Length, 16)]);
        if (Hint().Match(line) is not { Success: true } hint)
        {
            return;
        }

        var separator = hint.Groups[1].Value;
        if (options.Quote is { } quote && separator.Contains(quote))
        {
            return;
        }

        notes.Add($"The line {hint.Value.Trim()} names the separator and was skipped.");
        options = options with { Separator = options.Separator ?? separator };
        sample = sample.FromLine(2) ?? throw new SourceException(SourceFault.Empty, $"The file has nothing but the line {hint.Value.Trim()}.");
    }

    [GeneratedRegex("^\"?sep=([\\t !#-&(-/:-@\\[-`{-~])\"?(?=[\\r\\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Hint();
}
