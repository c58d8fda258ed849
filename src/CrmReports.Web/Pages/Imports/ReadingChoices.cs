using System.Globalization;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using CrmReports.Web.Formatting;

namespace CrmReports.Web.Pages.Imports;

/// <summary>Makes a profile of what the form of the preview says.</summary>
internal static class ReadingChoices
{
    /// <summary>The profile with the form's choices. Where the file is to be split otherwise than before, its columns are
    /// others, and what was said of the old ones is forgotten.</summary>
    /// <param name="before">As the import was read so far; rules that the form does not show are kept.</param>
    /// <param name="headers">Of the file as read so far.</param>
    /// <param name="proposal">What the values of the file added; null where it cannot be read.</param>
    public static ImportProfile Apply(ReadingForm form, ImportProfile before, IReadOnlyList<string> headers, ImportProposal? proposal)
    {
        var source = before.Source with
        {
            Encoding = Blank(form.Encoding),
            Separator = SeparatorWords.Read(Blank(form.OwnSeparator) ?? Blank(form.Separator)),
            Escape = form.Escape switch { "none" => '\0', [var escape] => escape, _ => null },
            HasHeader = form.Header switch { "yes" => true, "no" => false, _ => null },
            HeaderLine = form.Header == "no" ? null : form.HeaderLine,
            HeaderRows = form.Header == "no" ? null : form.HeaderRows,
            UnnamedColumns = form.UnnamedColumns,
            ShortRows = form.ShortRows,
        };
        var profile = before with
        {
            Source = source,
            DateOrder = DateOrders.Find(form.DateOrder ?? ""),
            DecimalMark = Mark(form.DecimalMark),
            Currency = Blank(form.Currency)?.ToUpperInvariant(),
            RowsAre = form.RowsAre,
            Key = Key(form),
            Missing = form.Missing,
            ExactDuplicates = form.ExactDuplicates,
            Purchases = form.Purchases,
            Customers = form.Customers,
            Blanks = form.Blanks,
            Gate = before.Gate with { AllOrNothing = form.AllOrNothing, MaxRejectedShare = form.MostRejected is { } percent ? (double)percent / 100 : null },
        };
        return profile with { Columns = source == before.Source ? Columns(form, before, headers, proposal) : [] };
    }

    private static IReadOnlyList<string>? Key(ReadingForm form)
    {
        var names = form.Key switch
        {
            null or "" => null,
            ReadingForm.NoKey => [],
            ReadingForm.OwnKey => form.KeyFields,
            var fields => fields.Split(',').ToList(),
        };
        return names is null || (form.Key == ReadingForm.OwnKey && names.Count == 0) ? null : [.. names.Where(name => Fields.Find(name) is { Kind: RecordKind.Customer })];
    }

    /// <summary>Fields that two columns would fill, with the headers of both.</summary>
    public static IReadOnlyList<(string Field, string First, string Second, int Index)> Twice(ReadingForm form)
    {
        var taken = new Dictionary<string, string>();
        var twice = new List<(string, string, string, int)>();
        for (var i = 0; i < form.Columns.Count; i++)
        {
            foreach (var name in Targets(form.Columns[i].Target).Select(name => Place(form.Columns[i].Target) is { } place ? ColumnForm.Part(name, place) : name))
            {
                if (!taken.TryAdd(name, form.Columns[i].Header))
                {
                    twice.Add((name, taken[name], form.Columns[i].Header, i));
                }
            }
        }

        return twice;
    }

    private static List<ImportProfileColumn> Columns(ReadingForm form, ImportProfile before, IReadOnlyList<string> headers, ImportProposal? proposal)
    {
        // Only what differs from the guess is said, so that the guess stays one: of the headers, and of the values.
        var guesses = Guesses(before, headers, proposal);
        var now = HeaderMatcher.Match(headers, before);
        var keys = headers.Select(header => header.Trim()).ToList();
        var columns = new List<ImportProfileColumn>();
        for (var i = 0; i < Math.Min(headers.Count, form.Columns.Count); i++)
        {
            var kept = now[i].Declared ?? new ImportProfileColumn();
            var choice = form.Columns[i];
            var isKept = now[i].Declared is not null && choice.Target == ColumnForm.TargetOf(now[i]) && choice.Type == kept.Type;
            var column = kept with
            {
                Header = HeaderMatcher.NamesItsColumn(headers, i) ? keys[i] : null,
                Index = HeaderMatcher.NamesItsColumn(headers, i) ? null : i + 1,
                Targets = isKept ? kept.Targets : [],
                Join = isKept ? kept.Join : null,
                Type = choice.Type,
                Custom = isKept ? kept.Custom : null,
                Kind = isKept ? kept.Kind : null,
                Ignore = isKept && kept.Ignore,
                DateOrder = DateOrders.Find(choice.DateOrder ?? ""),
                DecimalMark = Mark(choice.DecimalMark),
                Rule = UnreadableChoice.Apply(kept.Rule, choice.Unreadable),
            };
            var isGuess = choice.Type is null && choice.Target == ColumnForm.TargetOf(guesses[i]);
            column = isKept || isGuess ? column : Meaning(column, choice, headers[i], i);
            if (SaysSomething(column))
            {
                columns.Add(column);
            }
        }

        return columns;
    }

    private static bool SaysSomething(ImportProfileColumn column) =>
        column.Targets.Count > 0 || column.Custom is not null || column.Ignore || column.DateOrder is not null || column.DecimalMark is not null
        || column.Rule is not null || column.Type is not null || column.Shape is not null;

    private static ImportProfileColumn Meaning(ImportProfileColumn column, ColumnForm choice, string header, int index) => choice.Target switch
    {
        ReadingForm.Ignored => column with { Ignore = true, Type = null },
        ReadingForm.OwnField => column with { Custom = OwnName(header, index) },
        var targets => column with { Targets = Targets(targets), Type = null, Join = Place(targets) },
    };

    private static int? Place(string target) =>
        int.TryParse(target.AsSpan(target.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    /// <summary>The form with what its chosen columns become together.</summary>
    /// <param name="guesses">What the columns are without a choice.</param>
    public static void Choose(ReadingForm form, IReadOnlyList<ColumnMapping> guesses)
    {
        var place = 0;
        foreach (var index in form.Chosen.Where(index => index >= 0 && index < Math.Min(form.Columns.Count, guesses.Count)).Distinct().Order())
        {
            var column = form.Columns[index];
            (column.Target, column.Type) = form.Together switch
            {
                null or "" => (ColumnForm.TargetOf(guesses[index]), null),
                ReadingForm.Ignored => (ReadingForm.Ignored, null),
                ReadingForm.OwnField => (ReadingForm.OwnField, null),
                ReadingForm.Joined => (ColumnForm.Part(Fields.Name.Name, ++place), null),
                var type => (ReadingForm.OwnField, Enum.TryParse<FieldType>(type, out var known) ? known : (FieldType?)null),
            };
        }
    }

    /// <summary>What the columns are by their headers and values alone.</summary>
    public static IReadOnlyList<ColumnMapping> Guesses(ImportProfile before, IReadOnlyList<string> headers, ImportProposal? proposal) =>
        HeaderMatcher.Match(headers, (proposal?.Profile ?? before) with { Columns = proposal?.Added ?? [] });

    /// <summary>A field of its own must not have the name of a built-in one.</summary>
    private static string OwnName(string header, int index)
    {
        var name = header.Trim();
        return name.Length == 0 ? $"column_{index + 1}" : Fields.Find(name) is null ? name : $"{name}_{index + 1}";
    }

    private static List<string> Targets(string target) => target is ReadingForm.Ignored or ReadingForm.OwnField
        ? []
        : [.. target.Split(':')[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Where(name => Fields.Find(name) is not null)];

    private static char? Mark(string? mark) => mark is "." or "," ? mark[0] : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
