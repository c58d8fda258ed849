using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;
using CrmReports.Web.Formatting;
using CrmReports.Web.Imports;

namespace CrmReports.Web.Commands;

/// <summary>The options of <c>import</c> that say how the file is to be read: a profile, and what overrides it.</summary>
public sealed class ImportOptions
{
    private readonly Option<string?> profile = Of("--profile", "name or file.json", "A saved profile, or a profile in a file.");
    private readonly Option<string?> encoding = Of("--encoding", "name", "utf-8, gb18030, windows-1252, ... Default: found by looking at the file.");
    private readonly Option<string?> separator = Of("--separator", "character", "What stands between fields: one character or several, or the words tab and space.");
    private readonly Option<string?> quote = Of("--quote", "character", "The character round fields.");
    private readonly Option<string?> escape = Of("--escape", "character", "Makes a quote or separator ordinary text, mostly \\.");
    private readonly Option<string?> header = Of("--header", "yes|no", "Whether a line names the columns.");
    private readonly Option<string?> headerRows = Of("--header-rows", "rows", "How many lines the header has; 1 unless said.");
    private readonly Option<string?> unnamedColumns = Of("--unnamed-columns", "first|last", "Which fields have no name where rows are wider than the header.");
    private readonly Option<string?> shortRows = Of("--short-rows", "reject|fill", "Rows with fewer fields than columns. Default: reject.");
    private readonly Option<string?> headerLine = Of("--header-line", "line", "The line on which the header stands; 1 is the first.");
    private readonly Option<string?> dateOrder = Of("--date-order", "dmy|mdy|ymd", "How 05/03/2024 is read.");
    private readonly Option<string?> decimalMark = Of("--decimal", ".|,", "The decimal mark: how 1,234 is read.");
    private readonly Option<string?> exactDuplicates = Of("--exact-duplicates", "keep|drop", "Rows equal to an earlier one in every field. Default: keep.");
    private readonly Option<string?> missing = Of("--missing", "keep|drop-row", "Rows with a missing value in any column. Default: keep.");
    private readonly Option<string?> rows = Of("--rows", "customers|purchases|interactions", "What a row is about, where the headers do not say. Default: found by headers and values.");
    private readonly Option<string?> key = Of("--key", "fields|none", "Customer fields that tell customers apart where no customer id is mapped: email, or phone,name. Default: found by the values.");
    private readonly Option<string?> currency = Of("--currency", "code|none", "The currency of amounts that carry none, as EUR. Default: that of the last import of the same columns, else the reporting currency of the settings.");

    public ImportOptions(Command command)
    {
        foreach (var option in new[] { profile, encoding, separator, quote, escape, header, headerLine, headerRows, unnamedColumns, shortRows, dateOrder, decimalMark, exactDuplicates, missing, rows, key, currency })
        {
            command.Add(option);
        }
    }

    /// <summary>The profile with the other options folded in.</summary>
    /// <exception cref="UsageException">An option has a value that cannot be, or the profile has.</exception>
    public ImportProfile Read(ParseResult parsed, Func<IDataStore> store)
    {
        var named = parsed.GetValue(profile) is { } name ? ProfileSource.Read(name, store) : new ImportProfile();
        var source = named.Source;
        return named with
        {
            Source = source with
            {
                Encoding = parsed.GetValue(encoding) ?? source.Encoding,
                Separator = SeparatorWords.Read(parsed.GetValue(separator)) ?? source.Separator,
                Quote = Character(parsed, quote) ?? source.Quote,
                Escape = Character(parsed, escape) ?? source.Escape,
                HasHeader = Word(parsed, header, ("yes", true), ("no", false)) ?? source.HasHeader,
                HeaderLine = Line(parsed) ?? source.HeaderLine,
                HeaderRows = Rows(parsed) ?? source.HeaderRows,
                UnnamedColumns = Word(parsed, unnamedColumns, ("first", UnnamedColumns.First), ("last", UnnamedColumns.Last)) ?? source.UnnamedColumns,
                ShortRows = Word(parsed, shortRows, ("reject", ShortRows.Reject), ("fill", ShortRows.Fill)) ?? source.ShortRows,
            },
            DateOrder = Order(parsed) ?? named.DateOrder,
            DecimalMark = Mark(parsed) ?? named.DecimalMark,
            ExactDuplicates = Word(parsed, exactDuplicates, ("keep", ExactDuplicates.Keep), ("drop", ExactDuplicates.Drop)) ?? named.ExactDuplicates,
            Currency = Money(parsed) ?? named.Currency,
            RowsAre = Subject(parsed) ?? named.RowsAre,
            Key = Key(parsed) ?? named.Key,
            Missing = Word(parsed, missing, ("keep", MissingRows.Keep), ("drop-row", MissingRows.DropRow)) ?? named.Missing,
        };
    }

    private static Option<string?> Of(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static char? Character(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } text => text[0],
        var text => throw new UsageException($"{option.Name} '{text}' is not one character. Give one, such as ';', or the word tab."),
    };

    private int? Line(ParseResult parsed)
    {
        if (parsed.GetValue(headerLine) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? line
            : throw new UsageException($"--header-line '{text}' is not a line. Lines count from 1.");
    }

    private int? Rows(ParseResult parsed) => parsed.GetValue(headerRows) switch
    {
        null => null,
        [>= '1' and <= '5' and var figure] => figure - '0',
        var text => throw new UsageException($"--header-rows '{text}' is not a number of lines. Expected 1 to {CsvOptions.MostHeaderRows}."),
    };

    private string? Money(ParseResult parsed) => parsed.GetValue(currency) is { } text
        ? ReadingWords.Currency(text) ?? throw new UsageException($"--currency '{text}' is not known. {ReadingWords.CurrencyExpected}")
        : null;

    private RecordKind? Subject(ParseResult parsed) => parsed.GetValue(rows) is { } text
        ? ReadingWords.Rows(text) ?? throw new UsageException($"--rows '{text}' is not known. {ReadingWords.RowsExpected}")
        : null;

    private IReadOnlyList<string>? Key(ParseResult parsed) => parsed.GetValue(key) is { } text
        ? ReadingWords.Key(text) ?? throw new UsageException($"--key '{text}' is not known. {ReadingWords.KeyExpected}")
        : null;

    private DateOrder? Order(ParseResult parsed) => parsed.GetValue(dateOrder) is { } text
        ? DateOrders.Find(text) ?? throw new UsageException($"--date-order '{text}' is not known. Expected dmy, mdy or ymd.")
        : null;

    private char? Mark(ParseResult parsed) => parsed.GetValue(decimalMark) switch
    {
        null => null,
        "." => '.',
        "," => ',',
        var text => throw new UsageException($"--decimal '{text}' is not a decimal mark. Expected '.' or ','."),
    };

    private static TWord? Word<TWord>(ParseResult parsed, Option<string?> option, params ReadOnlySpan<(string Text, TWord Word)> words)
        where TWord : struct
    {
        var text = parsed.GetValue(option);
        foreach (var word in words)
        {
            if (word.Text == text)
            {
                return word.Word;
            }
        }

        return text is null ? null : throw new UsageException($"{option.Name} '{text}' is not known. Expected {words[0].Text} or {words[1].Text}.");
    }
}
