using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>
/// Cleans and converts the fields of one column. Immutable: one reader serves all threads, each with its own
/// <see cref="ReaderScratch"/>.
/// </summary>
public sealed class ColumnReader
{
    private readonly ColumnRule rule;
    private readonly FieldCleaner cleaner;
    private readonly Converter converter;
    private readonly ValueLimits? limits;
    private readonly bool checksValues;
    private readonly bool hasPlainWay;
    private readonly FixedCell constant;

    /// <exception cref="ArgumentException">The rule does not fit the type of the column: its constant is no value of it, or
    /// its limits are not. <see cref="RuleCheck"/> says so beforehand.</exception>
    public ColumnReader(ColumnSettings settings)
    {
        Settings = settings;
        rule = settings.Rule;
        var type = settings.Type ?? (settings.Settled ? FieldType.Text : null);
        settings = settings with { Type = type };
        var isText = type is null or FieldType.Text;
        cleaner = new FieldCleaner(settings, isText, type == FieldType.Boolean ? BooleanConverter.WordsOf(rule) : []);
        converter = type switch
        {
            FieldType.Integer or FieldType.Number or FieldType.Decimal => new NumberConverter(settings),
            FieldType.Date or FieldType.DateTime => new DateConverter(settings),
            FieldType.Boolean => new BooleanConverter(rule),
            _ => new TextConverter(settings, cleaner),
        };
        limits = HasLimits(settings) ? new ValueLimits(settings, Plain(settings)) : null;
        checksValues = limits is { HasValueChecks: true };
        hasPlainWay = limits is not { HasPattern: true } && (isText || cleaner.LeavesFiguresAlone);
        constant = rule.OnMissing == OnMissing.Constant ? Plain(settings).ReadConstant(rule.Constant ?? "") : default;
    }

    public ColumnSettings Settings { get; }

    /// <summary>Cleans and converts one field.</summary>
    /// <param name="field">UTF-8, as the source gives it (unquoted).</param>
    /// <param name="scratch">The buffers of this thread.</param>
    /// <param name="cell">Overwritten; its text may point into the field or the scratch.</param>
    public void Read(ReadOnlySpan<byte> field, ReaderScratch scratch, ref Cell cell)
    {
        cell = default;
        if (!hasPlainWay || !converter.TryPlain(field, ref cell))
        {
            ReadSlowly(field, scratch, ref cell);
        }
        else if (checksValues)
        {
            Refuse(limits!.Check(cell), field, ref cell);
        }

        if (cell.Text.Length > TextLimit.MostCharacters && cell.Problem == Problem.None)
        {
            Shorten(ref cell);
        }
    }

    /// <summary>A value that a rule names; every part of the rule that treats values is left out.</summary>
    /// <exception cref="ArgumentException">The text is no value of this column.</exception>
    internal FixedCell ReadConstant(string text)
    {
        var cell = default(Cell);
        Read(Encoding.UTF8.GetBytes(text), new ReaderScratch(), ref cell);
        return cell.Problem == Problem.None && cell.Kind != CellKind.Missing
            ? new FixedCell(cell.Kind, cell.Bits, cell.Currency, cell.Text.ToArray())
            : throw new ArgumentException($"\"{text}\" is no value of type {Settings.Type}.", nameof(text));
    }

    private static bool HasLimits(ColumnSettings settings)
    {
        // A column whose type is still to be inferred is read again, and checked then.
        var rule = settings.Rule;
        return settings.Type is not null
            && (rule.Pattern is not null || rule.Min is not null || rule.Max is not null || rule.Allowed is { Count: > 0 });
    }

    private static ColumnReader Plain(ColumnSettings settings) => new(settings with
    {
        Settled = settings.Type is not null,
        Unguard = false,
        Rule = new ColumnRule
        {
            NullMarkers = [],
            Normalise = settings.Rule.Normalise,
            Case = settings.Rule.Case,
            Formats = settings.Rule.Formats,
            TrueWords = settings.Rule.TrueWords,
            FalseWords = settings.Rule.FalseWords,
            PhoneDigits = settings.Rule.PhoneDigits,
        },
    });

    private void ReadSlowly(ReadOnlySpan<byte> field, ReaderScratch scratch, ref Cell cell)
    {
        cell = default;
        var text = cleaner.Clean(field, scratch, ref cell.Corrections, out var isMissing);
        if (isMissing)
        {
            cell = default;
            Fill(ref cell);
            return;
        }

        var problem = limits is null || limits.Matches(text, scratch)
            ? converter.Convert(text, scratch, ref cell)
            : Problem.PatternMismatch;
        if (problem == Problem.None && checksValues && cell.Kind != CellKind.Deferred)
        {
            problem = limits!.Check(cell);
        }

        Refuse(problem, text, ref cell);
    }

    private void Shorten(ref Cell cell)
    {
        if (!TextLimit.IsTooLong(cell.Text))
        {
            return;
        }

        if (rule.CutLongTexts)
        {
            cell.Text = TextLimit.Cut(cell.Text);
            cell.Corrections |= Correction.Cut;
        }
        else
        {
            Refuse(Problem.TooLong, cell.Text, ref cell);
        }
    }

    private void Refuse(Problem problem, ReadOnlySpan<byte> text, ref Cell cell)
    {
        if (problem == Problem.None)
        {
            return;
        }

        var hint = cell.Hint;
        cell = default;
        cell.Hint = hint;
        if (rule.OnInvalid == OnInvalid.SetMissing)
        {
            cell.Corrections = Correction.Cleared;
            Fill(ref cell);
            return;
        }

        if (rule.OnInvalid == OnInvalid.KeepText && problem != Problem.TooLong)
        {
            cell.Corrections = Correction.Cleared | Correction.KeptAsText;
            Fill(ref cell);
            return;
        }

        cell.Problem = problem;
        cell.Text = text;
    }

    /// <summary>A missing value: filled, refused or kept. Mean, median and mode are the import's to fill.</summary>
    private void Fill(ref Cell cell)
    {
        switch (rule.OnMissing)
        {
            case OnMissing.Constant:
                cell.Kind = constant.Kind;
                cell.Bits = constant.Bits;
                cell.Currency = constant.Currency;
                cell.Text = constant.Text;
                cell.Corrections |= Correction.Filled;
                break;
            case OnMissing.DropRow:
                cell.Problem = Problem.DropMissing;
                break;
            case OnMissing.Keep when rule.Required:
                cell.Problem = Problem.Required;
                break;
        }
    }
}
