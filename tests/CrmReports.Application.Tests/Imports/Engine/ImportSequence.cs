using System.Text;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>A small CSV file and the profile it is imported with.</summary>
public sealed record ImportStep(string[] Header, string[][] Rows, ImportProfile Profile)
{
    public string Csv => string.Concat(Rows.Prepend(Header).Select(row => string.Join(',', row) + "\n"));

    public override string ToString()
    {
        List<string> parts =
        [
            $"customers {Profile.Customers}", $"blanks {Profile.Blanks}", $"purchases {Profile.Purchases}",
            $"duplicates {Profile.ExactDuplicates}", $"missing {Profile.Missing}",
        ];
        parts.AddRange(Profile.Key is { Count: > 0 } ? [$"key {string.Join('+', Profile.Key)}"] : Array.Empty<string>());
        parts.AddRange(Profile.CustomKind is { } kind ? [$"custom fields of {kind}"] : Array.Empty<string>());
        parts.AddRange(Profile.ReferenceDate is { } day ? [$"ages on {day:yyyy-MM-dd}"] : Array.Empty<string>());
        return $"{string.Join(", ", parts)}\n{Csv}";
    }
}

/// <summary>What happens: an import of that number, or its undoing.</summary>
public readonly record struct SequenceAct(int Import, bool IsUndo)
{
    public override string ToString() => IsUndo ? $"undo #{Import}" : $"import #{Import}";
}

/// <summary>Imports and undos in some order. Every import is undone at most once, after it.</summary>
/// <param name="ChecksEveryUndo">Whether the store is compared after each undo, or only at the end.</param>
public sealed record ImportSequence(ImportStep[] Imports, SequenceAct[] Acts, bool ChecksEveryUndo)
{
    public override string ToString()
    {
        var text = new StringBuilder("\n");
        for (var i = 0; i < Imports.Length; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"--- #{i}: {Imports[i]}");
        }

        return text.Append("--- ").AppendJoin(", ", Acts).Append(ChecksEveryUndo ? " (checked after every undo)" : " (checked at the end)").Append('\n').ToString();
    }

    /// <summary>Simpler sequences: fewer acts, fewer imports, fewer rows, fewer columns, plainer profiles.</summary>
    public IEnumerable<ImportSequence> Shrink()
    {
        for (var i = Imports.Length - 1; i >= 0; i--)
        {
            yield return Without(i);
        }

        for (var i = Acts.Length - 1; i >= 0; i--)
        {
            if (Acts[i].IsUndo)
            {
                yield return this with { Acts = [.. Acts.Where((_, place) => place != i)] };
            }
        }

        for (var i = 0; i < Imports.Length; i++)
        {
            foreach (var simpler in Simpler(Imports[i]))
            {
                yield return this with { Imports = [.. Imports.Select((import, place) => place == i ? simpler : import)] };
            }
        }
    }

    private ImportSequence Without(int import) => this with
    {
        Imports = [.. Imports.Where((_, place) => place != import)],
        Acts = [.. Acts.Where(act => act.Import != import).Select(act => act with { Import = act.Import > import ? act.Import - 1 : act.Import })],
    };

    private static IEnumerable<ImportStep> Simpler(ImportStep step)
    {
        for (var row = 0; row < step.Rows.Length && step.Rows.Length > 1; row++)
        {
            yield return step with { Rows = [.. step.Rows.Where((_, place) => place != row)] };
        }

        for (var column = 0; column < step.Header.Length && step.Header.Length > 1; column++)
        {
            yield return step with
            {
                Header = [.. step.Header.Where((_, place) => place != column)],
                Rows = [.. step.Rows.Select(row => row.Where((_, place) => place != column).ToArray())],
            };
        }

        var plain = new ImportProfile { Source = step.Profile.Source };
        ImportProfile[] plainer =
        [
            step.Profile with { Customers = plain.Customers },
            step.Profile with { Blanks = plain.Blanks },
            step.Profile with { Purchases = plain.Purchases },
            step.Profile with { ExactDuplicates = plain.ExactDuplicates },
            step.Profile with { Missing = plain.Missing },
            step.Profile with { Key = plain.Key },
            step.Profile with { CustomKind = plain.CustomKind },
            step.Profile with { ReferenceDate = plain.ReferenceDate },
        ];
        foreach (var profile in plainer.Where(profile => profile != step.Profile))
        {
            yield return step with { Profile = profile };
        }

        for (var row = 0; row < step.Rows.Length; row++)
        {
            for (var column = 0; column < step.Header.Length; column++)
            {
                if (step.Rows[row][column].Length > 0)
                {
                    yield return step with
                    {
                        Rows = [.. step.Rows.Select((cells, r) => r != row ? cells : [.. cells.Select((cell, c) => c == column ? "" : cell)])],
                    };
                }
            }
        }
    }
}
