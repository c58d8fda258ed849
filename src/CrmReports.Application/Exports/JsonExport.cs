using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports;

/// <summary>
/// Writes a report table as one JSON object:
/// <code>{"columns":[{"name","type","currency"?}], "rows":[{name: value}], "totals":{name: value}|null,
/// "provenance":{dataVersion, lastImport, lastPublishedAt, filters:[{name, value}], rowsUsed, rowsLeftOut:[{reason, rows}]}}</code>
/// <para>Types: text, integer, decimal, number, percent (0.25 being 25 %), date, datetime, boolean. Integers and
/// decimals are exact JSON numbers of up to nineteen digits; a reader that keeps numbers as doubles is exact to fifteen.
/// Dates are "yyyy-MM-dd", date-times "yyyy-MM-ddTHH:mm:ss[.fff]" in civil time, or the date alone where only the
/// day is known; no value, NaN and infinity are null.</para>
/// </summary>
public static class JsonExport
{
    private const int FlushAt = 64 * 1024;

    private const int RowsBetweenChecks = 1024;

    /// <summary>For application/json, where Chinese need not be escaped; not for text put into a web page.</summary>
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Streams the table to <paramref name="output"/>, which stays open.</summary>
    /// <returns>The number of rows written.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was written so far stands in the output.</exception>
    public static long Write(ReportTable table, Stream output, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        ct.ThrowIfCancellationRequested();
        var columns = table.Columns;
        using var json = new Utf8JsonWriter(output, Relaxed);
        var names = columns.Select(column => JsonEncodedText.Encode(column.Name, Relaxed.Encoder)).ToArray();
        json.WriteStartObject();
        WriteColumns(json, columns);
        json.WriteStartArray("rows"u8);
        var written = WriteRows(json, table, names, ct);
        json.WriteEndArray();
        WriteTotals(json, table, names);
        WriteProvenance(json, table.Provenance);
        json.WriteEndObject();
        json.Flush();
        return written;
    }

    private static void WriteColumns(Utf8JsonWriter json, IReadOnlyList<ReportColumn> columns)
    {
        json.WriteStartArray("columns"u8);
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, column.Name);
            json.WriteString("type"u8, column.Type.ToString().ToLowerInvariant());
            if (column.Currency is not null)
            {
                json.WriteString("currency"u8, column.Currency);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static long WriteRows(Utf8JsonWriter json, ReportTable table, JsonEncodedText[] names, CancellationToken ct)
    {
        var written = 0L;
        using var rows = table.Open();
        while (rows.Read())
        {
            WriteRow(json, table.Columns, names, rows);
            if (++written % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        return written;
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<ReportColumn> columns, JsonEncodedText[] names, ReportRows row)
    {
        json.WriteStartObject();
        for (var column = 0; column < names.Length; column++)
        {
            json.WritePropertyName(names[column]);
            if (row.IsNull(column))
            {
                json.WriteNullValue();
            }
            else
            {
                WriteValue(json, row, column, columns[column].Type);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ReportRows row, int column, ReportType type)
    {
        Span<byte> room = stackalloc byte[Utf8Values.Longest];
        switch (type)
        {
            case ReportType.Text:
                json.WriteStringValue(row.GetUtf8(column));
                break;
            case ReportType.Integer:
                json.WriteNumberValue(row.GetInt64(column));
                break;
            case ReportType.Decimal:
                json.WriteRawValue(room[..Utf8Values.Decimal(row.GetInt64(column), room)], skipInputValidation: true);
                break;
            case ReportType.Number or ReportType.Percent:
                WriteNumber(json, row.GetDouble(column), room);
                break;
            case ReportType.Date:
                json.WriteStringValue(room[..Utf8Values.Date(row.GetInt64(column), room)]);
                break;
            case ReportType.DateTime:
                json.WriteStringValue(room[..DateTime(row, column, room)]);
                break;
            case ReportType.Boolean:
                json.WriteBooleanValue(row.GetInt64(column) != 0);
                break;
            default:
                throw new NotSupportedException($"JSON knows no values of type {type}.");
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double value, Span<byte> room)
    {
        if (double.IsFinite(value))
        {
            json.WriteRawValue(room[..Utf8Values.Number(value, room)], skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static int DateTime(ReportRows row, int column, Span<byte> room)
    {
        var milliseconds = row.GetInt64(column);
        return row.IsDateOnly(column)
            ? Utf8Values.Date(Utf8Values.Days(milliseconds).Days, room)
            : Utf8Values.DateTime(milliseconds, (byte)'T', room);
    }

    private static void WriteTotals(Utf8JsonWriter json, ReportTable table, JsonEncodedText[] names)
    {
        json.WritePropertyName("totals"u8);
        if (table.Totals is null)
        {
            json.WriteNullValue();
            return;
        }

        using var totals = new MemoryRows([[.. table.Totals]]);
        totals.Read();
        WriteRow(json, table.Columns, names, totals);
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance"u8);
        json.WriteNumber("dataVersion"u8, provenance.DataVersion);
        WriteOptional(json, "lastImport"u8, provenance.LastImport);
        json.WriteString("lastPublishedAt"u8, provenance.LastPublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("filters"u8);
        foreach (var (name, value) in provenance.Filters)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("value"u8, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteOptional(json, "rowsUsed"u8, provenance.RowsUsed);
        json.WriteStartArray("rowsLeftOut"u8);
        foreach (var (reason, count) in provenance.RowsLeftOut)
        {
            json.WriteStartObject();
            json.WriteString("reason"u8, reason);
            json.WriteNumber("rows"u8, count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
