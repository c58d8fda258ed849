using System.Globalization;
using System.Text.Json;
using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Imports;

/// <summary>Writes the JSON of a profile member by member, as the reflecting serialiser would by
/// <see cref="ImportProfileFile.Options"/>: that one has a thousand methods compiled first, which takes longer than a
/// small import.</summary>
internal static class ImportProfileJson
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = ImportProfileFile.Options.Encoder };

    public static string Write(ImportProfile profile) => JsonText.Write(json => Profile(json, profile), Form);

    private static void Profile(Utf8JsonWriter json, ImportProfile profile)
    {
        json.WriteStartObject();
        Text(json, "name", profile.Name);
        json.WriteNumber("version", profile.Version);
        Source(json, profile.Source);
        Word(json, "dateOrder", profile.DateOrder);
        Character(json, "decimalMark", profile.DecimalMark);
        Text(json, "zone", profile.Zone);
        Text(json, "currency", profile.Currency);
        Columns(json, profile.Columns);
        Word(json, "unmapped", profile.Unmapped);
        Word(json, "rowsAre", profile.RowsAre);
        Word(json, "customKind", profile.CustomKind);
        Word(json, "missing", profile.Missing);
        Word(json, "exactDuplicates", profile.ExactDuplicates);
        Texts(json, "key", profile.Key);
        Word(json, "customers", profile.Customers);
        Word(json, "blanks", profile.Blanks);
        Word(json, "purchases", profile.Purchases);
        Gate(json, profile.Gate);
        Number(json, "satisfactionScale", profile.SatisfactionScale);
        Text(json, "referenceDate", profile.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, ImportProfileSource? source)
    {
        if (source is null)
        {
            return;
        }

        json.WriteStartObject("source");
        Text(json, "encoding", source.Encoding);
        Text(json, "separator", source.Separator);
        Character(json, "quote", source.Quote);
        Character(json, "escape", source.Escape);
        Flag(json, "hasHeader", source.HasHeader);
        Number(json, "headerLine", source.HeaderLine);
        Number(json, "headerRows", source.HeaderRows);
        Word(json, "unnamedColumns", source.UnnamedColumns);
        Word(json, "shortRows", source.ShortRows);
        json.WriteEndObject();
    }

    private static void Columns(Utf8JsonWriter json, IReadOnlyList<ImportProfileColumn>? columns)
    {
        if (columns is null)
        {
            return;
        }

        json.WriteStartArray("columns");
        foreach (var column in columns)
        {
            Column(json, column);
        }

        json.WriteEndArray();
    }

    private static void Column(Utf8JsonWriter json, ImportProfileColumn column)
    {
        json.WriteStartObject();
        Text(json, "header", column.Header);
        Number(json, "index", column.Index);
        Texts(json, "targets", column.Targets);
        Number(json, "join", column.Join);
        Text(json, "custom", column.Custom);
        Word(json, "kind", column.Kind);
        Flag(json, "ignore", column.Ignore);
        Word(json, "type", column.Type);
        Word(json, "shape", column.Shape);
        Word(json, "dateOrder", column.DateOrder);
        Character(json, "decimalMark", column.DecimalMark);
        Rule(json, column.Rule);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, ColumnRule? rule)
    {
        if (rule is null)
        {
            return;
        }

        json.WriteStartObject("rule");
        Flag(json, "trim", rule.Trim);
        Word(json, "normalise", rule.Normalise);
        Texts(json, "nullMarkers", rule.NullMarkers);
        Flag(json, "required", rule.Required);
        Word(json, "onMissing", rule.OnMissing);
        Scalar(json, "constant", rule.Constant);
        Scalar(json, "min", rule.Min);
        Scalar(json, "max", rule.Max);
        Texts(json, "allowed", rule.Allowed);
        Text(json, "pattern", rule.Pattern);
        Word(json, "onInvalid", rule.OnInvalid);
        Flag(json, "cutLongTexts", rule.CutLongTexts);
        Flag(json, "round", rule.Round);
        Word(json, "case", rule.Case);
        Number(json, "factor", rule.Factor);
        Number(json, "offset", rule.Offset);
        Texts(json, "formats", rule.Formats);
        Texts(json, "trueWords", rule.TrueWords);
        Texts(json, "falseWords", rule.FalseWords);
        Flag(json, "phoneDigits", rule.PhoneDigits);
        json.WriteEndObject();
    }

    private static void Gate(Utf8JsonWriter json, ImportProfileGate? gate)
    {
        if (gate is null)
        {
            return;
        }

        json.WriteStartObject("gate");
        if (gate.MaxRejectedShare is { } share)
        {
            json.WriteNumber("maxRejectedShare", share);
        }

        Flag(json, "allOrNothing", gate.AllOrNothing);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WritePropertyName(name);
        JsonText.Write(json, values);
    }

    private static void Character(Utf8JsonWriter json, string name, char? value) => Text(json, name, value?.ToString());

    private static void Word(Utf8JsonWriter json, string name, Enum? value) =>
        Text(json, name, value is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Scalar(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            ScalarTextConverter.Write(json, value);
        }
    }
}
