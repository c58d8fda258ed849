using System.Numerics;
using CrmReports.Application.Conversion;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>How often the values of some columns repeat.</summary>
/// <param name="Rows">Rows in which none of them is missing.</param>
/// <param name="Different">Different values among these.</param>
/// <param name="Changed">Rows that repeat a value and say something else beside it than the row before with that value.</param>
internal readonly record struct Repetition(long Rows, long Different, long Changed)
{
    public double ChangedShare => Rows == 0 ? 0 : Changed / (double)Rows;
}

/// <summary>
/// What the first rows of a source say about its columns: a hash of every value, by which columns are compared, and what
/// kind of values they are. At most 50,000 rows and a million values, so that it is small and quick for any file.
/// </summary>
internal sealed class SourceSurvey
{
    public const int MostRows = 50_000;
    private const int MostValues = 1_000_000;

    private static readonly KeyedHash Hash = new(0x436F6C756D6E73, 0x53757276657965);

    private readonly List<long> values = [];
    private readonly SurveyedColumn[] columns;
    private readonly ReaderScratch scratch = new();

    private SourceSurvey(SurveyedColumn[] columns) => this.columns = columns;

    /// <summary>Rows looked at that can be read.</summary>
    public int Rows => columns.Length == 0 ? 0 : values.Count / columns.Length;

    /// <summary>Whether the source has no more rows than those.</summary>
    public bool IsWhole { get; private set; } = true;

    public SurveyedColumn Column(int index) => columns[index];

    /// <param name="mappings">By which the values are cleaned as the import would.</param>
    public static SourceSurvey Take(
        CsvSource source, IReadOnlyList<ColumnMapping> mappings, ImportProfile profile, TimeZoneInfo zone, int mostRows = MostRows)
    {
        var survey = new SourceSurvey([.. mappings.Select(mapping => new SurveyedColumn(mapping, profile, zone))]);
        var rows = Math.Clamp(MostValues / Math.Max(1, mappings.Count), 1, mostRows);
        foreach (var isGood in source.Read(() => survey, static (SourceSurvey survey, in SourceRow row) => survey.Add(row), workers: 1))
        {
            if (survey.Rows > rows)
            {
                survey.values.RemoveRange(rows * mappings.Count, mappings.Count);
                survey.IsWhole = false;
                break;
            }
        }

        return survey;
    }

    /// <summary>How often the values of <paramref name="of"/> repeat, together where there are several, and how often
    /// <paramref name="beside"/> differs then.</summary>
    public Repetition Repeats(IReadOnlyList<int> of, IReadOnlyList<int> beside)
    {
        var last = new Dictionary<long, long>();
        long rows = 0, changed = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (Together(row, of, needsAll: true) is not (not 0 and var key))
            {
                continue;
            }

            rows++;
            var said = Together(row, beside, needsAll: false);
            changed += last.TryGetValue(key, out var before) && before != said ? 1 : 0;
            last[key] = said;
        }

        return new Repetition(rows, last.Count, changed);
    }

    private long Together(int row, IReadOnlyList<int> of, bool needsAll)
    {
        var together = 0x9E3779B97F4A7C15UL;
        foreach (var column in of)
        {
            var value = values[(row * columns.Length) + column];
            if (value == 0 && needsAll)
            {
                return 0;
            }

            together = BitOperations.RotateLeft(together * 0xD6E8FEB86659FD93UL, 29) ^ (ulong)value;
        }

        return (long)together;
    }

    private bool Add(in SourceRow row)
    {
        if (row.Problem != Problem.None)
        {
            return false;
        }

        scratch.Reset();
        for (var i = 0; i < columns.Length; i++)
        {
            values.Add(columns[i].Add(row.Field(i), scratch, Hash));
        }

        return true;
    }
}
