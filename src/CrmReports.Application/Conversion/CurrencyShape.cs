using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>An ISO 4217 code in capitals; a sign or name that stands for exactly one currency becomes its code. The bare $ and ¥
/// stand for several and are refused.</summary>
internal static class CurrencyShape
{
    public static ReadOnlySpan<byte> Read(
        ReadOnlySpan<byte> text, ReaderScratch scratch, scoped ref Cell cell, out Problem problem)
    {
        var folded = WidthFold.Fold(text, scratch, out _);
        var isWhole = Currencies.AtStart(folded, out var currency) == folded.Length;
        problem = isWhole && currency != Currencies.Unnamed ? Problem.None : Problem.NotCurrency;
        if (problem != Problem.None)
        {
            return text;
        }

        cell.Currency = currency;
        var code = scratch.Reserve(3);
        for (var i = 0; i < 3; i++)
        {
            code[i] = (byte)(currency >> (8 * i));
        }

        var shaped = scratch.Keep(3);
        cell.Corrections |= shaped.SequenceEqual(text) ? Correction.None : Correction.Shape;
        return shaped;
    }
}
