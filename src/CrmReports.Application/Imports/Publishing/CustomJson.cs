using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmReports.Application.Conversion;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Custom fields as one JSON object, members in the order of their names: numbers and booleans as JSON ones,
/// dates as ISO text.</summary>
internal sealed class CustomJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> buffer = new(256);
    private readonly Utf8JsonWriter writer;
    private readonly RowBuffer text = new();
    private bool any;

    public CustomJson() => writer = new Utf8JsonWriter(buffer, Options);

    public void Begin() => any = false;

    public void Add(string name, CellKind kind, long bits, ReadOnlySpan<byte> value)
    {
        if (!any)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartObject();
            any = true;
        }

        writer.WritePropertyName(name);
        switch (kind)
        {
            case CellKind.Integer:
                writer.WriteNumberValue(bits);
                break;
            case CellKind.Number:
                writer.WriteNumberValue(BitConverter.Int64BitsToDouble(bits));
                break;
            case CellKind.Decimal:
                writer.WriteNumberValue(Customers.Scale.ToDecimal(bits));
                break;
            case CellKind.Boolean:
                writer.WriteBooleanValue(bits != 0);
                break;
            default:
                text.Clear();
                CellText.Write(text, kind, bits, value);
                writer.WriteStringValue(text.Written);
                break;
        }
    }

    /// <summary>The object, or nothing where there are no fields.</summary>
    public ReadOnlySpan<byte> End()
    {
        if (!any)
        {
            return default;
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>Reads an object back as cells. Dates come back as text: JSON does not know them.</summary>
    public static void Read(ReadOnlySpan<byte> json, RecordState target)
    {
        var reader = new Utf8JsonReader(json);
        string? name = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    break;
                case JsonTokenType.Number:
                    target.SetCustom(name!, NumberOf(reader));
                    break;
                case JsonTokenType.True:
                case JsonTokenType.False:
                    target.SetCustom(name!, new CellValue(CellKind.Boolean, reader.TokenType == JsonTokenType.True ? 1 : 0, null));
                    break;
                case JsonTokenType.String:
                    target.SetCustom(name!, new CellValue(CellKind.Text, 0, Encoding.UTF8.GetBytes(reader.GetString()!)));
                    break;
                default:
                    break;
            }
        }
    }

    private static CellValue NumberOf(in Utf8JsonReader reader) =>
        reader.TryGetInt64(out var whole)
            ? new CellValue(CellKind.Integer, whole, null)
            : new CellValue(CellKind.Number, BitConverter.DoubleToInt64Bits(reader.GetDouble()), null);
}
