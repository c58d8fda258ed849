using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Checks what the members of a profile say, once their types are right.</summary>
public static class ImportProfileCheck
{
    /// <summary>Everything that is wrong; nothing for a profile that can be used.</summary>
    public static List<ImportProfileMessage> Check(ImportProfile profile)
    {
        var messages = new List<ImportProfileMessage>();
        CheckWhole(profile, messages);
        CheckSource(profile.Source, messages);
        for (var i = 0; i < profile.Columns.Count; i++)
        {
            CheckColumn(profile, profile.Columns[i], $"columns[{i}]", messages);
        }

        CheckTwice(profile, messages);
        return messages;
    }

    private static void CheckWhole(ImportProfile profile, List<ImportProfileMessage> messages)
    {
        Add(messages, string.IsNullOrWhiteSpace(profile.Name), "name", null, "a name");
        Add(messages, profile.Version < 1, "version", profile.Version, "1 or more");
        CheckMark(profile.DecimalMark, "decimalMark", messages);
        var isZone = profile.Zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(profile.Zone, out _);
        Add(messages, !isZone, "zone", profile.Zone, "an IANA time zone such as Asia/Shanghai");
        Add(messages, profile.Currency is { } currency && currency != ImportProfile.NoCurrency && !Currencies.IsCode(currency), "currency", profile.Currency, "an ISO 4217 code such as CNY, or XXX for none");
        Add(messages, profile.Gate.MaxRejectedShare is not (null or (>= 0 and <= 1)), "gate.maxRejectedShare", profile.Gate.MaxRejectedShare, "a share from 0 to 1");
        Add(messages, profile.SatisfactionScale <= 0, "satisfactionScale", profile.SatisfactionScale, "the best score, above 0");
        for (var i = 0; i < profile.Key?.Count; i++)
        {
            var isCustomer = Fields.Find(profile.Key[i]) is { Kind: RecordKind.Customer };
            Add(messages, !isCustomer, $"key[{i}]", profile.Key[i], "a customer field such as email (docs/fields.md)");
        }
    }

    private static void CheckSource(ImportProfileSource source, List<ImportProfileMessage> messages)
    {
        Add(messages, source.Encoding is { } name && !IsEncoding(name), "source.encoding", source.Encoding, "an encoding such as utf-8, gb18030 or windows-1252");
        Add(messages, source.HeaderLine < 1, "source.headerLine", source.HeaderLine, "1 or more");
        Add(messages, source.HeaderLine is not null && source.HasHeader == false, "source.headerLine", source.HeaderLine, "none where hasHeader is false");
        Add(messages, source.Separator is { Length: 0 or > CsvOptions.LongestSeparator } || source.Separator?.AsSpan().ContainsAny("\r\n\0") == true, "source.separator", source.Separator, "one to eight characters without line breaks");
        Add(messages, source.Quote is { } quote && source.Separator?.Contains(quote) == true, "source.quote", source.Quote, "another character than the separator");
        Add(messages, source.Quote is null && source.Separator?.Contains(CsvOptions.UsualQuote) == true, "source.separator", source.Separator, "another character than the quote");
        Add(messages, source.Escape is { } escape && (escape == source.Quote || source.Separator?.Contains(escape) == true), "source.escape", source.Escape, "another character than the quote and the separator");
        Add(messages, source.HeaderRows is < 1 or > CsvOptions.MostHeaderRows, "source.headerRows", source.HeaderRows, "1 to 5");
        Add(messages, source.HeaderRows is not null && source.HasHeader == false, "source.headerRows", source.HeaderRows, "none where hasHeader is false");
    }

    private static void CheckColumn(
        ImportProfile profile, ImportProfileColumn column, string path, List<ImportProfileMessage> messages)
    {
        Add(messages, (column.Header is null) == (column.Index is null), path, null, "either header or index");
        Add(messages, column.Index < 1, $"{path}.index", column.Index, "1 or more; 1 is the first column");
        var meanings = (column.Targets.Count > 0 ? 1 : 0) + (column.Custom is null ? 0 : 1) + (column.Ignore ? 1 : 0);
        Add(messages, meanings > 1, path, null, "only one of targets, custom and ignore");
        Add(messages, column.Custom is { } custom && (custom.Trim().Length == 0 || Fields.Find(custom) is not null),
            $"{path}.custom", column.Custom, "a name that no built-in field has");
        Add(messages, column.Kind is not null && column.Custom is null, $"{path}.kind", column.Kind, "no kind without custom: built-in fields have their own");
        Add(messages, column.Custom is { } named && !TextLimit.IsName(named), $"{path}.custom", column.Custom, "a name of at most 200 characters, none of them a control character");
        CheckMark(column.DecimalMark, $"{path}.decimalMark", messages);
        var isJoinable = column.Targets is [var only] && Fields.Find(only) is null or { Type: FieldType.Text };
        Add(messages, column.Join is not null && (column.Join < 1 || !isJoinable), $"{path}.join", column.Join, "1 or more, beside one text field in targets");
        for (var i = 0; i < column.Targets.Count; i++)
        {
            Add(messages, Fields.Find(column.Targets[i]) is null, $"{path}.targets[{i}]", column.Targets[i], "a built-in field (docs/fields.md)");
        }

        CheckRule(profile, column, path, messages);
    }

    /// <summary>A rule has to fit every field that the column fills.</summary>
    private static void CheckRule(
        ImportProfile profile, ImportProfileColumn column, string path, List<ImportProfileMessage> messages)
    {
        var targets = column.Targets.Select(Fields.Find).OfType<Field>().ToList();
        Add(messages, column.Type is not null && targets.Count > 0, $"{path}.type", column.Type, "no type beside targets: built-in fields have their own");
        if (column.Ignore || (targets.Count == 0 && column.Custom is null && column.Type is null && column.Header is not null))
        {
            // Matched by its header only when a file is there; the import checks it then.
            targets = column.Ignore ? [] : HeaderMatcher.FieldsFor(column.Header!);
        }

        Field?[] fields = targets.Count > 0 ? [.. targets] : [null];
        var faults = fields.SelectMany(field => ImportProfileSettings.Check(profile, column, field)).Distinct();
        foreach (var fault in faults)
        {
            messages.Add(new ImportProfileMessage($"{path}.rule.{fault.Member}", fault.Value, fault.Expected));
        }
    }

    /// <summary>Two columns cannot fill the same field.</summary>
    private static void CheckTwice(ImportProfile profile, List<ImportProfileMessage> messages)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < profile.Columns.Count; i++)
        {
            var column = profile.Columns[i];
            foreach (var name in column.Targets.Append(column.Kind is { } kind ? $"{column.Custom} ({kind})" : column.Custom).OfType<string>())
            {
                var isTaken = column.Join is { } join ? !taken.Add($"{name} {join}") || !IsJoinedAlone(profile, name) : !taken.Add(name);
                Add(messages, isTaken, $"columns[{i}]", name, "a field that no other column fills");
            }

            var place = column.Header is null ? $"#{column.Index}" : HeaderMatcherKey.Of(column.Header);
            Add(messages, !taken.Add("column " + place), $"columns[{i}]", column.Header ?? $"{column.Index}", "a column that is not listed before");
        }
    }

    /// <summary>Whether every column of a field says its place.</summary>
    private static bool IsJoinedAlone(ImportProfile profile, string name) =>
        profile.Columns.All(column => column.Join is not null || !column.Targets.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static void CheckMark(char? mark, string path, List<ImportProfileMessage> messages) =>
        Add(messages, mark is not (null or '.' or ','), path, mark, "\".\" or \",\"");

    private static bool IsEncoding(string name)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)) is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static void Add(List<ImportProfileMessage> messages, bool isFault, string path, object? value, string expected)
    {
        if (isFault)
        {
            var shown = value is null ? null : FormattableString.Invariant($"\"{value}\"");
            messages.Add(new ImportProfileMessage(path, shown, expected));
        }
    }
}
