using System.Text;
using System.Text.Json;

namespace CrmReports.Application.Reports.Reading;

/// <summary>The custom fields of one record of the current row: its JSON is read once per row, and only when one of
/// them is asked for.</summary>
internal sealed class JsonRow(RowColumn json, FactRows rows)
{
    private readonly List<byte[]> names = [];
    private JsonTokenType[] kinds = [];
    private (int Start, int Length)[] places = [];
    private byte[] scratch = new byte[256];
    private int used;
    private long serial = -1;

    /// <summary>The number by which the member is asked for.</summary>
    public int Add(string member)
    {
        var name = Encoding.UTF8.GetBytes(member);
        if (names.FindIndex(known => known.AsSpan().SequenceEqual(name)) is var index and >= 0)
        {
            return index;
        }

        names.Add(name);
        kinds = new JsonTokenType[names.Count];
        places = new (int, int)[names.Count];
        return names.Count - 1;
    }

    public JsonTokenType Kind(int member)
    {
        if (serial != rows.Serial)
        {
            serial = rows.Serial;
            Parse();
        }

        return kinds[member];
    }

    /// <summary>The text of a string, or a number as it is written.</summary>
    public ReadOnlySpan<byte> Text(int member) => scratch.AsSpan(places[member].Start, places[member].Length);

    private void Parse()
    {
        Array.Clear(kinds);
        used = 0;
        if (json.IsNull)
        {
            return;
        }

        var reader = new Utf8JsonReader(json.Utf8);
        reader.Read();
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(ref reader, expected);
            reader.Read();
            if (member < 0)
            {
                reader.Skip();
                continue;
            }

            expected = member + 1;
            kinds[member] = reader.TokenType;
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                Keep(member, ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Members mostly come in the same order, so the one after the last is tried first.</summary>
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var member = (expected + i) % names.Count;
            if (reader.ValueTextEquals(names[member]))
            {
                return member;
            }
        }

        return -1;
    }

    private void Keep(int member, ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        if (scratch.Length < used + raw.Length)
        {
            Array.Resize(ref scratch, Math.Max(scratch.Length * 2, used + raw.Length));
        }

        var length = raw.Length;
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped)
        {
            length = reader.CopyString(scratch.AsSpan(used));
        }
        else
        {
            raw.CopyTo(scratch.AsSpan(used));
        }

        places[member] = (used, length);
        used += length;
    }
}
