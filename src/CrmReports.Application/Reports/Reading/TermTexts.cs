
namespace CrmReports.Application.Reports.Reading;

/// <summary>The texts of all terms by their numbers, in memory.</summary>
internal sealed class TermTexts
{
    /// <summary>Beyond so many terms their texts are joined by the database instead.</summary>
    private const int Most = 500_000;

    private readonly TextArena arena = new();
    private int[] places = [];

    private TermTexts()
    {
    }

    public ReadOnlySpan<byte> Utf8(long id) => arena[places[id]];

    /// <summary>Null where there are too many, or their numbers lie too far apart.</summary>
    public static TermTexts? TryLoad(ReportSession session)
    {
        if (!IsDense(session))
        {
            return null;
        }

        var texts = new TermTexts();
        using var rows = session.Query("SELECT \"Id\", \"Text\" FROM \"Terms\" ORDER BY \"Id\"");
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            if (id >= texts.places.Length)
            {
                Array.Resize(ref texts.places, (int)Math.Max(id + 1, texts.places.Length * 2L));
            }

            texts.places[id] = texts.arena.Add(rows.GetUtf8(1));
        }

        return texts;
    }

    /// <summary>The texts of a few terms; what no term can be is passed over.</summary>
    public static Dictionary<long, byte[]> Of(ReportSession session, long[] ids)
    {
        const int each = 500;
        var texts = new Dictionary<long, byte[]>(ids.Length);
        var some = new List<object?>();
        foreach (var id in ids)
        {
            if (id >= 0)
            {
                some.Add(id);
            }

            if (some.Count == each)
            {
                Read(session, some, texts);
                some.Clear();
            }
        }

        if (some.Count > 0)
        {
            Read(session, some, texts);
        }

        return texts;
    }

    private static void Read(ReportSession session, List<object?> ids, Dictionary<long, byte[]> texts)
    {
        var sql = new SqlText();
        using var rows = session.Query($"SELECT \"Id\", \"Text\" FROM \"Terms\" WHERE \"Id\" IN ({sql.Add(ids)})", sql.Parameters);
        while (rows.Read())
        {
            texts[rows.GetInt64(0)] = rows.GetUtf8(1).ToArray();
        }
    }

    private static bool IsDense(ReportSession session)
    {
        if (session.Ids("Terms") is not var (first, last))
        {
            return true;
        }

        using var rows = session.Query("SELECT COUNT(*) FROM \"Terms\"");
        rows.Read();
        var count = rows.GetInt64(0);
        return count <= Most && first >= 0 && last <= (count * 4) + 65_536;
    }
}
