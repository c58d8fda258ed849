using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Search;

/// <summary>Writes a part of an index customer by customer: from the store, or as another part has them.</summary>
internal sealed class IndexPartWriter
{
    /// <summary>What <see cref="Add"/> reads, in this order.</summary>
    public const string Columns = "Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent";

    private readonly CodedTexts[] codes;
    private readonly Utf8Codes[] seen;
    private FoldedBytes folded = new();

    /// <param name="codes">Takes the texts that are not yet in it.</param>
    public IndexPartWriter(CodedTexts[] codes)
    {
        this.codes = codes;
        seen = [.. codes.Select(texts => new Utf8Codes(texts))];
    }

    /// <summary>The part so far, without its texts.</summary>
    public IndexPart Part { get; private set; } = new();

    public int Count => Part.Count;

    public bool IsFull => Part.Count == IndexPart.MostRows;

    /// <summary>A customer of the store, as yet without purchases.</summary>
    public void Add(ReportRows rows)
    {
        Part.Ids.Add(rows.GetInt64(0));
        AddText(rows);
        Part.Offsets.Add(folded.Length);
        Part.Codes[0].Add(seen[0].Of(rows, 6));
        Part.Codes[1].Add(seen[1].Of(rows, 7));
        Part.Codes[2].Add(seen[2].Of(rows, 8));
        Part.Codes[3].Add(seen[3].Of(rows, 5));
        Part.Codes[4].Add(rows.IsNull(10) ? 0 : codes[4].Add(rows.GetInt64(10) != 0 ? "true" : "false"));
        Part.RegisteredOn.Add(rows.IsNull(9) ? IndexPart.None : (int)rows.GetInt64(9));
        Part.Revenue.Add(long.MinValue);
        Part.Purchases.Add(0);
        Part.LastDay.Add(IndexPart.None);
    }

    public void Copy(IndexPart other, int row)
    {
        Part.Ids.Add(other.Ids[row]);
        folded.Append(other.TextOf(row));
        Part.Offsets.Add(folded.Length);
        for (var field = 0; field < Part.Codes.Length; field++)
        {
            Part.Codes[field].Add(other.Codes[field][row]);
        }

        Part.RegisteredOn.Add(other.RegisteredOn[row]);
        Part.Revenue.Add(other.Revenue[row]);
        Part.Purchases.Add(other.Purchases[row]);
        Part.LastDay.Add(other.LastDay[row]);
    }

    /// <summary>The part as written so far; what follows is the next.</summary>
    public IndexPart End()
    {
        var ended = Part;
        ended.Text = folded.Written.ToArray();
        (Part, folded) = (new IndexPart(), new FoldedBytes());
        return ended;
    }

    private void AddText(ReportRows rows)
    {
        for (var column = 1; column <= 5; column++)
        {
            if (!rows.IsNull(column))
            {
                folded.Fold(rows.GetUtf8(column));
                folded.EndField();
            }
            else if (column == 1)
            {
                folded.EndField();
            }
        }

        if (!rows.IsNull(4))
        {
            folded.Digits(rows.GetUtf8(4));
        }
    }

    /// <summary>Finds the number of a text without making a string of it each time.</summary>
    private sealed class Utf8Codes(CodedTexts texts)
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        private char[] room = new char[256];

        public int Of(ReportRows rows, int column)
        {
            if (rows.IsNull(column))
            {
                return 0;
            }

            var utf8 = rows.GetUtf8(column);
            if (room.Length < utf8.Length)
            {
                room = new char[utf8.Length];
            }

            var text = room.AsSpan(0, Encoding.UTF8.GetChars(utf8, room));
            var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out var code))
            {
                known[text.ToString()] = code = texts.Add(text.ToString());
            }

            return code;
        }
    }
}
